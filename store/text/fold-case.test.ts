import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';
import { foldCase } from './fold-case.ts';

const cases: readonly [name: string, source: string, folded: string, at: readonly number[]][] = [
  ['nothing', '', '', [0]],
  ['plain letters', 'Ab c', 'ab c', [0, 1, 2, 3, 4]],
  ['a sharp s, small and large', 'aßẞ', 'assss', [0, 1, 1, 2, 2, 3]],
  ['the i’s of Turkish', 'Iıİi', 'iiii', [0, 1, 2, 3, 4]],
  ['an İ in two characters', 'I\u0307x', 'ix', [0, 2, 3]],
  ['sigmas', 'ΣΑΣ ς', 'σασ σ', [0, 1, 2, 3, 4, 5]],
  ['ligatures', 'ﬃx', 'ffix', [0, 0, 0, 1, 2]],
  ['letters with marks', 'É', 'e\u0301', [0, 0, 1]],
  ['Cyrillic, Armenian, Georgian', 'Жև Ა', 'жեւ ა', [0, 1, 1, 2, 3, 4]],
  ['letters outside of the basic plane', '𐐀a', '𐐨a', [0, 1, 2, 3]],
  ['scripts without case', 'می‌شود 한', 'میشود \u1112\u1161\u11ab', [0, 1, 3, 4, 5, 6, 7, 7, 7, 8]],
];

/** Case folding of a single character, by its definition. */
function foldOne(character: string): string {
  const folded = [...foldText(character).text.toLowerCase()].map((each) => each.toUpperCase().toLowerCase());
  return folded.join('').replace('i\u0307', 'i');
}

const anyText = fc
  .array(fc.constantFrom('a', 'I', 'ß', 'İ', 'ı', 'i\u0307', 'Σ', 'ﬁ', 'Ä', 'א', '政', '𐐀', ' ', '\u200c'))
  .map((each) => each.join(''));

describe('foldCase', () => {
  it.each(cases)('%s', (_name, source, folded, at) => {
    const found = foldCase(foldText(source));
    expect([found.text, [...found.at]]).toEqual([folded, at]);
  });

  it('makes of each character there is what its definition says', () => {
    const wrong: string[] = [];
    for (let code = 0x21; code < 0x20000; code++) {
      const character = String.fromCodePoint(code);
      if (code >= 0xd800 && code < 0xe000) continue;
      if (foldCase(foldText(character)).text !== foldOne(character)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('has a place in the source for each unit, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, at } = foldCase(foldText(source));
        expect(at).toHaveLength(text.length + 1);
        expect([...at]).toEqual([...at].toSorted((a, b) => a - b));
        expect(at.at(-1)).toBe(source.length);
        for (let unit = 0; unit < text.length; unit++) {
          const alone = foldCase(foldText(source.charAt(at[unit] ?? 0))).text;
          if (!/[\ud800-\udfff]/.test(alone)) expect(alone).toContain(text.charAt(unit));
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const once = foldCase(foldText(source)).text;
        expect(foldCase(foldText(once)).text).toBe(once);
      }),
    );
  });
});
