import type { RecordByType, RecordType } from '../model/records.ts';

/** The names of the known fields of records of all types. */
export type FieldName = {
  [Type in RecordType]: keyof { [Key in keyof RecordByType[Type] as string extends Key ? never : Key]: Key };
}[RecordType];

/** What each field is called beside its control or as the head of a column. */
export const fields: Readonly<Record<FieldName, string>> = {
  type: 'Type',
  id: 'Id',
  filters: 'saved filters',
  title: 'Title',
  name: 'Name',
  document: 'Document',
  coder: 'Coder',
  kind: 'Kind',
  actor: 'Actor',
  code: 'Code',
  parent: 'Below',
  holders: 'Holders',
  issue: 'Issue',
  position: 'Position',
  values: 'Values',
  certainty: 'Certainty',
  reliability: 'Reliability of the source',
  credibility: 'Credibility of the information',
  date: 'Date',
  author: 'Author',
  outlet: 'Outlet',
  language: 'Language',
  address: 'Address',
  aliases: 'Other names',
  roles: 'Roles',
  memberships: 'Member of',
  externalIds: 'Ids elsewhere',
  attribution: 'According to',
  targets: 'Targets',
  condition: 'Condition',
  from: 'From',
  to: 'To',
  toDocument: 'Document of the stance',
  relation: 'Relation',
  strength: 'Strength',
  about: 'About',
  text: 'Text',
  passages: 'Words',
  anchors: 'Words of single fields',
  citation: 'Citation',
  definition: 'Definition',
  rule: 'Rule',
  example: 'Example',
  description: 'Description',
  note: 'Note',
  sha256: 'SHA-256 of the text',
  length: 'Length',
  encoding: 'Encoding',
  original: 'Original file',
  done: 'Done',
  mergedInto: 'Merged into',
  revision: 'Revision',
  history: 'Earlier wordings',
  status: 'Status',
  attributes: 'Other columns',
  codebookRevision: 'Codebook revision',
  origin: 'Origin',
  created: 'Created',
  changed: 'Changed',
};

/** The field that a path into a command's input or a record leads to or into: `date` of `set.date`; undefined for none. */
export function fieldIn(path: string): FieldName | undefined {
  const isField = (part: string): part is FieldName => Object.hasOwn(fields, part);
  return path.split('.').find(isField);
}
