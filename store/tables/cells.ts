import type { Passage } from '../model/records.ts';

/** What stands between the runs of a discontinuous quotation. */
export const gap = ' […] ';

/**
 * Cuts a cell at a separator. Within a value, `\;`, `\|` and `\\` stand for the sign itself and do not cut; any other
 * backslash is one. The values are still escaped.
 */
function cut(cell: string, separator: ';' | '|'): string[] {
  const values: string[] = [];
  let from = 0;
  for (let at = 0; at < cell.length; at++) {
    if (cell[at] === '\\' && /[\\;|]/.test(cell[at + 1] ?? '')) at++;
    else if (cell[at] === separator) {
      values.push(cell.slice(from, at));
      from = at + 1;
    }
  }
  return [...values, cell.slice(from)];
}

function plain(escaped: string): string {
  return escaped.replace(/\\([\\;|])/g, '$1').trim();
}

function escape(value: string): string {
  return value.replace(/[\\;|]/g, '\\$&');
}

/** Several values as one cell, with `; ` between them; a `;`, `|` or backslash inside a value gets a backslash before it. */
export function joinValues(values: readonly string[]): string {
  return values.map(escape).join('; ');
}

/** The values of a cell, as `joinValues` or a person wrote them; an empty cell has none. */
export function splitValues(cell: string): string[] {
  return cell.trim() === '' ? [] : cut(cell, ';').map(plain);
}

/** Several lists as one cell: `; ` between the lists, ` | ` between the values of one. */
export function joinLists(lists: readonly (readonly string[])[]): string {
  return lists.map((values) => values.map(escape).join(' | ')).join('; ');
}

/** The lists of a cell, as `joinLists` wrote them; an empty cell has none. */
export function splitLists(cell: string): string[][] {
  if (cell.trim() === '') return [];
  return cut(cell, ';').map((list) => (list.trim() === '' ? [] : cut(list, '|').map(plain)));
}

/** The words of passages, discontinuous ones with ` […] ` between the runs. */
export function quotationOf(passages: readonly Passage[]): string {
  return passages.map(({ quote }) => quote).join(gap);
}

/** The offsets of passages as a cell, as `310-372+400-420`. */
export function offsetsOf(passages: readonly Passage[]): string {
  return passages.map(({ from, to }) => `${from}-${to}`).join('+');
}

/** Reads offsets back; undefined where they are none. */
export function parseOffsets(cell: string): { readonly from: number; readonly to: number }[] | undefined {
  if (cell === '') return [];
  const runs: { from: number; to: number }[] = [];
  for (const run of cell.split('+')) {
    const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(run) ?? [];
    if (from === undefined || to === undefined || Number(from) >= Number(to)) return undefined;
    runs.push({ from: Number(from), to: Number(to) });
  }
  return runs;
}
