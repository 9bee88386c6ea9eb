import type { CodeId, DocumentId, TagId } from '../model/id.ts';
import type { Tag } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { flat } from '../query/tree.ts';
import type { Span } from '../text/span.ts';
import { codesOf } from './code-counts.ts';

/** Two codes that were applied to the same words. */
export interface CodePair {
  /** As the codebook lists them. */
  readonly codes: readonly [
    { readonly id: CodeId; readonly name: string },
    { readonly id: CodeId; readonly name: string },
  ];
  /** How many times an application of one meets one of the other. */
  readonly count: number;
  /** The applications that meet another. */
  readonly tags: readonly TagId[];
  readonly documents: readonly DocumentId[];
  /** Of the words that either was applied to, the share that both were: between 0 and 1. */
  readonly jaccard: number;
}

/** Spans that do not touch, in order: those that overlap are one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = runs.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else runs.push({ from, to });
  }
  return runs;
}

function lengthOf(runs: readonly Span[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** How many code units two lists of runs have in common. */
function common(a: readonly Span[], b: readonly Span[]): number {
  let [sum, at, other] = [0, 0, 0];
  for (;;) {
    const [one, two] = [a[at], b[other]];
    if (one === undefined || two === undefined) return sum;
    sum += Math.max(0, Math.min(one.to, two.to) - Math.max(one.from, two.from));
    if (one.to < two.to) at += 1;
    else other += 1;
  }
}

/** The pairs of tags with words in common, each once. Costs sorting, and the pairs that there are. */
function meetings(tags: readonly Tag[]): readonly (readonly [Tag, Tag])[] {
  const spans = tags.flatMap((tag) => merged(tag.passages).map((span) => ({ tag, ...span })));
  spans.sort((a, b) => a.from - b.from || a.to - b.to || (a.tag.id < b.tag.id ? -1 : 1));
  const met = new Map<Tag, Set<Tag>>();
  const pairs: (readonly [Tag, Tag])[] = [];
  let open: typeof spans = [];
  for (const span of spans) {
    open = open.filter(({ to }) => to > span.from);
    for (const { tag } of open) {
      if (tag.code === span.tag.code || met.get(tag)?.has(span.tag) === true) continue;
      met.set(tag, (met.get(tag) ?? new Set()).add(span.tag));
      met.set(span.tag, (met.get(span.tag) ?? new Set()).add(tag));
      pairs.push([tag, span.tag]);
    }
    open.push(span);
  }
  return pairs;
}

class Pair {
  count = 0;
  both = 0;
  readonly tags = new Set<TagId>();
  readonly documents = new Set<DocumentId>();
}

/** What is compared with each other: the tags of a document, or only those of one coder in it. */
function groupsOf(tags: Iterable<Tag>, coders: 'same' | 'any'): Iterable<readonly Tag[]> {
  const groups = new Map<string, Tag[]>();
  for (const tag of tags) {
    const key = coders === 'same' ? `${tag.document} ${tag.coder}` : tag.document;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [tag]);
    else known.push(tag);
  }
  return groups.values();
}

/**
 * Which codes were applied to overlapping passages of a document, by the same coder or by any: the likest first. The measure is
 * that of Jaccard (The distribution of the flora in the alpine zone, 1912), taken over the words, not over the applications,
 * so that it does not depend on how they are cut. Codes count as they were applied, not with those below them.
 */
export function codePairs(
  records: Records,
  coders: 'same' | 'any',
  tags: Iterable<Tag> = records.all('tag'),
): readonly CodePair[] {
  const all = [...tags];
  const codes = Array.from(flat(codesOf(records, all)), ({ entry }) => entry);
  const order = new Map(codes.map(({ id }, at) => [id, at]));
  const placeOf = (code: CodeId): number => order.get(code) ?? 0;
  const lengths = new Float64Array(codes.length);
  const pairs = new Map<number, Pair>();
  for (const group of groupsOf(all, coders)) {
    const spans = new Map<number, Span[]>();
    for (const { code, passages } of group)
      spans.set(placeOf(code), [...(spans.get(placeOf(code)) ?? []), ...passages]);
    const runs = new Map([...spans].map(([code, list]) => [code, merged(list)]));
    for (const [code, list] of runs) lengths[code] = (lengths[code] ?? 0) + lengthOf(list);
    const here = new Set<number>();
    for (const [one, other] of meetings(group)) {
      const [low, high] = [placeOf(one.code), placeOf(other.code)].sort((a, b) => a - b);
      const key = (low ?? 0) * codes.length + (high ?? 0);
      const pair = pairs.get(key) ?? new Pair();
      pairs.set(key, pair);
      pair.count += 1;
      pair.tags.add(one.id).add(other.id);
      pair.documents.add(one.document);
      if (!here.has(key)) pair.both += common(runs.get(low ?? 0) ?? [], runs.get(high ?? 0) ?? []);
      here.add(key);
    }
  }
  const found = [...pairs].flatMap(([key, { count, both, tags: met, documents }]) => {
    const [low, high] = [Math.floor(key / codes.length), key % codes.length];
    const [one, other] = [codes[low], codes[high]];
    if (one === undefined || other === undefined) return [];
    const jaccard = both / ((lengths[low] ?? 0) + (lengths[high] ?? 0) - both);
    const named = [
      { id: one.id, name: one.name },
      { id: other.id, name: other.name },
    ] as const;
    return [
      {
        key,
        pair: { codes: named, count, tags: [...met].sort(), documents: [...documents].sort(), jaccard },
      },
    ];
  });
  found.sort((a, b) => b.pair.jaccard - a.pair.jaccard || b.pair.count - a.pair.count || a.key - b.key);
  return found.map(({ pair }) => pair);
}
