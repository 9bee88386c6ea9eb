import type { z } from 'zod';
import { codedTypes } from './coded-types.ts';
import type { schemas } from './schema/index.ts';
import type { passage } from './schema/parts.ts';
import type { recodedValue } from './schema/recoded-value.ts';
import type { checkReason, recordFilter, savedFilter } from './schema/record-filter.ts';

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

type Schemas = typeof schemas;

/** The names of all types of records. */
export type RecordType = keyof Schemas;

/** The record of each type, as it is kept, sent and written. */
export type RecordByType = { readonly [Type in RecordType]: DeepReadonly<z.infer<Schemas[Type]>> };

/** Any record. */
export type AnyRecord = RecordByType[RecordType];

export type Project = RecordByType['project'];
export type Coder = RecordByType['coder'];
export type Codebook = RecordByType['codebook'];
export type Scale = RecordByType['scale'];
export type ActorKind = RecordByType['actorKind'];
export type Kind = RecordByType['kind'];
export type Relation = RecordByType['relation'];
export type Issue = RecordByType['issue'];
export type Code = RecordByType['code'];
export type Document = RecordByType['document'];
export type Actor = RecordByType['actor'];
export type Mention = RecordByType['mention'];
export type Stance = RecordByType['stance'];
export type Evidence = RecordByType['evidence'];
export type Link = RecordByType['link'];
export type Tag = RecordByType['tag'];
export type Note = RecordByType['note'];

/** A record that a coder makes in a document. */
export type Coded = Mention | Stance | Evidence | Link | Tag | Note;

/** An entry of the codebook. */
export type CodebookEntry = Scale | ActorKind | Kind | Relation | Issue | Code;

export type RecordFilter = DeepReadonly<z.infer<typeof recordFilter>>;
export type SavedFilter = DeepReadonly<z.infer<typeof savedFilter>>;
/** A field that many records can be given a value in at once, with the value. */
export type RecodedValue = DeepReadonly<z.infer<typeof recodedValue>>;
/** Why a record waits to be checked. */
export type CheckReason = z.infer<typeof checkReason>;

export type Passage = DeepReadonly<z.infer<typeof passage>>;
export type Position = Stance['position'];
export type AttributionStep = Stance['attribution'][number];
export type Target = Stance['targets'][number];
export type Origin = Coded['origin'];
export type Status = Coded['status'];
export type Attributes = Coded['attributes'];

/** The types of records in the order in which a project is written out: a record never points to a later type's file. */
export const recordTypes: readonly RecordType[] = [
  'project',
  'coder',
  'codebook',
  'scale',
  'actorKind',
  'kind',
  'relation',
  'issue',
  'code',
  'document',
  'actor',
  ...codedTypes,
];

/** Whether records of a type are those that coders make in documents. */
export function isCodedType(type: RecordType): type is Coded['type'] {
  const types: readonly RecordType[] = codedTypes;
  return types.includes(type);
}

/** Whether a record is one that a coder makes in a document. */
export function isCoded(record: AnyRecord): record is Coded {
  return isCodedType(record.type);
}
