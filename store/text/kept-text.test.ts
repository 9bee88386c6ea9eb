import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findable, finderOf, type Wanted } from './find-in-text.ts';
import { keptText } from './kept-text.ts';

const texts = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    ' ',
    '\n',
    'é',
    'e\u0301',
    '…',
    '—',
    '\u00ad',
    'ß',
    'İ',
    '한',
    '👩‍👩‍👧',
    'ش',
    '\u200c',
  ),
  maxLength: 60,
});

function found(
  hay: Parameters<Extract<ReturnType<typeof finderOf>, { type: 'finder' }>['find']>[0],
  wanted: Wanted,
) {
  const finder = finderOf(wanted);
  return finder.type === 'finder' ? [...finder.find(hay)] : finder.reason;
}

it('is searched as a text that was folded just now', () => {
  fc.assert(
    fc.property(texts, texts, fc.boolean(), fc.boolean(), (text, other, matchesCase, isWhole) => {
      const words = other.slice(0, 3) || 'a';
      const wanted = { words, matchesCase, isWhole, isPattern: false };
      expect(found(keptText(text + words + text, 'en'), wanted)).toEqual(
        found(findable(text + words + text), wanted),
      );
    }),
  );
});

it('takes little more than its letters twice', () => {
  const text = 'The quay is closed, says the port office.\n\n'.repeat(1000);
  expect(keptText(text, 'en').bytes).toBeLessThan(2.3 * text.length);
  expect(keptText(text.replaceAll('office', 'office…'), 'en').bytes).toBeLessThan(4 * text.length);
});
