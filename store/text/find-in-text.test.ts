import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findable, findInText, MOST_HITS, type Wanted } from './find-in-text.ts';
import { foldCase } from './fold-case.ts';
import { foldText } from './fold.ts';

const plain: Wanted = { words: '', matchesCase: false, isWhole: false, isPattern: false };

/** The spans that are found. */
function spans(text: string, wanted: Partial<Wanted>): readonly [number, number][] {
  const found = findInText(findable(text), { ...plain, ...wanted });
  if (found.type !== 'hits') throw new Error(found.reason);
  return [...found.hits].flatMap((from, at, all) => (at % 2 === 0 ? [[from, all[at + 1] ?? 0]] : []));
}

/** The words that are found. */
function hits(text: string, words: string, more: Partial<Wanted> = {}): readonly string[] {
  return spans(text, { words, ...more }).map(([from, to]) => text.slice(from, to));
}

describe('findInText finds words', () => {
  it.each([
    ['nothing', 'The quay', '', []],
    ['in large and small letters', 'The quay, THE Quay', 'the quay', ['The quay', 'THE Quay']],
    ['side by side, not over one another', 'aaaa', 'aa', ['aa', 'aa']],
    ['over a line break', 'the\nquay', 'the quay', ['the\nquay']],
    ['with other quotation marks and dashes', '“No” – he', '"no" - he', ['“No” – he']],
    ['with a soft hyphen', 'sanc\u00adtions', 'sanctions', ['sanc\u00adtions']],
    ['composed and decomposed', 'Léa Le\u0301a Lea', 'Léa', ['Léa', 'Le\u0301a']],
    ['with its very marks', 'Lea Léa Le\u0301a', 'lea', ['Lea']],
    ['in German', 'STRASSE Straße STRAẞE', 'straße', ['STRASSE', 'Straße', 'STRAẞE']],
    ['but not half a sharp s', 'Straße', 'stras', []],
    [
      'in Turkish',
      'İstanbul ISTANBUL istanbul I\u0307stanbul',
      'istanbul',
      ['İstanbul', 'ISTANBUL', 'istanbul', 'I\u0307stanbul'],
    ],
    ['in Greek', 'ΟΔΟΣ οδός οδος', 'οδοσ', ['ΟΔΟΣ', 'οδος']],
    ['in Persian, with and without the joiner', 'می‌شود میشود', 'میشود', ['می‌شود', 'میشود']],
    ['before a joiner', 'می‌شود', 'می', ['می‌']],
    ['in Hebrew', 'מועצת הנמל תומכת', 'הנמל', ['הנמל']],
    ['in Chinese and outside of the basic plane', '水利部長𠮷田氏', '𠮷田', ['𠮷田']],
    ['but not a part of an emoji', '👨‍👩‍👧 👨', '👨', ['👨']],
    ['but not a part of a syllable', '한 하', '하', ['하']],
    ['but not two halves of flags', '🇳🇴🇸🇪', '🇴🇸', []],
  ] as const)('%s', (_name, text, words, expected) => {
    expect(hits(text, words)).toEqual(expected);
  });

  it.each([
    ['only in the very case', 'The the', 'the', { matchesCase: true }, ['the']],
    [
      'in the very case, however they are composed',
      'É E\u0301 é',
      'É',
      { matchesCase: true },
      ['É', 'E\u0301'],
    ],
    ['only where they are whole', 'the other, the', 'the', { isWhole: true }, ['the', 'the']],
    ['whole beside punctuation', '“no”; nope; no.', 'no', { isWhole: true }, ['no', 'no']],
    ['whole in a script without spaces', '港湾委員会 湾委 計画', '計画', { isWhole: true }, ['計画']],
    ['but not over the edges of words there', '港湾委員会', '湾委', { isWhole: true }, []],
    ['whole with a joiner inside', 'می‌شود می', 'می', { isWhole: true }, ['می']],
    ['a later one where an earlier is not whole', 'aaa aa', 'aa', { isWhole: true }, ['aa']],
  ] as const)('%s', (_name, text, words, more, expected) => {
    expect(hits(text, words, more)).toEqual(expected);
  });
});

describe('findInText finds patterns', () => {
  it.each([
    ['in any case', 'The the', 't.e', {}, ['The', 'the']],
    ['in the very case', 'The the', 't.e', { matchesCase: true }, ['the']],
    ['that are whole words', 'cat concat', 'c.t', { isWhole: true }, ['cat']],
    ['at the ends of paragraphs', 'one\ntwo\none', '^one$', {}, ['one', 'one']],
    ['by property of letters', 'a1 ب２', '\\p{L}\\p{N}', {}, ['a1', 'ب２']],
    ['over whole characters', '𠮷a', '^.a', {}, ['𠮷a']],
    ['without what is empty', '𠮷b aa', 'a*', {}, ['aa']],
  ] as const)('%s', (_name, text, words, more, expected) => {
    expect(hits(text, words, { ...more, isPattern: true })).toEqual(expected);
  });

  it.each([
    ['(', 'Unterminated group'],
    ['a: (', 'Unterminated group'],
    ['*', 'Nothing to repeat'],
  ])('and says why %s is none', (words, reason) => {
    const found = findInText(findable('a'), { ...plain, words, isPattern: true });
    expect(found).toEqual({ type: 'no-pattern', reason });
  });
});

it('gives a great many hits, and then says that there are more', () => {
  const exactly = findInText(findable('a'.repeat(MOST_HITS)), { ...plain, words: 'a' });
  expect(exactly).toMatchObject({ type: 'hits', hasMore: false, hits: { length: 2 * MOST_HITS } });
  const more = findInText(findable('a'.repeat(MOST_HITS + 1)), { ...plain, words: 'a', isPattern: true });
  expect(more).toMatchObject({ type: 'hits', hasMore: true, hits: { length: 2 * MOST_HITS } });
});

interface Grapheme {
  readonly text: string;
  readonly from: number;
}

/** Finds words as one would by hand: grapheme by grapheme, comparing what each is folded to. */
function byHand(text: string, wanted: Wanted): readonly [number, number][] {
  const fold = (source: string): string => {
    const folded = foldText(source);
    return (wanted.matchesCase ? folded : foldCase(folded)).text;
  };
  const graphemes: Grapheme[] = [...new Intl.Segmenter('en').segment(text)].map(({ segment, index }) => ({
    text: fold(segment),
    from: index,
  }));
  const edges = new Set(
    [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].map(({ index }) => index),
  );
  const isEdge = (offset: number): boolean => offset === text.length || edges.has(offset);
  const words = fold(wanted.words);
  const found: [number, number][] = [];
  for (let first = 0; first < graphemes.length && words !== '';) {
    const to = endFrom(graphemes, first, words, text.length);
    const from = graphemes[first]?.from ?? 0;
    const isHit = to !== undefined && (!wanted.isWhole || (isEdge(from) && isEdge(to)));
    if (isHit) found.push([from, to]);
    first = isHit ? graphemes.findIndex((each, at) => at > first && each.from >= to) : first + 1;
    if (first === -1) break;
  }
  return found;
}

/** Where words end that begin with a grapheme; undefined where they do not stand there. */
function endFrom(
  graphemes: readonly Grapheme[],
  first: number,
  words: string,
  length: number,
): number | undefined {
  if (graphemes[first]?.text === '') return undefined;
  let text = '';
  for (let at = first; at < graphemes.length && text.length < words.length; at++) {
    text += graphemes[at]?.text ?? '';
    if (text === words) return graphemes[at + 1]?.from ?? length;
  }
  return undefined;
}

const letters = [
  'a',
  'A',
  'b',
  'ß',
  's',
  'İ',
  'i',
  'e\u0301',
  'é',
  'e',
  'ﬁ',
  'f',
  'א',
  'שׁ',
  'ي',
  '政',
  '府',
  '한',
  '👍🏽',
  '🇳🇴',
  '…',
  '.',
];

it.each([
  ['words', false, false],
  ['words in the very case', true, false],
  ['whole words', false, true],
])('finds %s where they are found by hand', (_name, matchesCase, isWhole) => {
  const piece = fc.constantFrom(...letters, ' ');
  const text = fc.array(piece, { maxLength: 40 }).map((each) => each.join('').replace(/ +/g, ' '));
  const other = fc.array(piece, { maxLength: 3 }).map((each) => each.join(''));
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(4), other, fc.boolean(), (text, at, length, other, isOther) => {
      const words = isOther ? other : text.slice(at, at + length);
      const wanted = { words, matchesCase, isWhole, isPattern: false };
      expect(spans(text, wanted)).toEqual(byHand(text, wanted));
    }),
    { numRuns: 3000 },
  );
});
