import { type NumberKind, numberAs, plainNumber } from './serial-date.ts';
import { type Attributes, Refusal, type XmlReader } from './sax.ts';

/** What cells mean beyond what stands in them. */
export interface CellContext {
  readonly shared: readonly string[];
  /** What the numbers of a cell style are. */
  readonly kinds: readonly NumberKind[];
  readonly is1904: boolean;
}

/** A row of a sheet: the number that is shown beside it, and its filled cells by column from 0. */
export interface SparseRow {
  readonly number: number;
  readonly cells: Map<number, string>;
}

/** A merged range; columns count from 0, rows as they are shown. */
export interface Merge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** What a spreadsheet has at most of each. */
const COLUMNS = 16_384;
const ROWS = 1_048_576;

/** How many cells, and characters in them, are read at most. */
const MOST_CELLS = 5_000_000;
const MOST_CHARACTERS = 256 * 1024 * 1024;

/** A place as `AB12`, counted from 0 and 1; undefined where it is none. */
function placeOf(reference: string): { readonly column: number; readonly row: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= COLUMNS ? { column: column - 1, row: Number(digits) } : undefined;
}

/** Text with what XML cannot hold, which SpreadsheetML writes as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/** Reads the cells of a sheet. */
export class SheetCells implements XmlReader {
  readonly rows: SparseRow[] = [];
  readonly merges: Merge[] = [];
  readonly counts = { errors: 0, uncached: 0, hiddenRows: 0 };
  readonly #context: CellContext;
  #cells = 0;
  #characters = 0;
  #column = 0;
  #type = '';
  #style = 0;
  #value: string | null = null;
  #hasFormula = false;
  /** Whether what is read now is the value of a cell; readings beside the text are not. */
  #isValue = false;
  #aside = 0;

  constructor(context: CellContext) {
    this.#context = context;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'rPh') this.#aside += 1;
    else if (name === 'f') this.#hasFormula = true;
    else if (name === 'mergeCell') this.#merge(attributes.get('ref') ?? '');
    else if (name === 'v' || name === 't') {
      this.#isValue = this.#aside === 0;
      this.#value ??= '';
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#value = (this.#value ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#aside -= 1;
    else if (name === 'c') this.#closeCell();
  }

  #openRow(attributes: Attributes): void {
    const given = Number(attributes.get('r'));
    const last = this.rows.at(-1)?.number ?? 0;
    const number = Number.isInteger(given) && given > last && given <= ROWS ? given : last + 1;
    this.rows.push({ number, cells: new Map() });
    this.#column = 0;
    if (/^(1|true)$/.test(attributes.get('hidden') ?? '')) this.counts.hiddenRows += 1;
  }

  #openCell(attributes: Attributes): void {
    const place = placeOf(attributes.get('r') ?? '');
    if (place !== undefined) this.#column = place.column;
    this.#type = attributes.get('t') ?? 'n';
    this.#style = Number(attributes.get('s') ?? 0);
    this.#value = null;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const value = this.#value === null ? '' : this.#valueOf(this.#value);
    if (this.#hasFormula && this.#value === null) this.counts.uncached += 1;
    this.#value = null;
    const column = this.#column++;
    if (value === '') return;
    this.#cells += 1;
    this.#characters += value.length;
    if (this.#cells > MOST_CELLS || this.#characters > MOST_CHARACTERS || column >= COLUMNS)
      throw new Refusal('a sheet in it has more cells than can be read');
    this.rows.at(-1)?.cells.set(column, value);
  }

  #valueOf(written: string): string {
    const { shared, kinds, is1904 } = this.#context;
    switch (this.#type) {
      case 's':
        return shared[Number(written)] ?? '';
      case 'inlineStr':
      case 'str':
        return unescapeText(written);
      case 'b':
        return /^(1|true)$/.test(written.trim()) ? 'true' : 'false';
      case 'e':
        this.counts.errors += 1;
        return '';
      case 'd':
        return written.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        return numberAs(kinds[this.#style] ?? plainNumber, written.trim(), is1904);
    }
  }

  #merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf);
    if (from !== undefined && to !== undefined && to.row > from.row)
      this.merges.push({ column: from.column, from: from.row, to: to.row });
  }
}
