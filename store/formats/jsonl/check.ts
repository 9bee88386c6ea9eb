import { removed } from '../../model/diff.ts';
import { RecordSet } from '../../model/record-set.ts';
import { referencesOf } from '../../model/references.ts';
import type { Finding } from '../../model/result.ts';
import { brokenRule, type World } from '../../model/rules.ts';
import type { ReadContext } from '../format.ts';
import { Overlay } from './overlay.ts';
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
  const over = new RecordSet(read.map(({ record }) => record));
  const world: World = {
    records: new Overlay(context.records, over),
    text: (document) => (over.get(document) === undefined ? context.text(document) : texts.get(document)),
    isLoaded: () => true,
  };
  const reported: Finding[] = [];
  let toCheck: Iterable<Read> = read;
  let pointing: ReadonlyMap<string, readonly Read[]> | undefined;
  for (;;) {
    const broken: Read[] = [];
    for (const each of toCheck) {
      if (over.get(each.record.id) === undefined) continue;
      const failure = brokenRule(each.record, world);
      if (failure === undefined) continue;
      broken.push(each);
      reported.push({ ...failure, where: each.where });
    }
    if (broken.length === 0) break;
    over.apply(broken.map(({ record }) => removed(record)));
    pointing ??= pointers(read);
    const next = new Set<Read>();
    for (const { record } of broken) for (const each of pointing.get(record.id) ?? []) next.add(each);
    toCheck = next;
  }
  return { kept: read.filter(({ record }) => over.get(record.id) !== undefined), reported };
}
