import { parse } from 'csv-parse/sync';
import { type Result, fail, ok } from '../model/result.ts';
import type { Sheet } from '../tables/codings/sheet.ts';

const separators = [',', ';', '\t', '|'];
const likelyColumns: ReadonlySet<string> = new Set([
  'actor',
  'issue',
  'stance_quote',
  'position',
  'evidence_quote',
]);

function records(text: string, separator: string, to = -1): string[][] {
  return parse(text, {
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to,
  });
}

/** How much the first line looks like a header when it is cut at a separator. */
function headerLikeness(line: string, separator: string): number {
  try {
    const [cells = []] = records(line, separator);
    const known = cells.filter((cell) => likelyColumns.has(cell.trim().toLowerCase()));
    return known.length * 1000 + cells.length;
  } catch {
    // csv-parse throws where a quotation mark is not closed: not a header, cut like this.
    return 0;
  }
}

/** The separator of a table: the one that makes the best header of its first line; the first of equals. */
export function separatorOf(text: string, preferred: string): string {
  const [line = ''] = text.split('\n', 1);
  const likeness = (separator: string): number =>
    headerLikeness(line, separator) + (separator === preferred ? 0.5 : 0);
  return separators.reduce((best, each) => (likeness(each) > likeness(best) ? each : best));
}

/**
 * The cells of a table of separated values (RFC 4180, with any of `, ; tab |` between) with the numbers that a spreadsheet gives
 * to its rows. Fails with `bad-row` where a quotation mark is not closed, since then nobody knows where a row ends.
 */
export function parseTable(text: string, preferred: string): Result<Pick<Sheet, 'header' | 'rows'>> {
  const [, named, rest] = /^sep=(.)\n([^]*)$/i.exec(text) ?? [];
  const body = rest ?? text;
  try {
    const [header = [], ...rows] = records(body, named ?? separatorOf(body, preferred));
    const first = named === undefined ? 2 : 3;
    return ok({ header, rows: rows.map((cells, at) => ({ number: at + first, cells })) });
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && 'lines' in problem)) throw problem;
    return fail('bad-row', { column: '', value: '', problem: problem.message, line: Number(problem.lines) });
  }
}
