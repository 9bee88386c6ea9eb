/** White space of HTML; a no-break space is none. */
const SPACES = /[ \t\n\f\r]+/g;
const ENDS = /^[ \t\n\f\r]+|[ \t\n\f\r]+$/g;

/** What is written without spaces: Chinese and Japanese, with their punctuation, but not Korean. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

function characterBefore(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at - 2) ?? 0).length === 2
    ? text.slice(at - 2, at)
    : text.slice(at - 1, at);
}

/** White space as HTML shows it: a run of it is one space, or nothing where a line of Chinese or Japanese is broken. */
function collapse(text: string): string {
  return text.replace(ENDS, '').replace(SPACES, (run, at: number, whole: string) => {
    const isBroken = run.includes('\n') && unspaced.test(characterBefore(whole, at));
    const next = String.fromCodePoint(whole.codePointAt(at + run.length) ?? 32);
    return isBroken && unspaced.test(next) ? '' : ' ';
  });
}

/** White space as word processors show it: each space counts, and a line end is one. */
function keep(text: string): string {
  return text.replace(/[\n\f\r]+/g, ' ').replace(ENDS, '');
}

/** Whether any of a text can be seen. */
function isBlank(text: string): boolean {
  return text.trim() === '';
}

/**
 * Puts a text together from blocks: paragraphs one empty line apart, and lines (list items, rows of a table) one below the other.
 * White space is collapsed as a browser does, or kept.
 */
export class BlockWriter {
  readonly #tidy: (text: string) => string;
  readonly #blocks: string[] = [];
  /** The lines of the block that is being written, between forced breaks. */
  #lines: string[] = [''];
  #cells: string[] | undefined;
  #gap = 0;
  #marker = '';
  #isPreformatted = false;

  constructor(spaces: 'collapsed' | 'kept') {
    this.#tidy = spaces === 'collapsed' ? collapse : keep;
  }

  text(text: string): void {
    this.#lines.push((this.#lines.pop() ?? '') + text);
  }

  /** A forced line break. */
  lineBreak(): void {
    this.#lines.push('');
  }

  /** Ends the block, if there is one; what comes next is on the line below it (1), or one empty line away (2). */
  boundary(gap: 1 | 2): void {
    if (this.#cells !== undefined) {
      this.lineBreak();
      return;
    }
    this.#flush(this.#finished());
    this.#gap = Math.max(this.#gap, gap);
  }

  /** What the next block begins with, as the number of a list item. */
  mark(marker: string): void {
    this.#marker = marker;
  }

  /** Begins or ends text in which each space and line end counts. */
  preformatted(isPreformatted: boolean): void {
    this.boundary(2);
    this.#isPreformatted = isPreformatted;
  }

  openRow(): void {
    this.boundary(1);
    this.#cells = [];
  }

  closeCell(): void {
    const lines = this.#lines.map((line) => this.#tidy(line)).filter(Boolean);
    this.#cells?.push(lines.join(' ').replaceAll('\t', ' '));
    this.#lines = [''];
  }

  closeRow(): void {
    if (this.#lines.some((line) => !isBlank(line))) this.closeCell();
    const row = (this.#cells ?? []).join('\t').replace(/\t+$/, '');
    this.#cells = undefined;
    this.#lines = [''];
    this.#flush(row);
    this.boundary(1);
  }

  /** The text so far. */
  finish(): string {
    this.boundary(2);
    return this.#blocks.join('');
  }

  #finished(): string {
    const lines = this.#lines;
    this.#lines = [''];
    if (this.#isPreformatted)
      return lines
        .join('\n')
        .replace(/\r\n?|\f/g, '\n')
        .replace(/^\n+|\s+$/g, '');
    return lines
      .map((line) => this.#tidy(line))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '');
  }

  #flush(block: string): void {
    if (isBlank(block)) return;
    if (this.#blocks.length > 0) this.#blocks.push('\n'.repeat(this.#gap));
    this.#blocks.push(this.#marker, block);
    this.#gap = 0;
    this.#marker = '';
  }
}
