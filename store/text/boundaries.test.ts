import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToWords, stepWord } from './boundaries.ts';
import { isGraphemeBoundary } from './graphemes.ts';

/** What becomes of the selection between two bars. */
function snapped(marked: string, locale?: string): string {
  const from = marked.indexOf('|');
  const to = marked.indexOf('|', from + 1) - 1;
  const text = marked.replaceAll('|', '');
  const span = snapToWords(text, from, to, locale);
  return `${text.slice(0, span.from)}|${text.slice(span.from, span.to)}|${text.slice(span.to)}`;
}

const selections: readonly [name: string, selected: string, meant: string][] = [
  ['words begun and not ended', 'the san|ctions wer|e lifted', 'the |sanctions were| lifted'],
  ['a word within', 'the s|anction|s', 'the |sanctions|'],
  ['white space around', 'the| sanctions |were', 'the |sanctions| were'],
  ['line ends around', 'one|\n two\n|three', 'one\n |two|\nthree'],
  ['a comma after', 'if |sanctions, |then', 'if |sanctions|, then'],
  ['both quotation marks', 'said |“no deal”, |and', 'said |“no deal”|, and'],
  ['one quotation mark', 'said |“no deal|” and', 'said “|no deal|” and'],
  ['the mark before, with the words inside begun', 'said |“no de|al” and', 'said “|no deal|” and'],
  ['a quotation at the start of more', '|“No,” he sa|id', '|“No,” he said|'],
  ['a quotation at the end of more', 'he |said “no”.| Then', 'he |said “no”|. Then'],
  ['a full stop inside the quotation marks', 'he |said “no.” |Then', 'he |said “no.”| Then'],
  ['straight marks', 'said |"no deal", |and', 'said |"no deal"|, and'],
  ['straight single marks', "said |'no deal', |and", "said |'no deal'|, and"],
  ['German marks', 'sagte: |„Wir handeln“ – |für', 'sagte: |„Wir handeln“| – für'],
  ['guillemets', 'dit |« oui », |puis', 'dit |« oui »|, puis'],
  ['guillemets pointing in', 'sagte |»ja«, |dann', 'sagte |»ja«|, dann'],
  ['Japanese brackets', '彼は|「反対」。|', '彼は|「反対」|。'],
  ['nested marks', '|(“a” and ‘b’)|.', '|(“a” and ‘b’)|.'],
  ['both brackets', 'sanctions |(see below)| were', 'sanctions |(see below)| were'],
  ['one bracket', 'sanctions |(see be|low) were', 'sanctions (|see below|) were'],
  ['a bracket that is closed within', '|(see) belo|w)', '|(see) below|)'],
  ['an empty pair beside', '|() word|', '() |word|'],
  ['an apostrophe is no quotation mark', '|don’t ‘give| up', '|don’t ‘give| up'],
  ['an apostrophe within marks', 'said |‘don’t give up’, |and', 'said |‘don’t give up’|, and'],
  ['a possessive', 'the |workers’ |rights', 'the |workers|’ rights'],
  ['the stop of an acronym', 'the |U.S., |then', 'the |U.S.|, then'],
  ['the stop of a title', 'met |Dr.| Smith', 'met |Dr.| Smith'],
  ['the stop of a sentence', 'they |left.|', 'they |left|.'],
  ['a sign that belongs to a number', 'by |5 %, |then', 'by |5 %|, then'],
  ['a currency', 'for |$ 5|,', 'for |$ 5|,'],
  ['an emoji', 'war 👍|🏽, |then', 'war |👍🏽|, then'],
  ['half a flag', 'war 🇩|🇪 posted|', 'war |🇩🇪 posted|'],
  ['half a letter', 'caf|e|\u0301 x', '|cafe\u0301| x'],
  ['Persian, joined without a space', 'این |می\u200cخوا|هم است', 'این |می\u200cخواهم| است'],
  ['Hebrew with points', 'ה|שָׂרָה אמ|רה: "לא"', '|השָׂרָה אמרה|: "לא"'],
  ['Arabic with its own comma', 'قال |الوزير، |ثم', 'قال |الوزير|، ثم'],
  ['Chinese by dictionary', '中国|政|府反对', '中国|政府|反对'],
  ['Thai by dictionary', 'นายก|รัฐ|มนตรีกล่าว', 'นายก|รัฐมนตรี|กล่าว'],
  ['marks of direction when both are in', 'x |\u2067נכון\u2069 |y', 'x |\u2067נכון\u2069| y'],
  ['marks of direction when one is', 'x \u2067|נכון\u2069 |y', 'x \u2067|נכון|\u2069 y'],
  ['nothing but punctuation', 'a| — |b', 'a |—| b'],
  ['nothing but white space', 'a|  |b', 'a  ||b'],
  ['a caret in a word', 'the san||ctions', 'the |sanctions|'],
  ['a caret at the end of a word', 'the sanctions||, then', 'the |sanctions|, then'],
  ['a caret after punctuation', 'the end.||', 'the end.||'],
  ['a caret beside no word', 'the  ||  end', 'the  ||  end'],
];

const anyText = fc
  .array(
    fc.constantFrom(
      'word',
      'é',
      'e\u0301',
      ' ',
      ' ',
      '\n',
      '“',
      '”',
      '(',
      ')',
      '.',
      ',',
      '👍🏽',
      '🇩🇪',
      '反対',
      'می\u200cشود',
      '’',
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('snapToWords', () => {
  it.each(selections)('%s', (_name, selected, meant) => {
    expect(snapped(selected)).toBe(meant);
  });

  it('changes nothing the second time, and divides no grapheme', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const span = snapToWords(text, from, to);
        expect(span.from).toBeLessThanOrEqual(span.to);
        expect([isGraphemeBoundary(text, span.from), isGraphemeBoundary(text, span.to)]).toEqual([
          true,
          true,
        ]);
        if (span.from < span.to) expect(snapToWords(text, span.from, span.to)).toEqual(span);
      }),
    );
  });

  it('takes a locale that is none for the default one', () => {
    expect(snapped('the s|anction|s', 'not a locale!')).toBe('the |sanctions|');
  });

  it('works in a paragraph of 5 MB, with and without spaces', () => {
    const spaced = 'word '.repeat(1_000_000);
    expect(snapToWords(spaced, 2_500_002, 2_500_008)).toEqual({ from: 2_500_000, to: 2_500_009 });
    const unspaced = '𠀋政府反对'.repeat(800_000);
    const { from, to } = snapToWords(unspaced, 2_400_003, 2_400_004);
    expect(unspaced.slice(from, to)).toBe('政府');
  });
});

function stops(text: string, start: number, direction: -1 | 1, edge?: 'from' | 'to'): number[] {
  const found: number[] = [];
  let at = start;
  do {
    at = stepWord(text, at, direction, 'en', edge);
    found.push(at);
  } while (at > 0 && at < text.length);
  return found;
}

describe('stepWord', () => {
  const text = 'Say “no”,\n\n  🇩🇪 don’t.';

  it('goes forward to ends of words and back to starts, over paragraphs', () => {
    expect(stops(text, 0, 1)).toEqual([3, 7, 17, 23, 24]);
    expect(stops(text, text.length, -1)).toEqual([18, 13, 5, 0]);
  });

  it('goes to the other edge where that is asked for', () => {
    expect(stops(text, 0, 1, 'from')).toEqual([5, 13, 18, 24]);
    expect(stops(text, text.length, -1, 'to')).toEqual([23, 17, 7, 3, 0]);
  });

  it('always moves, and never past the ends', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom<(-1 | 1)[]>(-1, 1), (any, a, direction) => {
        const from = a % (any.length + 1);
        const to = stepWord(any, from, direction);
        const end = direction === 1 ? any.length : 0;
        if (from === end) expect(to).toBe(end);
        else expect((to - from) * direction).toBeGreaterThan(0);
      }),
    );
  });

  it('crosses white space of any length', () => {
    expect(stepWord(`one${' '.repeat(10_000)}two`, 3, 1)).toBe(10_006);
    expect(stepWord(`one${' '.repeat(10_000)}two`, 10_003, -1)).toBe(0);
  });
});
