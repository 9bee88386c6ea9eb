import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../../store/text/paragraphs.ts';
import { MarkIndex, type TextMark } from './mark-index.ts';

const text = 'The Ministry objects.\n\nThe Assembly agrees.';

function mark(id: string, ...spans: TextMark['spans']): TextMark {
  return { id, spans, look: 'tag', fill: '', label: id };
}

function indexOf(...marks: readonly TextMark[]): MarkIndex {
  const index = new MarkIndex(paragraphs(text));
  index.set({ get: (id) => marks.find((mark) => mark.id === id), near: () => marks });
  return index;
}

describe('the marks of a text', () => {
  it('touch the paragraphs that they have words in or run over', () => {
    const index = indexOf(mark('a', { from: 4, to: 12 }), mark('b', { from: 13, to: 30 }));
    expect([0, 1, 2].map((at) => index.in(at).map(({ id }) => id))).toEqual([['a', 'b'], ['b'], ['b']]);
    expect(index.paragraphsOf('b')).toEqual([0, 1, 2]);
  });

  it('are at their words and where these end', () => {
    const index = indexOf(mark('a', { from: 4, to: 12 }), mark('b', { from: 6, to: 8 }));
    expect([3, 4, 7, 12, 13].map((offset) => index.at(offset))).toEqual([[], ['a'], ['a', 'b'], ['a'], []]);
  });

  it('are runs that lie side by side, discontinuous wordings included', () => {
    const index = indexOf(
      mark('a', { from: 0, to: 3 }, { from: 13, to: 20 }),
      mark('b', { from: 4, to: 15 }),
    );
    expect(index.runs(0)).toEqual([
      { from: 0, to: 3, ids: ['a'] },
      { from: 3, to: 4, ids: [] },
      { from: 4, to: 13, ids: ['b'] },
      { from: 13, to: 15, ids: ['b', 'a'] },
      { from: 15, to: 20, ids: ['a'] },
      { from: 20, to: 21, ids: [] },
    ]);
  });
});
