import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphs } from './paragraphs.ts';

const anyText = fc.array(fc.constantFrom('a', 'b c', '\n', '😀')).map((parts) => parts.join(''));

describe('paragraphs', () => {
  it('leaves the line feeds out and keeps empty lines', () => {
    expect(['', 'one', 'one\ntwo', 'one\n\ntwo\n', '\n'].map((text) => paragraphs(text))).toEqual([
      [{ from: 0, to: 0 }],
      [{ from: 0, to: 3 }],
      [
        { from: 0, to: 3 },
        { from: 4, to: 7 },
      ],
      [
        { from: 0, to: 3 },
        { from: 4, to: 4 },
        { from: 5, to: 8 },
        { from: 9, to: 9 },
      ],
      [
        { from: 0, to: 0 },
        { from: 1, to: 1 },
      ],
    ]);
  });

  it('gives back the text when joined by line feeds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = paragraphs(text).map(({ from, to }) => text.slice(from, to));
        expect(lines.join('\n')).toBe(text);
      }),
    );
  });
});

describe('paragraphAt', () => {
  it('finds the paragraph of every offset, a line feed with the one before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = paragraphs(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(paragraphAt(found, offset)).toBe(text.slice(0, offset).split('\n').length - 1);
        }
      }),
    );
  });

  it('takes the first or last one for offsets beyond the text, and -1 for none', () => {
    const found = paragraphs('one\ntwo');
    expect([paragraphAt(found, -5), paragraphAt(found, 99), paragraphAt([], 0)]).toEqual([0, 1, -1]);
  });
});
