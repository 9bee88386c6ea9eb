import type { AnyCommand } from '../../../store/commands/index.ts';
import type { Relation } from '../../../store/model/records.ts';
import type { Filter } from '../../state/selection.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { Meaning } from './meaning-question.ts';

/** The parts of the codebook that have entries. */
export type EntryType = 'issue' | 'code' | 'kind' | 'relation' | 'actorKind';

/** What an entry says, as its form has it. */
export interface EntryFields {
  readonly name: string;
  readonly definition: string;
  readonly rule: string;
  readonly example: string;
  readonly parent: string | null;
  readonly from: Relation['from'];
}

/** The command that adds an entry. */
export function addEntry(type: EntryType, { parent, from, ...wording }: EntryFields): AnyCommand {
  switch (type) {
    case 'issue':
      return { name: 'addIssue', input: { ...wording, parent } };
    case 'code':
      return { name: 'addCode', input: { ...wording, parent } };
    case 'kind':
      return { name: 'addKind', input: wording };
    case 'relation':
      return { name: 'addRelation', input: { ...wording, from } };
    case 'actorKind':
      return { name: 'addActorKind', input: wording };
  }
}

/** The command that edits an entry; `meaning` says whether its meaning is another one where its wording is. */
export function editEntry(
  type: EntryType,
  id: string,
  { parent, from, ...wording }: EntryFields,
  meaning: Meaning,
): AnyCommand {
  switch (type) {
    case 'issue':
      return { name: 'editIssue', input: { id, set: { ...wording, parent }, meaning } };
    case 'code':
      return { name: 'editCode', input: { id, set: { ...wording, parent }, meaning } };
    case 'kind':
      return { name: 'editKind', input: { id, set: wording, meaning } };
    case 'relation':
      return { name: 'editRelation', input: { id, set: { ...wording, from }, meaning } };
    case 'actorKind':
      return { name: 'editActorKind', input: { id, set: wording, meaning } };
  }
}

/** The command that gives an entry another name. */
export function renameEntry(type: EntryType, id: string, name: string): AnyCommand {
  const names = {
    issue: 'editIssue',
    code: 'editCode',
    kind: 'editKind',
    relation: 'editRelation',
    actorKind: 'editActorKind',
  } as const;
  return { name: names[type], input: { id, set: { name } } };
}

/** The command that puts an issue or code below another one, or with null at the top. */
export function moveEntry(type: 'issue' | 'code', id: string, parent: string | null): AnyCommand {
  return type === 'issue'
    ? { name: 'editIssue', input: { id, set: { parent } } }
    : { name: 'editCode', input: { id, set: { parent } } };
}

/** The command that makes one entry of two. */
export function mergeEntries(type: EntryType, from: string, into: string): AnyCommand {
  const names = {
    issue: 'mergeIssues',
    code: 'mergeCodes',
    kind: 'mergeKinds',
    relation: 'mergeRelations',
    actorKind: 'mergeActorKinds',
  } as const;
  return { name: names[type], input: { from, into } };
}

/** What narrows the cards down to an issue or code; null where it is not there. */
export function filterOf({ records }: Workspace, id: string): Filter | null {
  const issue = records.find('issue', id);
  if (issue !== undefined) return { type: 'issue', id: issue.id };
  const code = records.find('code', id);
  return code === undefined ? null : { type: 'code', id: code.id };
}

/** The command that removes an entry. */
export function removeEntry(type: EntryType, id: string): AnyCommand {
  const names = {
    issue: 'removeIssue',
    code: 'removeCode',
    kind: 'removeKind',
    relation: 'removeRelation',
    actorKind: 'removeActorKind',
  } as const;
  return { name: names[type], input: { id } };
}
