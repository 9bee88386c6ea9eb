import type { ActorId, IssueId } from '../store/model/id.ts';
import { actorOf } from '../store/query/actor.ts';
import { severalActors } from '../store/messages/analysis-lines.ts';
import type { Level } from '../store/analysis/level.ts';
import type { RecordFilter } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { Records } from '../store/model/record-set.ts';
import { isSameName } from '../store/query/same-name.ts';

const plainLevels = ['coded', 'role', 'innermost', 'outermost'] as const;

/**
 * Who counts as an actor, as a command line says it: `coded` where it says nothing, `role`, `innermost`, `outermost`, or a kind
 * of actor by name or id. Fails with `not-found`.
 */
export function levelIn(records: Records, word: string | undefined): Result<Level> {
  const type = plainLevels.find((each) => each === (word ?? 'coded').trim().toLowerCase());
  if (type !== undefined) return ok({ type });
  const name = word ?? '';
  const kinds = [...records.all('actorKind')];
  const kind = kinds.find(({ id }) => id === name) ?? kinds.find((each) => isSameName(each.name, name));
  return kind === undefined
    ? fail('not-found', { type: 'actorKind', name })
    : ok({ type: 'kind', kind: kind.id });
}

/** The filter that is saved with the project under a name; without one everything is meant. Fails with `not-found`. */
export function filterIn(records: Records, name: string | undefined): Result<RecordFilter> {
  if (name === undefined) return ok({});
  const saved = records.find('project', 'project')?.filters ?? [];
  const found = saved.find((each) => isSameName(each.name, name));
  return found === undefined ? fail('not-found', { type: 'filter', name }) : ok(found.filter);
}

/** The actor that a word names: by id, then by name, then by another name; mergers followed. Fails with `not-found` or `wrong-usage`. */
export function actorIn(records: Records, word: string): Result<ActorId> {
  const byId = actorOf(records, word);
  if (byId !== undefined) return ok(byId.id);
  const actors = [...records.all('actor')].filter(({ mergedInto }) => mergedInto === null);
  const named = actors.filter(({ name }) => isSameName(name, word));
  const found =
    named.length > 0
      ? named
      : actors.filter(({ aliases }) => aliases.some(({ name }) => isSameName(name, word)));
  const [first] = found;
  if (first === undefined) return fail('not-found', { type: 'actor', name: word });
  if (found.length === 1) return ok(first.id);
  return fail('wrong-usage', { problem: severalActors(word, found.map(({ id }) => id).sort()) });
}

/** The issue that a word names, by id, then by name. Fails with `not-found`. */
export function issueIn(records: Records, word: string): Result<IssueId> {
  const issues = [...records.all('issue')];
  const found = records.find('issue', word) ?? issues.find(({ name }) => isSameName(name, word));
  return found === undefined ? fail('not-found', { type: 'issue', name: word }) : ok(found.id);
}
