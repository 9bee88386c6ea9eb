import { type Result, fail, ok } from '../../model/result.ts';
import type { GivenCodebook } from '../../query/codebook-plan.ts';
import { decodeText } from '../../text/decode.ts';
import { undecoded } from '../undecoded.ts';
import { jsonParts } from './json.ts';
import { badCodebook, codebookOf } from './parts.ts';
import { tableParts } from './table.ts';

/**
 * Reads a codebook, as JSON or as a table, whichever it is. Fails with `bad-codebook` and the first line and field that is
 * wrong: a codebook is taken whole or not at all.
 */
export async function readCodebook(file: string, bytes: Uint8Array): Promise<Result<GivenCodebook>> {
  const decoded = await decodeText(bytes);
  if (decoded.type !== 'text') {
    const failed = undecoded(decoded);
    return failed.ok ? failed : fail(failed.error.code, { ...failed.error.details, file });
  }
  const isJson = /^\s*[{[]/.test(decoded.text);
  const parts = isJson ? jsonParts(decoded.text) : tableParts(decoded.text);
  if (!parts.ok) return fail('bad-codebook', { ...parts.error.details, file });
  const codebook = codebookOf(parts.value);
  if (!codebook.ok) return fail('bad-codebook', { ...codebook.error.details, file });
  if (codebook.value.entries.length === 0 && codebook.value.scale === undefined)
    return badCodebook({ file, line: 1, problem: 'there is no entry in it' });
  return ok(codebook.value);
}
