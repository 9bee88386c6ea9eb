/** How long letters typed one after the other count as one word, in milliseconds. */
const PAUSE = 700;

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Finds rows by the letters that their names begin with. */
export class TypeAhead {
  #typed = '';
  #last = -Infinity;

  /** Whether a word is being typed at a moment, in milliseconds, so that a space is part of it. */
  isTyping(now: number): boolean {
    return this.#typed !== '' && now - this.#last <= PAUSE;
  }

  /** Another key was pressed: what is typed next is another word. */
  end(): void {
    this.#typed = '';
  }

  /**
   * The number of the row to go to from one after a letter, in a circle; undefined where none begins so. One letter again and
   * again goes from one that begins with it to the next.
   */
  find(
    letter: string,
    now: number,
    count: number,
    labelAt: (row: number) => string,
    from: number,
  ): number | undefined {
    this.#typed = this.isTyping(now) ? this.#typed + folded(letter) : folded(letter);
    this.#last = now;
    const isRepeated = [...this.#typed].every((each, _at, [first]) => each === first);
    const seek = (word: string, start: number): number | undefined => {
      for (let step = 0; step < count; step++) {
        const at = (start + step) % count;
        if (folded(labelAt(at)).trimStart().startsWith(word)) return at;
      }
      return undefined;
    };
    const found = [...this.#typed].length === 1 ? undefined : seek(this.#typed, Math.max(from, 0));
    if (found !== undefined || !isRepeated) return found;
    return seek([...this.#typed][0] ?? '', from + 1);
  }
}
