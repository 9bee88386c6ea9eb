import { LONGEST } from './cell-xml.ts';

/** The sheet in which text goes on that a cell cannot hold: where the cell is, and each further piece of its text. */
export const continued = { name: 'continued', columns: ['sheet', 'row', 'column', 'part', 'text'] } as const;

/** A text in pieces that cells can hold; no character is cut in two. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + LONGEST;
    const cutsPair =
      end < text.length && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(end - 1, end + 1));
    pieces.push(text.slice(from, cutsPair ? end - 1 : end));
    from += pieces.at(-1)?.length ?? 0;
  }
  return pieces;
}

/** The rests of long texts by the cell that they belong to, as the rows of that sheet have them. */
export function restsIn(
  rows: readonly (readonly string[])[],
): (sheet: string, row: number, column: string) => string {
  const rests = new Map<string, string>();
  for (const [sheet = '', row = '', column = '', , text = ''] of rows) {
    const key = JSON.stringify([sheet, row, column]);
    rests.set(key, (rests.get(key) ?? '') + text);
  }
  return (sheet, row, column) => rests.get(JSON.stringify([sheet, String(row), column])) ?? '';
}
