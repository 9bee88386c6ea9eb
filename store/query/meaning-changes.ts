import type { CodebookEntry } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';

/** What of an entry of the codebook says what it means. */
const worded = ['name', 'definition', 'rule', 'example'] as const;

/** A part of an entry that says something else than before. */
export interface Reworded {
  readonly field: (typeof worded)[number];
  readonly before: string;
  readonly now: string;
}

/** What an entry is called, and what of it says something else than when a record was coded. */
export interface MeaningChange {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly Reworded[];
}

function entryOf(records: Records, id: string): CodebookEntry | undefined {
  const found = records.get(id);
  return found !== undefined && 'history' in found ? found : undefined;
}

/** What entries of the codebook say now, and said under the revision in which a record was coded. */
export function meaningChanges(
  records: Records,
  ids: readonly string[],
  codedUnder: number,
): readonly MeaningChange[] {
  return ids.flatMap((id) => {
    const entry = entryOf(records, id);
    if (entry === undefined) return [];
    const before = entry.history.findLast(({ revision }) => revision <= codedUnder) ?? entry.history[0];
    const parts = worded.flatMap((field) =>
      before === undefined || before[field] === entry[field]
        ? []
        : [{ field, before: before[field], now: entry[field] }],
    );
    return [{ id, name: entry.name, parts }];
  });
}
