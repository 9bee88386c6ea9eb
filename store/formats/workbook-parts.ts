import { type NumberKind, kindOfBuiltIn, kindOfFormat } from './serial-date.ts';
import { unescapeText } from './sheet-cells.ts';
import type { Attributes, XmlReader } from './sax.ts';

/** Reads which part of an archive a part points to, by id and by type. */
export class Relations implements XmlReader {
  readonly byId = new Map<string, string>();
  readonly byType = new Map<string, string>();

  open(name: string, attributes: Attributes): void {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    const target = (attributes.get('Target') ?? '').replaceAll('\\', '/');
    this.byId.set(attributes.get('Id') ?? '', target);
    this.byType.set((attributes.get('Type') ?? '').split('/').at(-1) ?? '', target);
  }

  text(): void {
    // What is between the elements says nothing.
  }

  close(): void {
    // As above.
  }
}

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly relation: string;
  readonly isHidden: boolean;
}

/** Reads which sheets a workbook has, and from when it counts days. */
export class WorkbookList implements XmlReader {
  readonly sheets: ListedSheet[] = [];
  is1904 = false;

  open(name: string, attributes: Attributes): void {
    if (name === 'workbookPr') this.is1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
    if (name !== 'sheet') return;
    const isHidden = /hidden/i.test(attributes.get('state') ?? '');
    this.sheets.push({
      name: unescapeText(attributes.get('name') ?? ''),
      relation: attributes.get('id') ?? '',
      isHidden,
    });
  }

  text(): void {
    // What is between the elements says nothing.
  }

  close(): void {
    // As above.
  }
}

/** Reads the strings that cells share; readings beside the text are left out. */
export class SharedStrings implements XmlReader {
  readonly strings: string[] = [];
  #current = '';
  #isText = false;
  #aside = 0;

  open(name: string): void {
    if (name === 'si') this.#current = '';
    else if (name === 'rPh') this.#aside += 1;
    else if (name === 't') this.#isText = this.#aside === 0;
  }

  text(text: string): void {
    if (this.#isText) this.#current += text;
  }

  close(name: string): void {
    if (name === 't') this.#isText = false;
    else if (name === 'rPh') this.#aside -= 1;
    else if (name === 'si') this.strings.push(unescapeText(this.#current));
  }
}

/** Reads what the styles of cells make of numbers. */
export class CellStyles implements XmlReader {
  readonly kinds: NumberKind[] = [];
  readonly #own = new Map<number, NumberKind>();
  #isCells = false;

  open(name: string, attributes: Attributes): void {
    const id = Number(attributes.get('numFmtId') ?? 0);
    if (name === 'cellXfs') this.#isCells = true;
    else if (name === 'numFmt') this.#own.set(id, kindOfFormat(attributes.get('formatCode') ?? ''));
    else if (name === 'xf' && this.#isCells) this.kinds.push(this.#own.get(id) ?? kindOfBuiltIn(id));
  }

  text(): void {
    // What is between the elements says nothing.
  }

  close(name: string): void {
    if (name === 'cellXfs') this.#isCells = false;
  }
}
