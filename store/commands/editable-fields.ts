import type { z } from 'zod';
import type { RecordType } from '../model/records.ts';
import { commands } from './index.ts';

interface Editing {
  readonly schema: { readonly shape: { readonly set: z.ZodObject } };
}

function fieldsOf({ schema }: Editing): readonly string[] {
  return Object.keys(schema.shape.set.shape);
}

/** The fields of each type of record that its edit command can set: the window has a control for each. */
export const editableFields: Readonly<Record<RecordType, readonly string[]>> = {
  project: fieldsOf(commands.editProject),
  coder: fieldsOf(commands.editCoder),
  codebook: [],
  scale: fieldsOf(commands.editScale),
  actorKind: fieldsOf(commands.editActorKind),
  kind: fieldsOf(commands.editKind),
  relation: fieldsOf(commands.editRelation),
  issue: fieldsOf(commands.editIssue),
  code: fieldsOf(commands.editCode),
  document: fieldsOf(commands.editDocument),
  actor: fieldsOf(commands.editActor),
  mention: fieldsOf(commands.editMention),
  stance: fieldsOf(commands.editStance),
  evidence: fieldsOf(commands.editEvidence),
  link: fieldsOf(commands.editLink),
  tag: fieldsOf(commands.editTag),
  note: fieldsOf(commands.editNote),
};
