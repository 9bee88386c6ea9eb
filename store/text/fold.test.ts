import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold.ts';

const cases: readonly [name: string, source: string, folded: string][] = [
  ['nothing', '', ''],
  ['letters, case and signs stay', 'Ab9 $5 50%', 'Ab9 $5 50%'],
  ['white space of any kind and length is one space', ' a \t\n b\u00a0c  ', ' a b c '],
  ['quotation marks', '“a” „b“ «c» ‘d’ ‹e› `f´', `"a" "b" "c" 'd' 'e' 'f'`],
  ['dashes', 'a‐b–c—d−e', 'a-b-c-d-e'],
  ['an ellipsis', 'a…', 'a...'],
  ['invisible characters go', 'a\u00adb\u200bc\u200e d\u200c \u2067e\u2069', 'abc d e'],
  ['composed letters', 'é ü 한', 'e\u0301 u\u0308 \u1112\u1161\u11ab'],
  ['emoji and rare characters stay', '👍🏽𠀋', '👍🏽𠀋'],
];

const parts = ['a', 'B', ' ', '  ', '\n', '\t', '“', '…', '\u00ad', 'é', 'e\u0301', '한', '😀', 'ﬁ'];
const anyText = fc.array(fc.constantFrom(...parts), { maxLength: 60 }).map((each) => each.join(''));

describe('foldText', () => {
  it.each(cases)('%s', (_name, source, folded) => {
    expect(foldText(source).text).toBe(folded);
  });

  it('knows where each unit came from', () => {
    const { text, at } = foldText('é …\n\nb');
    expect([text, [...at]]).toEqual(['e\u0301 ... b', [0, 0, 1, 2, 2, 2, 3, 5, 6]]);
  });

  it('folds any stretch of the source to the units that came from it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, at } = foldText(source);
        expect(at).toHaveLength(text.length + 1);
        for (let unit = 0; unit < text.length; unit++) {
          const alone = foldText(source.charAt(at[unit] ?? 0)).text;
          expect(alone).toContain(text.charAt(unit));
          expect(at[unit]).toBeLessThanOrEqual(at[unit + 1] ?? 0);
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (source) => foldText(foldText(source).text).text === foldText(source).text),
    );
  });
});
