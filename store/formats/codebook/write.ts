import { stringify } from 'csv-stringify/sync';
import { canonicalJson } from '../../model/canonical.ts';
import type { CodebookEntry } from '../../model/records.ts';
import type { Records } from '../../model/record-set.ts';
import { codebookColumns, codebookRows } from '../../tables/codebook-sheet.ts';
import { guard } from '../../tables/codings/guard.ts';
import { toUtf8 } from '../utf8.ts';

/** How a codebook can be written. */
export type CodebookFormat = 'json' | 'csv';

/** What the first field of a codebook as JSON says. */
export const MARK = 'standpoint-codebook';

function* entriesOf(records: Records): Iterable<CodebookEntry> {
  for (const type of ['scale', 'actorKind', 'kind', 'relation', 'issue', 'code'] as const)
    yield* records.all(type);
}

/** One entry a line, so that two versions of a codebook are compared line by line. */
function json(records: Records): string {
  const revision = records.find('codebook', 'codebook')?.revision ?? 1;
  const lines = Array.from(entriesOf(records), (entry) => canonicalJson(entry)).join(',\n');
  return `{"format":"${MARK}","version":1,"revision":${revision},"entries":[\n${lines}\n]}\n`;
}

function csv(records: Records): string {
  const rows = Array.from(codebookRows(records), (row) =>
    row.map((cell) => (typeof cell === 'string' ? guard(cell) : cell)),
  );
  return stringify([[...codebookColumns], ...rows], { quoted_match: /[\r\n]/ });
}

/**
 * The codebook of a project as a file: JSON with all there is of every entry, its earlier wordings included, or a table with one row
 * an entry, in which a spreadsheet takes nothing for a formula.
 */
export function writeCodebook(records: Records, format: CodebookFormat): Uint8Array {
  return toUtf8(format === 'json' ? json(records) : csv(records));
}
