import type { ActorKindId, IssueId, KindId, RelationId } from '../../model/id.ts';
import { idFor } from './ids.ts';
import { type RowWork, sharedStamp } from './work.ts';

/** The entry whose name is spelt the same, else the first that is the same but for case. */
function best<Entry extends { readonly name: string }>(
  entries: readonly Entry[],
  name: string,
): Entry | undefined {
  return entries.find((entry) => entry.name === name) ?? entries[0];
}

function meaning(work: RowWork, name: string) {
  const wording = { name, definition: '', rule: '', example: '' };
  return { ...wording, revision: work.revision, history: [], ...sharedStamp(work) };
}

/** The kind of actor with a name, made where there is none; null for no name. */
export function actorKindNamed(work: RowWork, name: string): ActorKindId | null {
  if (name === '') return null;
  const found = best(work.register.named('actorKind', name), name);
  if (found !== undefined) return found.id;
  const id = idFor<'actorKind'>(work.context.newId());
  work.register.put({ type: 'actorKind', id, ...meaning(work, name) });
  return id;
}

/** The kind of evidence with a name, made where there is none; null for no name. */
export function kindNamed(work: RowWork, name: string): KindId | null {
  if (name === '') return null;
  const found = best(work.register.named('kind', name), name);
  if (found !== undefined) return found.id;
  const id = idFor<'kind'>(work.context.newId());
  work.register.put({ type: 'kind', id, ...meaning(work, name) });
  return id;
}

/** The issue with a name, made where there is none; null for no name. */
export function issueNamed(work: RowWork, name: string): IssueId | null {
  if (name === '') return null;
  const found = best(work.register.named('issue', name), name);
  if (found !== undefined) return found.id;
  const id = idFor<'issue'>(work.context.newId());
  work.register.put({ type: 'issue', id, parent: null, ...meaning(work, name) });
  return id;
}

/** The relation from evidence with a name, made where there is none. */
export function relationNamed(work: RowWork, name: string): RelationId {
  const fromEvidence = work.register.named('relation', name).filter(({ from }) => from === 'evidence');
  const found = best(fromEvidence, name);
  if (found !== undefined) return found.id;
  const id = idFor<'relation'>(work.context.newId());
  work.register.put({ type: 'relation', id, from: 'evidence', ...meaning(work, name) });
  return id;
}
