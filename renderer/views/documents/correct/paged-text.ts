/** A field lays out all that is in it at every key: a longer text is edited part by part. In code units. */
const PART = 150_000;

/** A text in parts that end with a line, or where there is none after about 150,000 code units, with one of two. */
function partsOf(text: string, most: number): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const isLast = from + most >= text.length;
    const line = isLast ? -1 : text.lastIndexOf('\n', from + most);
    // Never between the halves of a character.
    const hard = from + most + (/[\ud800-\udbff]/.test(text.charAt(from + most - 1)) ? 1 : 0);
    const to = isLast ? text.length : line > from ? line + 1 : hard;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts.length === 0 ? [''] : parts;
}

/** A text that is edited part by part. */
export class PagedText {
  readonly #parts: string[];
  readonly #first: readonly string[];
  shown = 0;

  /** `first` is the text that it counts as changed against. */
  constructor(text: string, first = text, most = PART) {
    this.#parts = partsOf(text, most);
    this.#first = partsOf(first, most);
  }

  get count(): number {
    return this.#parts.length;
  }

  /** The part that is shown, and where it begins in the whole. */
  get words(): string {
    return this.#parts[this.shown] ?? '';
  }

  get start(): number {
    return this.#parts.slice(0, this.shown).reduce((sum, { length }) => sum + length, 0);
  }

  get whole(): string {
    return this.#parts.join('');
  }

  get isChanged(): boolean {
    return (
      this.#parts.length !== this.#first.length || this.#parts.some((part, at) => part !== this.#first[at])
    );
  }

  /** Puts other words in the part that is shown. */
  write(words: string): void {
    this.#parts[this.shown] = words;
  }

  /** Shows the part that an offset of the whole is in. */
  showAt(offset: number): void {
    let end = 0;
    const at = this.#parts.findIndex((part) => (end += part.length) > offset);
    this.shown = at === -1 ? this.#parts.length - 1 : at;
  }
}
