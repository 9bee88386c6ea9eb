import type { CoderId, CodeId, DocumentId, TagId } from '../model/id.ts';
import type { Tag } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Branch, flat, tree } from '../query/tree.ts';

/** How often a code was applied. */
export interface CodeCount {
  readonly id: CodeId;
  readonly name: string;
  /** How deep it stands in the tree of codes, 0 at the top. */
  readonly depth: number;
  /** Its own applications. */
  readonly own: readonly TagId[];
  /** Those of all codes below it as well, and the documents that these are in. */
  readonly tags: readonly TagId[];
  readonly documents: readonly DocumentId[];
  /** How many of them each coder made. */
  readonly byCoder: readonly { readonly coder: CoderId; readonly count: number }[];
}

/** Something that is listed as the codebook lists codes. */
interface Listed {
  readonly id: CodeId;
  readonly name: string;
  readonly parent: CodeId | null;
}

/** The codes of the codebook, and those that are only applied, under their ids. */
export function codesOf(records: Records, tags: Iterable<Tag>): readonly Branch<Listed>[] {
  const codes = new Map<CodeId, Listed>();
  for (const { id, name, parent } of records.all('code')) codes.set(id, { id, name, parent });
  for (const { code } of tags) if (!codes.has(code)) codes.set(code, { id: code, name: code, parent: null });
  return tree(codes.values());
}

/** Tags by what they apply. */
export function tagsByCode(tags: Iterable<Tag>): ReadonlyMap<CodeId, readonly Tag[]> {
  const groups = new Map<CodeId, Tag[]>();
  for (const tag of tags) {
    const known = groups.get(tag.code);
    if (known === undefined) groups.set(tag.code, [tag]);
    else known.push(tag);
  }
  for (const group of groups.values()) group.sort((a, b) => (a.id < b.id ? -1 : 1));
  return groups;
}

function coders(tags: readonly Tag[]): CodeCount['byCoder'] {
  const counts = new Map<CoderId, number>();
  for (const { coder } of tags) counts.set(coder, (counts.get(coder) ?? 0) + 1);
  return [...counts]
    .map(([coder, count]) => ({ coder, count }))
    .sort((a, b) => b.count - a.count || (a.coder < b.coder ? -1 : 1));
}

/**
 * How often each code was applied, alone and with all codes below it, in the order of the codebook; those never applied too.
 * Costs the tags once for each level that they stand below.
 */
export function codeCounts(records: Records, tags: Iterable<Tag> = records.all('tag')): readonly CodeCount[] {
  const all = [...tags];
  const applied = tagsByCode(all);
  return Array.from(flat(codesOf(records, all)), (branch) => {
    const { id, name } = branch.entry;
    const below = Array.from(flat([branch])).flatMap(({ entry }) => applied.get(entry.id) ?? []);
    return {
      ...{ id, name, depth: branch.depth },
      own: (applied.get(id) ?? []).map((tag) => tag.id),
      tags: below.map((tag) => tag.id).sort(),
      documents: [...new Set(below.map(({ document }) => document))].sort(),
      byCoder: coders(below),
    };
  });
}
