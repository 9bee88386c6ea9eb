/** The encoder that Node and browsers both have; this room is compiled without the types of either. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array;
  encodeInto(text: string, bytes: Uint8Array): { readonly written: number };
};

const encoder = new TextEncoder();

/** A string's UTF-8 bytes. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}

/** About how many bytes of lines are given out at a time. */
const pieceSize = 65_536;

const newline = 0x0a;

/**
 * Gathers lines as UTF-8. Each is encoded by itself: where they were joined first, one letter beyond Latin-1 made all of a
 * piece ten times as slow.
 */
export class Utf8Lines {
  #bytes = new Uint8Array(2 * pieceSize);
  #size = 0;

  /** Adds a line, to which a line feed is put. */
  add(line: string): void {
    const needed = this.#size + 3 * line.length + 1;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.#bytes.subarray(0, this.#size));
      this.#bytes = larger;
    }
    this.#size += encoder.encodeInto(line, this.#bytes.subarray(this.#size)).written;
    this.#bytes[this.#size] = newline;
    this.#size += 1;
  }

  /** Whether there is enough to be written. */
  get isFull(): boolean {
    return this.#size >= pieceSize;
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** Gives what was gathered, and begins anew. */
  take(): Uint8Array {
    const piece = this.#bytes.subarray(0, this.#size);
    this.#bytes = new Uint8Array(2 * pieceSize);
    this.#size = 0;
    return piece;
  }
}
