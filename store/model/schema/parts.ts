import { z } from 'zod';
import { isBlank, withoutHidden } from '../blank.ts';
import { idPattern } from '../id.ts';
import { edtfDate } from './edtf.ts';

/** The schema of an id of one type of record. */
export function idOf<Type extends string>(type: Type) {
  return z.string().regex(idPattern).meta({ references: type }).brand<Type>();
}

export const id = {
  coder: idOf('coder'),
  actorKind: idOf('actorKind'),
  kind: idOf('kind'),
  relation: idOf('relation'),
  issue: idOf('issue'),
  code: idOf('code'),
  document: idOf('document'),
  actor: idOf('actor'),
  mention: idOf('mention'),
  stance: idOf('stance'),
  evidence: idOf('evidence'),
  link: idOf('link'),
  tag: idOf('tag'),
  note: idOf('note'),
};

export const date = edtfDate.nullable();
export const moment = z.iso.datetime().describe('A moment in UTC, as 2026-01-31T09:30:00.000Z.');
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const name = z.string().trim().min(1).max(1000);
/**
 * A name that a command gives: of it something can be seen, and nothing in it hides. Records that have another are still read.
 */
export const givenName = name
  .overwrite(withoutHidden)
  .refine((value) => !isBlank(value), { error: 'must not be empty' });
export const prose = z.string().max(1_000_000);
export const attributes = z
  .record(z.string().max(1000), z.string().max(100_000))
  .describe('Values of columns that Standpoint has no field for, by column name.');

const offset = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const passage = z
  .object({ from: offset, to: offset, quote: z.string().min(1), prefix: z.string(), suffix: z.string() })
  .refine((value) => value.to - value.from === value.quote.length, {
    error: 'the offsets do not span the quotation',
  })
  .describe(
    'A run of text: UTF-16 offsets, half-open, with its exact quotation and some words before and after.',
  );
export const passages = z.array(passage);

export const origin = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('hand') }),
    z.object({ by: z.literal('import'), from: z.string(), file: z.string(), unit: z.string() }),
    z.object({ by: z.literal('suggestion'), from: z.string() }),
  ])
  .describe('Where a record comes from: a hand, a file (with a hash of the row or object), or a suggestion.');

/** What every record begins with. */
export function named<Type extends string>(type: Type) {
  return { type: z.literal(type), id: idOf(type) };
}

/** What every record ends with. */
export const stamp = { created: moment, changed: moment };

/** What the records of the registry and the codebook end with. */
export const sharedStamp = {
  coder: id.coder.nullable().describe('Who added it; null where the program did.'),
  origin,
  ...stamp,
};

/** What a coded record is placed by. */
export const place = { document: id.document, coder: id.coder };
export const placeOrNone = { document: id.document.nullable(), coder: id.coder };

/** What a coded record ends with. */
export const codedStamp = {
  status: z.enum(['draft', 'done', 'recheck']).describe('How far the coding of this record is.'),
  attributes,
  codebookRevision: z.number().int().min(1).describe('The revision of the codebook that it was coded under.'),
  origin,
  ...stamp,
};
