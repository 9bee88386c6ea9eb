import { type Result, fail, ok } from '../../model/result.ts';
import type { ReadContext } from '../format.ts';
import { type Json, isWellFormed } from './json.ts';
import type { SourceLine } from './source.ts';

function bad(field: string, problem: string): Result<never> {
  return fail('bad-record', { type: 'document', field, problem });
}

/** A document's fields with the hash and length of its text. Fails where that cannot be taken, or is not what they say. */
export function withText({ value, text }: SourceLine, context: ReadContext): Result<Json> {
  if (typeof text !== 'string' || text === '') return bad('text', 'not a text');
  if (!isWellFormed(text)) return bad('text', 'half of a surrogate pair stands alone');
  const sha256 = context.hash(text);
  const given = value['sha256'] ?? sha256;
  if (given !== sha256) return fail('text-differs', { file: typeof given === 'string' ? given : '', sha256 });
  const length = value['length'] ?? text.length;
  if (length !== text.length) return bad('length', `the text has ${text.length} code units`);
  return ok({ ...value, sha256, length });
}
