import { added } from '../../model/diff.ts';
import { Overlay } from '../../model/overlay.ts';
import { referencesOf } from '../../model/references.ts';
import type { Finding } from '../../model/result.ts';
import { brokenRule, type World } from '../../model/rules.ts';
import type { ReadContext } from '../format.ts';
import type { Read } from './records.ts';

/** The records of a file that keep the rules, and the others with the rule that each breaks. */
export interface Checked {
  readonly kept: readonly Read[];
  readonly reported: readonly Finding[];
}

/** Which records point to a record. */
function pointers(read: readonly Read[]): ReadonlyMap<string, readonly Read[]> {
  const pointing = new Map<string, Read[]>();
  for (const each of read) {
    for (const { id } of referencesOf(each.record)) {
      const others = pointing.get(id);
      if (others === undefined) pointing.set(id, [each]);
      else others.push(each);
    }
  }
  return pointing;
}

/**
 * Checks the rules between the records of a file and of the project, in whatever order they come. A record that breaks one is
 * left out, and so is then every record that points to it.
 */
export function checkRules(
  read: readonly Read[],
  texts: ReadonlyMap<string, string>,
  context: ReadContext,
): Checked {
  const kept = new Set<string>(read.map(({ record }) => record.id));
  const records = new Overlay(context.records);
  records.apply(read.map(({ record }) => added(record)));
  const world: World = {
    records,
    text: (document) => (kept.has(document) ? texts.get(document) : context.text(document)),
    isLoaded: () => true,
  };
  const reported: Finding[] = [];
  let toCheck: Iterable<Read> = read;
  let pointing: ReadonlyMap<string, readonly Read[]> | undefined;
  for (;;) {
    const broken: Read[] = [];
    for (const each of toCheck) {
      if (!kept.has(each.record.id)) continue;
      const failure = brokenRule(each.record, world);
      if (failure === undefined) continue;
      broken.push(each);
      reported.push({ ...failure, where: each.where });
    }
    if (broken.length === 0) break;
    for (const { record } of broken) {
      kept.delete(record.id);
      records.apply([{ before: record, after: context.records.get(record.id) ?? null }]);
    }
    pointing ??= pointers(read);
    const next = new Set<Read>();
    for (const { record } of broken) for (const each of pointing.get(record.id) ?? []) next.add(each);
    toCheck = next;
  }
  return { kept: read.filter(({ record }) => kept.has(record.id)), reported };
}
