import { Zip, ZipDeflate } from 'fflate/browser';
import type { Cell } from '../../tables/table.ts';
import { Utf8Lines, toUtf8 } from '../utf8.ts';
import { rowXml, styles } from './cell-xml.ts';
import { closingParts, packageRelations, sheetFoot, sheetHead, sheetPath } from './parts.ts';

/** The time that parts of the archive have, so that the same project gives the same bytes; archives know none before 1980. */
const TIME = '1980-01-02T00:00:00';

/** How many rows a sheet has at most. */
export const MOST_ROWS = 1_048_576;

/** An archive that is written part by part, and gives out its bytes as they come. */
class Archive {
  #chunks: Uint8Array[] = [];
  readonly #zip = new Zip((_, chunk) => this.#chunks.push(chunk));

  /** Begins a part; parts may be written side by side, and all but the first wait in memory as they are packed. */
  begin(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = TIME;
    this.#zip.add(part);
    return part;
  }

  end(): void {
    this.#zip.end();
  }

  take(): readonly Uint8Array[] {
    const chunks = this.#chunks;
    this.#chunks = [];
    return chunks.filter(({ length }) => length > 0);
  }
}

/** A workbook that is being written: sheets side by side, each row by row. */
export class WorkbookWriter {
  readonly #archive = new Archive();
  readonly #names: string[] = [];
  readonly #open = new Set<SheetWriter>();
  readonly #mostRows: number;

  constructor(mostRows = MOST_ROWS) {
    this.#mostRows = mostRows;
    this.#archive.begin(packageRelations.path).push(toUtf8(packageRelations.xml), true);
  }

  /** Begins a sheet with a heading; rows that it cannot hold go on in another, as `stances (2)`. */
  sheet(name: string, heading: readonly string[]): SheetWriter {
    const sheet = new SheetWriter(name, heading, this.#mostRows, (each) => {
      this.#names.push(each);
      return this.#archive.begin(sheetPath(this.#names.length));
    });
    this.#open.add(sheet);
    return sheet;
  }

  /** The bytes that are ready. */
  take(): readonly Uint8Array[] {
    return this.#archive.take();
  }

  /** Ends all sheets and the workbook. */
  end(): void {
    for (const sheet of this.#open) sheet.end();
    for (const { path, xml } of closingParts(this.#names)) this.#archive.begin(path).push(toUtf8(xml), true);
    this.#archive.end();
  }
}

/** Where a row stands. */
interface RowPlace {
  readonly sheet: string;
  readonly row: number;
}

/** A sheet that is being written. */
class SheetWriter {
  readonly #name: string;
  readonly #heading: readonly string[];
  readonly #mostRows: number;
  readonly #begin: (name: string) => ZipDeflate;
  #lines = new Utf8Lines();
  #part: ZipDeflate;
  #count = 1;
  #row = 0;

  constructor(
    name: string,
    heading: readonly string[],
    mostRows: number,
    begin: (name: string) => ZipDeflate,
  ) {
    this.#name = name;
    this.#heading = heading;
    this.#mostRows = mostRows;
    this.#begin = begin;
    this.#part = begin(name);
    this.#head();
  }

  /** Adds a row, and gives back where it stands. */
  add(cells: readonly Cell[]): RowPlace {
    if (this.#row === this.#mostRows) {
      this.end();
      this.#count += 1;
      this.#part = this.#begin(this.#sheet);
      this.#head();
    }
    this.#row += 1;
    this.#lines.add(rowXml(cells, this.#row));
    if (this.#lines.isFull) this.#part.push(this.#lines.take());
    return { sheet: this.#sheet, row: this.#row };
  }

  end(): void {
    this.#lines.add(sheetFoot);
    this.#part.push(this.#lines.take(), true);
  }

  get #sheet(): string {
    return this.#count === 1 ? this.#name : `${this.#name} (${this.#count})`;
  }

  #head(): void {
    this.#row = 1;
    this.#lines.add(sheetHead(this.#heading.length));
    this.#lines.add(rowXml(this.#heading, 1, styles.heading));
  }
}
