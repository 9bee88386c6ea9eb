/** A line or paragraph of the text. */
export interface Block {
  readonly type: 'paragraph' | 'item' | 'row';
  readonly text: string;
  /** Whether an empty line is before it in any case. */
  readonly isApart?: boolean;
}

/** A text of paragraphs, lines and rows: an empty line between blocks, but for the items of a list and the rows of a table. */
export function textOf(blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let before: Block['type'] | undefined;
  for (const { type, text, isApart } of blocks) {
    const isNext = type === before && type !== 'paragraph' && isApart !== true;
    if (before !== undefined) pieces.push(isNext ? '\n' : '\n\n');
    pieces.push(text);
    before = type;
  }
  return pieces.join('');
}

function trimmedLine(line: string): string {
  return line.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '');
}

/** The text without white space at its ends and before line ends; spaces that do not break stay. */
function trimmed(text: string): string {
  if (!text.includes('\n')) return trimmedLine(text);
  const lines = text.split('\n').map(trimmedLine);
  return lines
    .join('\n')
    .replace(/^\n+/, '')
    .replace(/(?<!\n)\n+$/, '');
}

/** Paragraphs of a cell on one line. */
function onOneLine(paragraphs: readonly Block[]): string {
  return paragraphs
    .map(({ text }) => text)
    .join(' ')
    .replace(/[ \t\n]+/g, ' ');
}

/** A paragraph without a mark; where it begins with a figure or bullet and a tab, it is an item of a list all the same. */
function unmarked(text: string): Block {
  const found = /^([•·]|\(?(?:\d{1,3}|[A-Za-z])[.)])\t+/.exec(text);
  const [whole = '', mark = ''] = found ?? [];
  return found === null
    ? { type: 'paragraph', text }
    : { type: 'item', text: `${mark} ${text.slice(whole.length)}` };
}

/** What a paragraph begins with, and what that makes it. */
interface Mark {
  readonly text: string;
  readonly type: 'paragraph' | 'item';
  /** Whether it waits for the next paragraph where this one is blank. */
  readonly isKept: boolean;
}

/** A text as it is gathered: the body, or a note or box that stands beside it. */
export class Flow {
  readonly #blocks: Block[] = [];
  #pieces: string[] = [];
  #mark: Mark | undefined;
  /** The paragraphs of the cell that is read, and of the cells before it in the row. */
  #cell: Block[] = [];
  #row: (readonly Block[])[] = [];
  /** What follows the paragraph that is read, and the table: notes and boxes. */
  #after: Block[] = [];
  #afterTable: Block[] = [];
  /** Whether an empty paragraph, or the end of a table, keeps the next block away. */
  #isApart = false;

  write(text: string): void {
    this.#pieces.push(text);
  }

  /** Makes the paragraph an item of a list, with the figure or mark that stands before it. */
  item(mark: string): void {
    const text = trimmed(mark);
    // Word's second mark is the letter o of a typewriter.
    this.#mark = { text: ['', 'o', '§', '·'].includes(text) ? '•' : text, type: 'item', isKept: false };
  }

  /** Begins the next paragraph that is not blank with the mark of a note. */
  note(mark: string): void {
    this.#mark = { text: mark, type: 'paragraph', isKept: true };
  }

  /** Begins the paragraph, a heading, with its number. */
  heading(number: string): void {
    this.#mark = { text: number, type: 'paragraph', isKept: false };
  }

  /** Places a text beside this one behind the paragraph that is read, or behind its table. */
  place(blocks: readonly Block[]): void {
    for (const block of blocks) this.#after.push(block);
  }

  /** Ends a paragraph, of a cell or on its own. */
  endParagraph(inTable: boolean): void {
    if (!inTable) this.#endTable();
    const block = this.#takeParagraph();
    if (inTable) {
      if (block !== undefined) this.#cell.push(block);
      for (const each of this.#after) this.#afterTable.push(each);
    } else {
      if (block === undefined) this.#isApart = true;
      else this.#add([block]);
      this.#add(this.#after);
    }
    this.#after = [];
  }

  endCell(): void {
    this.endParagraph(true);
    this.#row.push(this.#cell);
    this.#cell = [];
  }

  /** Ends a row: one line, its cells with tabs between; where it has one cell only, that is but a frame around paragraphs. */
  endRow(): void {
    this.endParagraph(true);
    if (this.#cell.length > 0) this.endCell();
    const cells = this.#row;
    this.#row = [];
    if (cells.every((cell) => cell.length === 0)) return;
    if (cells.length > 1) {
      this.#add([{ type: 'row', text: cells.map(onOneLine).join('\t') }]);
      return;
    }
    this.#add(cells[0] ?? []);
    this.#placeAfterTable();
  }

  /** Keeps what comes next away from what was before, even if it is of the same kind. */
  keepApart(): void {
    this.#isApart = true;
  }

  /** Ends a table, so that the next one is not taken for more of it. */
  endTable(): void {
    this.endParagraph(true);
    this.#endTable();
    this.#isApart = true;
  }

  /** The blocks, when all is read. */
  end(): readonly Block[] {
    this.endParagraph(this.#row.length > 0);
    this.#endTable();
    return this.#blocks;
  }

  #takeParagraph(): Block | undefined {
    const text = trimmed(this.#pieces.join(''));
    const mark = this.#mark;
    this.#pieces = [];
    if (text.trim() === '') {
      if (mark?.isKept !== true) this.#mark = undefined;
      return undefined;
    }
    this.#mark = undefined;
    // A no-break space may keep the mark of a note from its words, beside the space that we put there.
    return mark === undefined
      ? unmarked(text)
      : { type: mark.type, text: `${mark.text} ${text.trimStart()}` };
  }

  #endTable(): void {
    // The paragraph behind the table is gathered already, but is none of it.
    const [pieces, mark, after] = [this.#pieces, this.#mark, this.#after];
    this.#pieces = [];
    this.#mark = undefined;
    this.#after = [];
    if (this.#row.length > 0 || this.#cell.length > 0) this.endRow();
    this.#placeAfterTable();
    this.#pieces = pieces;
    this.#mark = mark;
    this.#after = after;
  }

  #placeAfterTable(): void {
    this.#add(this.#afterTable);
    this.#afterTable = [];
  }

  #add(blocks: readonly Block[]): void {
    for (const block of blocks) {
      this.#blocks.push(this.#isApart ? { ...block, isApart: true } : block);
      this.#isApart = false;
    }
  }
}
