import { CodePages, SYMBOLS } from './code-pages.ts';

/** Bytes of one code page that follow each other: characters of some are of several bytes, so they are decoded together. */
export class ByteRun {
  readonly #emit: (text: string, codePage: number) => void;
  readonly #codePages = new CodePages();
  #bytes = new Uint8Array(256);
  #length = 0;
  #codePage = 0;
  #isAscii = true;

  /** `emit` takes the text of each run; in fonts of symbols each byte is given as the character of its number. */
  constructor(emit: (text: string, codePage: number) => void) {
    this.#emit = emit;
  }

  add(byte: number, codePage: number): void {
    // Control characters are no text, but for the tab.
    if (byte < 0x20 && byte !== 0x09) return;
    if (codePage !== this.#codePage) {
      this.flush();
      this.#codePage = codePage;
    }
    if (this.#length === this.#bytes.length) this.#grow();
    this.#bytes[this.#length++] = byte;
    if (byte >= 0x80) this.#isAscii = false;
  }

  /** Gives what was added. */
  flush(): void {
    if (this.#length === 0) return;
    const bytes = this.#bytes.subarray(0, this.#length);
    const codePage = this.#codePage;
    const text =
      this.#isAscii || codePage === SYMBOLS ? latin(bytes) : this.#codePages.decode(bytes, codePage);
    this.#length = 0;
    this.#isAscii = true;
    this.#emit(text, codePage);
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** The text whose characters have the bytes for their numbers. */
function latin(bytes: Uint8Array): string {
  if (bytes.length <= 4096) return String.fromCharCode(...bytes);
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return pieces.join('');
}
