import { describe, expect, it } from 'vitest';
import { sentenceAt, sentencesIn } from './sentences.ts';

const cases: readonly [name: string, locale: string, sentences: readonly string[]][] = [
  ['plain ones', 'en', ['They left.', 'Why?', 'No!', 'An end without a stop']],
  ['a title', 'en', ['Dr. Smith met Gen. Jones.', 'Mrs. Hill left.']],
  ['an acronym before a name', 'en', ['The U.S. Senate met.']],
  ['an acronym at the end', 'en', ['They left the U.S.', 'The Senate met.']],
  ['a number', 'en', ['It was No. 5 of p. 3 in Sec. II.', 'No.', 'That is wrong.']],
  ['initials', 'en', ['George W. Bush and J. R. R. Tolkien.', 'Plan B.', 'But why?']],
  ['a company', 'en', ['Acme Inc. Europe grew.', 'It left Acme Inc.', 'The end.']],
  ['a quotation', 'en', ['He said: “No.”', 'Then he left.']],
  ['dots', 'en', ['He left...', 'Then?']],
  [
    'German dates and abbreviations',
    'de-DE',
    ['Am 3. Mai kam Hr. Müller, z. B. nach Bonn.', 'Das war 2014.', 'Die SPD kam.'],
  ],
  ['English has no ordinals with a stop', 'en', ['There were 3.', 'May came.']],
  ['French', 'fr', ['Le 3 mai, M. Macron a parlé.', "L'UE aussi."]],
  ['Spanish', 'es', ['El Sr. Sánchez habló.', '¿Por qué?']],
  ['Arabic', 'ar', ['قال الوزير.', 'ثم غادر؟']],
  ['Persian', 'fa', ['او می\u200cخواهد برود.', 'چرا؟']],
];

describe('sentencesIn', () => {
  it.each(cases)('%s', (_name, locale, sentences) => {
    const text = `## ${sentences.join('  ')} ##`;
    const found = sentencesIn(text, { from: 3, to: text.length - 3 }, locale);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(sentences);
  });

  it('divides scripts without spaces', () => {
    const text = '他说“好”。她走了。然后！';
    const found = sentencesIn(text, { from: 0, to: text.length }, 'zh');
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['他说“好”。', '她走了。', '然后！']);
  });

  it('finds none in white space', () => {
    expect(sentencesIn(' \t ', { from: 0, to: 3 })).toEqual([]);
  });
});

describe('sentenceAt', () => {
  const text = 'First one. Second one.\n\n Third one.';

  it('finds the sentence of every offset, between two the one before', () => {
    const found = Array.from({ length: text.length + 1 }, (_, offset) => {
      const { from, to } = sentenceAt(text, offset);
      return text.slice(from, to);
    });
    expect(found).toEqual([
      ...Array<string>(11).fill('First one.'),
      ...Array<string>(12).fill('Second one.'),
      '',
      ...Array<string>(12).fill('Third one.'),
    ]);
  });

  it('looks no further than 2 kB to each side in a paragraph without an end', () => {
    const endless = 'word '.repeat(100_000);
    const { from, to } = sentenceAt(endless, 250_000);
    expect(to - from).toBeGreaterThan(3500);
    expect(to - from).toBeLessThanOrEqual(4096);
    expect(endless.slice(from, to)).toBe('word '.repeat((to - from + 1) / 5).trim());
  });

  it('never cuts a surrogate pair where it cuts a sentence', () => {
    for (const lead of ['', 'x']) {
      const { from, to } = sentenceAt(lead + '𠀋'.repeat(5000), 5000);
      const cut = (lead + '𠀋'.repeat(5000)).slice(from, to);
      expect(cut).toBe('𠀋'.repeat(cut.length / 2));
    }
  });
});
