import { type Result, fail, ok } from '../../model/result.ts';
import { readCodings } from '../../tables/codings/read-codings.ts';
import { decodeText } from '../../text/decode.ts';
import type { Entry, ReadContext, Reading } from '../format.ts';
import { undecoded } from '../undecoded.ts';
import { parseTable } from '../parse-table.ts';

/** Of a folder of tables, the one that holds the codings. */
function sheetOf(entries: readonly Entry[], extension: string): Entry | undefined {
  if (entries.length < 2) return entries[0];
  return entries.find(({ name }) => name.split('/').at(-1) === `stances.${extension}`) ?? entries[0];
}

/**
 * Reads a table of codings, or the stances of a folder of tables that Standpoint wrote: see `readCodings` for what a row
 * becomes. Fails where the file is no text or no table, and as `readCodings` does.
 */
export async function readTable(
  id: string,
  preferred: string,
  entries: readonly Entry[],
  context: ReadContext,
): Promise<Result<Reading>> {
  const entry = sheetOf(entries, id);
  if (entry === undefined) return fail('empty-file');
  const decoded = await decodeText(entry.bytes, context.encoding);
  if (decoded.type !== 'text') return undecoded(decoded);
  const table = parseTable(decoded.text, preferred);
  if (!table.ok) return table;
  const read = await readCodings({ ...table.value, file: entry.name, format: id }, context);
  return read.ok ? ok({ ...read.value, texts: [], originals: [] }) : read;
}
