import type { AnyRecord } from './records.ts';

/** What happened to one record: made (`before` is null), changed, or removed (`after` is null). */
export interface Change {
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

/** A change of a project as a value: at most one change a record. */
export type Diff = readonly Change[];

/** The record that a change is about, as it is afterwards or, where it was removed, as it was. */
export function subject(change: Change): AnyRecord {
  const record = change.after ?? change.before;
  if (record === null) throw new Error('A change of nothing');
  return record;
}

/** The diff that takes this one back. */
export function reverse(diff: Diff): Diff {
  return diff.map(({ before, after }) => ({ before: after, after: before })).reverse();
}

/** One diff for several in a row; what comes to nothing is left out. */
export function squash(diffs: Iterable<Diff>): Diff {
  const byId = new Map<string, Change>();
  for (const diff of diffs) {
    for (const change of diff) {
      const { id } = subject(change);
      const earlier = byId.get(id);
      byId.set(id, earlier === undefined ? change : { before: earlier.before, after: change.after });
    }
  }
  return [...byId.values()].filter(({ before, after }) => before !== after);
}

export function added(record: AnyRecord): Change {
  return { before: null, after: record };
}

export function changed(before: AnyRecord, after: AnyRecord): Change {
  return { before, after };
}

export function removed(record: AnyRecord): Change {
  return { before: record, after: null };
}
