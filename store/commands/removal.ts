import { type Change, type Diff, removed } from '../model/diff.ts';
import type { AnyRecord, Link, Note, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import type { Context } from './command.ts';
import { editing } from './records-changed.ts';

/** What goes with each record that goes: the links at either end of it and the notes about it. */
function dependants(records: Records): ReadonlyMap<string, readonly (Link | Note)[]> {
  const byId = new Map<string, (Link | Note)[]>();
  function note(id: string, record: Link | Note): void {
    const there = byId.get(id);
    if (there === undefined) byId.set(id, [record]);
    else there.push(record);
  }
  for (const link of records.all('link')) {
    note(link.from, link);
    note(link.to, link);
  }
  for (const each of records.all('note')) if (each.about !== null) note(each.about, each);
  return byId;
}

function withoutTargets(stance: Stance, gone: ReadonlySet<string>, context: Context): Diff {
  const targets = stance.targets.filter(
    (target) => 'actor' in target || !(gone.has(target.stance) || gone.has(target.document)),
  );
  return targets.length === stance.targets.length ? [] : editing(stance, { ...stance, targets }, context);
}

/**
 * The diff that removes records and all that cannot be without them: links from or to them, notes about them, targets of
 * other stances that point at them. It sees only the records at hand, and costs as much as there are of these.
 */
export function removal(records: Records, gone: Iterable<AnyRecord>, context: Context): Diff {
  const byId = dependants(records);
  const removing = new Map<string, AnyRecord>();
  const queue = [...gone];
  for (let record = queue.pop(); record !== undefined; record = queue.pop()) {
    if (removing.has(record.id)) continue;
    removing.set(record.id, record);
    queue.push(...(byId.get(record.id) ?? []));
  }
  const ids = new Set(removing.keys());
  const changes: Change[] = Array.from(removing.values(), removed);
  for (const stance of records.all('stance')) {
    if (!ids.has(stance.id)) changes.push(...withoutTargets(stance, ids, context));
  }
  return changes;
}
