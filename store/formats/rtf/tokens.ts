const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The longest name of a control word, in letters; longer ones are cut into two, as others do. */
const LONGEST_NAME = 32;

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function hexValue(byte: number): number {
  if (isDigit(byte)) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/**
 * Goes through the bytes of an RTF file, each once. After `next`, `type` says what was found: the start or end of a group, a
 * control word (`name`, and `value` where it has one), a control symbol (`name`), or a byte of text (`byte`).
 */
export class Tokens {
  type: 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'end' = 'end';
  name = '';
  value: number | undefined;
  byte = 0;
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  /** Where the next token begins, in bytes. */
  get at(): number {
    return this.#at;
  }

  /** Goes on to the next token. */
  next(): void {
    while (this.#at < this.#bytes.length) {
      const byte = this.#take();
      if (byte === OPEN) {
        this.#found('open');
        return;
      }
      if (byte === CLOSE) {
        this.#found('close');
        return;
      }
      if (byte === BACKSLASH) {
        this.#control();
        return;
      }
      // Line ends only make the file readable.
      if (byte === 0x0d || byte === 0x0a) continue;
      this.#foundByte(byte);
      return;
    }
    this.#found('end');
  }

  /** Goes to the next byte that can begin or end a group, or a control word: for what is skipped. */
  pass(): void {
    const bytes = this.#bytes;
    let at = this.#at;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === BACKSLASH || byte === OPEN || byte === CLOSE) break;
    }
    this.#at = at;
  }

  /** Leaves out bytes that are no RTF. */
  skip(count: number): void {
    this.#at = Math.min(this.#bytes.length, this.#at + Math.max(0, count));
  }

  #peek(): number {
    return this.#bytes[this.#at] ?? 0;
  }

  #take(): number {
    return this.#bytes[this.#at++] ?? 0;
  }

  #found(type: Tokens['type']): void {
    this.type = type;
  }

  #foundByte(byte: number): void {
    this.type = 'byte';
    this.byte = byte;
  }

  #control(): void {
    if (this.#at >= this.#bytes.length) {
      this.#found('end');
      return;
    }
    if (isLetter(this.#peek())) {
      this.#word();
      return;
    }
    const symbol = this.#take();
    if (symbol === 0x27) {
      this.#hex();
      return;
    }
    if (symbol === BACKSLASH || symbol === OPEN || symbol === CLOSE) {
      this.#foundByte(symbol);
      return;
    }
    this.name = String.fromCharCode(symbol);
    this.#found('symbol');
  }

  #hex(): void {
    const high = hexValue(this.#peek());
    const low = hexValue(this.#bytes[this.#at + 1] ?? 0);
    if (high < 0 || low < 0) {
      this.name = "'";
      this.#found('symbol');
      return;
    }
    this.#at += 2;
    this.#foundByte(high * 16 + low);
  }

  #word(): void {
    let name = '';
    while (name.length < LONGEST_NAME && isLetter(this.#peek())) name += String.fromCharCode(this.#take());
    this.name = name;
    this.value = this.#number();
    if (this.#peek() === 0x20) this.#at++;
    this.#found('word');
  }

  #number(): number | undefined {
    const isNegative = this.#peek() === 0x2d && isDigit(this.#bytes[this.#at + 1] ?? 0);
    if (isNegative) this.#at++;
    if (!isDigit(this.#peek())) return undefined;
    let value = 0;
    while (isDigit(this.#peek())) value = Math.min(value * 10 + this.#take() - 0x30, 0xffffffff);
    return isNegative ? -value : value;
  }
}
