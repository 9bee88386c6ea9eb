import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { RecordSet } from '../model/record-set.ts';
import type { AnyRecord } from '../model/records.ts';
import { codeCounts } from './code-counts.ts';
import { codePairs } from './code-pairs.ts';
import { code, coded, tag } from './testing/coded.ts';

const codes = [code('Money'), code('Fees', 'money'), code('Tolls', 'fees'), code('Law')];
const [d2, bq] = [{ document: 'd2' }, { coder: 'bq' }];
const documents = { d1: {}, d2: {} };

function project(tags: readonly AnyRecord[]): RecordSet {
  return coded([], { documents }, [...codes, ...tags]);
}

const records = project([
  tag('t1', 'money', [[0, 10]]),
  tag('t2', 'fees', [[5, 15], [20, 30]]),
  tag('t3', 'tolls', [[10, 20]], bq),
  tag('t4', 'tolls', [[0, 10]], d2),
  tag('t5', 'money', [[8, 12]], bq),
  tag('t6', 'money', [[0, 8], [22, 24]]),
]); // prettier-ignore

describe('the counts of codes', () => {
  it('are those of a code, and with all below it, by document and coder', () => {
    const rows = codeCounts(records).map(({ name, depth, own, tags, documents: texts, byCoder }) => [
      ...[depth, name, own.join(' '), tags.join(' '), texts.join(' ')],
      byCoder.map(({ coder, count }) => `${coder} ${count}`).join(', '),
    ]);
    expect(rows).toEqual([
      [0, 'Law', '', '', '', ''],
      [0, 'Money', 't1 t5 t6', 't1 t2 t3 t4 t5 t6', 'd1 d2', 'ak 4, bq 2'],
      [1, 'Fees', 't2', 't2 t3 t4', 'd1 d2', 'ak 2, bq 1'],
      [2, 'Tolls', 't3 t4', 't3 t4', 'd1 d2', 'ak 1, bq 1'],
    ]);
  });

  it('have codes that are not in the codebook, and end where codes stand below each other', () => {
    const ring = coded([], { documents }, [code('A', 'b'), code('B', 'a'), tag('t1', 'b', [[0, 1]]), tag('t2', 'gone', [[0, 1]])]); // prettier-ignore
    expect(codeCounts(ring).map(({ name, tags }) => `${name} ${tags.join(' ')}`)).toEqual([
      'gone t2',
      'A t1',
      'B t1',
    ]);
  });
});

/** Pairs as lines: the codes, how often, the share of words, and the tags. */
function pairs(of: RecordSet, coders: 'same' | 'any'): readonly string[] {
  return codePairs(of, coders).map(
    ({ codes: [one, other], count, jaccard, tags, documents: texts }) =>
      `${one.name} ${other.name} ${count} ${jaccard.toFixed(3)} ${tags.join(' ')} in ${texts.join(' ')}`,
  );
}

describe('the pairs of codes', () => {
  it('meet where one coder applied both to the same words', () => {
    expect(pairs(records, 'same')).toEqual([
      'Money Fees 2 0.241 t1 t2 t6 in d1',
      'Money Tolls 1 0.059 t3 t5 in d1',
    ]);
  });

  it('meet across coders if they may', () => {
    expect(pairs(records, 'any')).toEqual([
      'Money Fees 3 0.360 t1 t2 t5 t6 in d1',
      'Fees Tolls 1 0.143 t2 t3 in d1',
      'Money Tolls 1 0.063 t3 t5 in d1',
    ]);
  });

  it('do not meet where one ends as the other begins, or in two documents', () => {
    const apart = project([
      tag('t1', 'money', [[0, 10]]),
      tag('t2', 'law', [[10, 20]]),
      tag('t3', 'law', [[0, 10]], d2),
    ]); // prettier-ignore
    expect(codePairs(apart, 'any')).toEqual([]);
  });
});

const anyTags = fc.array(
  fc.record({
    code: fc.constantFrom('money', 'fees', 'law'),
    spans: fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 3 }),
    more: fc.constantFrom({}, d2, bq, { ...d2, ...bq }),
  }),
  { maxLength: 8 },
);

/** Where each code stands, code unit by code unit: the definition of the measure. */
function defined(
  tags: Iterable<{
    code: string;
    document: string;
    coder: string;
    passages: readonly { from: number; to: number }[];
  }>,
  one: string,
  other: string,
  coders: 'same' | 'any',
): number {
  const [mine, yours] = [new Set<string>(), new Set<string>()];
  for (const each of tags)
    for (const { from, to } of each.passages)
      for (let at = from; at < to; at++) {
        const place = `${each.document} ${coders === 'same' ? each.coder : ''} ${at}`;
        if (each.code === one) mine.add(place);
        if (each.code === other) yours.add(place);
      }
  const both = [...mine].filter((place) => yours.has(place)).length;
  return both / (mine.size + yours.size - both);
}

test('all pairs have the share of words that the definition gives, in whatever order tags come', () => {
  fc.assert(
    fc.property(anyTags, fc.constantFrom('same' as const, 'any' as const), (given, coders) => {
      const tags = given.map(({ code: applied, spans, more }, at) =>
        tag(
          `t${at}`,
          applied,
          spans.map(([from, length]) => [from, from + length]),
          more,
        ),
      );
      const of = project(tags);
      const found = codePairs(of, coders);
      expect(codePairs(new RecordSet([...of.values()].reverse()), coders)).toEqual(found);
      expect(structuredClone(found)).toEqual(found);
      for (const {
        codes: [one, other],
        jaccard,
      } of found)
        expect(jaccard).toBeCloseTo(defined(of.all('tag'), one.id, other.id, coders), 12);
    }),
    { numRuns: 60 },
  );
});
