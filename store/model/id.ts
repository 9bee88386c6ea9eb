import type { $brand } from 'zod';

/**
 * A string that names one record of the given type. It is made of small ASCII letters, digits, `-` and `_`, so that it
 * is a file name on every system; titles and people's names are never used as one.
 */
export type Id<Type extends string> = string & $brand<Type>;

export type CoderId = Id<'coder'>;
export type ActorKindId = Id<'actorKind'>;
export type KindId = Id<'kind'>;
export type RelationId = Id<'relation'>;
export type IssueId = Id<'issue'>;
export type CodeId = Id<'code'>;
export type DocumentId = Id<'document'>;
export type ActorId = Id<'actor'>;
export type MentionId = Id<'mention'>;
export type StanceId = Id<'stance'>;
export type EvidenceId = Id<'evidence'>;
export type LinkId = Id<'link'>;
export type TagId = Id<'tag'>;
export type NoteId = Id<'note'>;

/**
 * What an id looks like. Left out are the names that a file system keeps for itself, and `project`, which is the one
 * file of a coder's records that belongs to no document.
 */
export const idPattern =
  /^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|project|codebook|scale)$)[a-z0-9][a-z0-9_-]{0,63}$/;
