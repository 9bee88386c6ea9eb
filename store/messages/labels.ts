import type { Position, RecordType, Stance, Status } from '../model/records.ts';

/** What a record of each type is called in a sentence. */
export const recordTypes: Readonly<Record<RecordType, string>> = {
  project: 'project',
  coder: 'coder',
  codebook: 'codebook',
  scale: 'scale',
  actorKind: 'kind of actor',
  kind: 'kind of evidence',
  relation: 'relation',
  issue: 'issue',
  code: 'code',
  document: 'document',
  actor: 'actor',
  mention: 'mention',
  stance: 'stance',
  evidence: 'evidence',
  link: 'link',
  tag: 'tag',
  note: 'note',
};

/** What each command is called after "Undo"; the test demands every one. */
export const commands = {
  editProject: 'edit project',
  addCoder: 'add coder',
  editCoder: 'rename coder',
  addDocument: 'add document',
  editDocument: 'edit document',
  removeDocument: 'remove document',
  markDocument: 'mark document',
  correctText: 'correct text',
  addActor: 'add actor',
  editActor: 'edit actor',
  removeActor: 'remove actor',
  mergeActors: 'merge actors',
  addIssue: 'add issue',
  editIssue: 'edit issue',
  removeIssue: 'remove issue',
  mergeIssues: 'merge issues',
  addCode: 'add code',
  editCode: 'edit code',
  removeCode: 'remove code',
  mergeCodes: 'merge codes',
  splitEntry: 'split',
  importCodebook: 'import codebook',
  addKind: 'add kind of evidence',
  editKind: 'edit kind of evidence',
  removeKind: 'remove kind of evidence',
  mergeKinds: 'merge kinds of evidence',
  addRelation: 'add relation',
  editRelation: 'edit relation',
  removeRelation: 'remove relation',
  mergeRelations: 'merge relations',
  addActorKind: 'add kind of actor',
  editActorKind: 'edit kind of actor',
  removeActorKind: 'remove kind of actor',
  mergeActorKinds: 'merge kinds of actors',
  editScale: 'edit scale',
  addMention: 'add mention',
  editMention: 'edit mention',
  addStance: 'add stance',
  editStance: 'edit stance',
  addEvidence: 'add evidence',
  editEvidence: 'edit evidence',
  addLink: 'add link',
  editLink: 'edit link',
  addTag: 'apply code',
  editTag: 'edit applied code',
  addNote: 'add note',
  editNote: 'edit note',
  setPassages: 'move boundary',
  removeRecords: 'remove',
  recodeRecords: 'recode records',
  saveFilter: 'save filter',
  removeFilter: 'remove filter',
  markChecked: 'mark as checked',
  markManyChecked: 'mark records as checked',
  batch: 'several changes',
  import: 'import',
} as const;

/** A step of undo or redo as a menu has it. */
export interface NamedStep {
  readonly command: string;
  readonly subject: string;
}

/** What a step did, as "add stance – Iran". */
export function nameOfStep({ command, subject }: NamedStep): string {
  const names: Readonly<Record<string, string>> = commands;
  const name = Object.hasOwn(names, command) ? (names[command] ?? command) : command;
  return subject === '' ? name : `${name} – ${subject}`;
}

/** What an import of several files is called after its name. */
export function filesLabel(count: number): string {
  return `${numberLabel(count)} files`;
}

/** How many files were taken away. */
export function filesRemovedLabel(count: number): string {
  return `${numberLabel(count)} ${count === 1 ? 'file' : 'files'} removed`;
}

/** What coding many places alike is about. */
export function placesLabel(name: string, count: number): string {
  return `${name} (${count.toLocaleString('en')} ${count === 1 ? 'place' : 'places'})`;
}

/** "Undo add stance – Iran"; "Undo" where there is nothing. */
export function undoLabel(step: NamedStep | null): string {
  return step === null ? 'Undo' : `Undo ${nameOfStep(step)}`;
}

/** "Redo add stance – Iran"; "Redo" where there is nothing. */
export function redoLabel(step: NamedStep | null): string {
  return step === null ? 'Redo' : `Redo ${nameOfStep(step)}`;
}

/** A number as it is shown: with a true minus sign. */
export function numberLabel(value: number): string {
  return value < 0 ? `−${String(-value)}` : String(value);
}

/** A number of the scale as it is shown: signed on both sides of the middle. */
export function scaleValue(value: number): string {
  return value > 0 ? `+${String(value)}` : numberLabel(value);
}

/** The positions that are no numbers. */
export const positions: Readonly<Record<Extract<Position, string> | 'unset', string>> = {
  mixed: 'mixed',
  unclear: 'unclear',
  declined: 'declined',
  unset: 'not set',
};

/** A position as it is shown: −2, 0, +1, mixed, not set. */
export function positionLabel(position: Position): string {
  if (position === null) return positions.unset;
  return typeof position === 'number' ? scaleValue(position) : positions[position];
}

/** How sure the coder is. */
export const certainties: Readonly<Record<NonNullable<Stance['certainty']>, string>> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
};

/** How far the coding of a record is. */
export const statuses: Readonly<Record<Status, string>> = {
  draft: 'draft',
  done: 'done',
  recheck: 'to re-check',
};

/** How somebody says so. */
export const manners: Readonly<Record<NonNullable<Stance['attribution'][number]['manner']>, string>> = {
  direct: 'direct speech',
  indirect: 'indirect speech',
  paraphrase: 'paraphrase',
  act: 'act',
  omission: 'omission',
  vote: 'vote',
};

/** What an actor or a stance is to a stance that targets it. */
export const targetRoles: Readonly<Record<Stance['targets'][number]['role'], string>> = {
  about: 'about',
  addressee: 'addressed to',
};
