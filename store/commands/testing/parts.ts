import fc from 'fast-check';
import type { z } from 'zod';
import type { Origin, Passage } from '../../model/records.ts';
import { describePassage } from '../../text/passage.ts';
import { withoutHidden } from '../../model/blank.ts';

/** Writing of every sort that has broken programs: right to left, composed and not, emoji, no spaces, markup, quotation marks. */
const samples = [
  'Iran said it would not negotiate.',
  'وزارت امور خارجه ایران گفت',
  'הכנסת הצביעה נגד',
  'مصر والاتحاد الأوروبي 2022',
  '中国外交部发言人表示反对。',
  'café', // composed
  'cafe\u0301 Zoe\u0308', // decomposed
  'Z̤̈a̧l̨g̱o',
  '👩‍👩‍👧‍👦 🇺🇦 👍🏽',
  '𝕊𝕥𝕒𝕟𝕔𝕖',
  'İstanbul ß ﬁ',
  '“Never”, she said; ‘perhaps’ […] he replied',
  '<script>alert("x")</script> & =1+1',
  'a,b;c\td "quoted" \\ back',
  'one\n\ntwo\nthree',
  '\u202Eright to left override\u202C',
];

/** A short run of writing, never empty. */
export const words: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...samples),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }),
);

/** A name as the schemas have it: without space around it and not empty. */
export const name: fc.Arbitrary<string> = words.map(withoutHidden).filter((each) => each !== '');

/** Free text, which may be empty. */
export const prose: fc.Arbitrary<string> = fc.oneof(fc.constant(''), words);

/** The text of a document: some paragraphs, with LF for line ends. */
export const text: fc.Arbitrary<string> = fc
  .array(words, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('\n\n'));

/** A date in EDTF, or none. */
export const date: fc.Arbitrary<string | null> = fc.constantFrom(
  null,
  '2022',
  '2022-03',
  '2022-03-09',
  '2021-11/2022-03',
  '2022~',
  '2019-05?',
  '2020-01-15/..',
  '../1999',
);

/** A moment in UTC. */
export const moment: fc.Arbitrary<string> = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((each) => each.toISOString());

/** When a record was made and last changed. */
export const stamp = fc.record({ created: moment, changed: moment });

/** Columns that have no field, by name. */
export const attributes: fc.Arbitrary<Record<string, string>> = fc.dictionary(
  fc
    .oneof(name, fc.constantFrom('constructor', 'toString', 'type', 'id'))
    .filter((key) => key !== '__proto__'),
  prose,
  { maxKeys: 3, noNullPrototype: true },
);

/** Where a record comes from. */
export const origin: fc.Arbitrary<Origin> = fc.oneof(
  fc.constant({ by: 'hand' } as const),
  fc.record({
    by: fc.constant('import' as const),
    from: name,
    file: prose,
    unit: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({ by: fc.constant('suggestion' as const), from: name }),
);

/** Fields that this version does not know, to be spread into a record. */
export const unknownFields: fc.Arbitrary<object> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ futureField: fc.oneof(prose, fc.constant(null), fc.constant(1.5)) }) },
  { weight: 1, arbitrary: fc.constant({ 'x-nested': { list: [1, 'two', null], deeper: { on: true } } }) },
);

/** Some of a list, in its order; none where it is empty. */
export function some<Item>(
  items: readonly Item[],
  { minLength = 0, maxLength = 3 }: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<Item[]> {
  const most = Math.min(maxLength, items.length);
  return fc.subarray([...items], { minLength: Math.min(minLength, most), maxLength: most });
}

/** One of a list, or null; always null where it is empty. */
export function oneOrNull<Item>(items: readonly Item[]): fc.Arbitrary<Item | null> {
  return items.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...items), { nil: null });
}

/** Passages of a text, none inside a grapheme. */
export function passagesIn(
  source: string,
  { minLength = 0, maxLength = 3 }: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<Passage[]> {
  const bounds = [...Array.from(new Intl.Segmenter().segment(source), ({ index }) => index), source.length];
  const one = fc.tuple(fc.nat(bounds.length - 2), fc.nat(12), unknownFields).map(([at, length, unknown]) => {
    const from = bounds[at] ?? 0;
    const to = bounds[Math.min(at + 1 + length, bounds.length - 1)] ?? source.length;
    return { ...unknown, ...describePassage(source, from, to) };
  });
  return fc.array(one, { minLength, maxLength });
}

/** The ids `a-1`, `a-2` ... of some records of a type. */
export function idsOf<Schema extends z.ZodType>(
  schema: Schema,
  prefix: string,
  count: number,
): z.output<Schema>[] {
  return Array.from({ length: count }, (_, at) => schema.parse(`${prefix}-${at + 1}`));
}
