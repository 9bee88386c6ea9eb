import type { AnyRecord, CodebookEntry } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';

/** An entry of the codebook that other records point to. */
export type Entry = Exclude<CodebookEntry, { type: 'scale' }>;

/** The types of entries that other records point to. */
export const entryTypes = ['issue', 'code', 'kind', 'relation', 'actorKind'] as const;

export type EntryType = (typeof entryTypes)[number];

/** The type of the records that use an entry of each type. */
const users = {
  issue: 'stance',
  code: 'tag',
  kind: 'evidence',
  relation: 'link',
  actorKind: 'actor',
} as const;

/** A record as it uses another entry in the place of one; undefined where it does not use that one. */
function reassigned(record: AnyRecord, from: string, into: Entry): AnyRecord | undefined {
  if (record.type === 'stance' && into.type === 'issue' && record.issue === from)
    return { ...record, issue: into.id };
  if (record.type === 'tag' && into.type === 'code' && record.code === from)
    return { ...record, code: into.id };
  if (record.type === 'evidence' && into.type === 'kind' && record.kind === from)
    return { ...record, kind: into.id };
  if (record.type === 'link' && into.type === 'relation' && record.relation === from)
    return { ...record, relation: into.id };
  if (record.type === 'actor' && into.type === 'actorKind' && record.kind === from)
    return { ...record, kind: into.id };
  return undefined;
}

/**
 * The records at hand that use an entry, each as it is and as it would use the other one that `choose` gives for it; where
 * that gives none it stays as it is. Costs all records of the type that can use it.
 */
export function* usesOfEntry(
  records: Records,
  from: Entry,
  choose: (record: AnyRecord) => Entry | undefined,
): Iterable<readonly [AnyRecord, AnyRecord]> {
  for (const record of records.all(users[from.type])) {
    if (reassigned(record, from.id, from) === undefined) continue;
    const into = choose(record);
    yield [record, (into === undefined ? undefined : reassigned(record, from.id, into)) ?? record];
  }
}

/** The notes about an entry, each as it is and as it would be about another one. */
export function* notesAbout(
  records: Records,
  from: string,
  into: string,
): Iterable<readonly [AnyRecord, AnyRecord]> {
  for (const note of records.all('note')) if (note.about === from) yield [note, { ...note, about: into }];
}

/** The entries that stand right below another one. */
export function* childrenOf(records: Records, { type, id }: Entry): Iterable<Entry> {
  if (type !== 'issue' && type !== 'code') return;
  for (const entry of records.all(type)) if (entry.parent === id) yield entry;
}

/** An entry where it stands below another one of its type. */
export function below(entry: Entry, other: Entry): Entry {
  if (entry.type === 'issue' && other.type === 'issue') return { ...entry, parent: other.id };
  if (entry.type === 'code' && other.type === 'code') return { ...entry, parent: other.id };
  return entry;
}

/** An entry where it stands at the side of another one of its type. */
export function beside(entry: Entry, other: Entry): Entry {
  if (entry.type === 'issue' && other.type === 'issue') return { ...entry, parent: other.parent };
  if (entry.type === 'code' && other.type === 'code') return { ...entry, parent: other.parent };
  return entry;
}
