/**
 * Lets what is asked of the search thread wait while somebody codes there, and several who code go one after the other: a new
 * question ends the one before of the same window, and a coding that was asked for must not end by that.
 */
export class CodingTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** Codes once those who came before are done. */
  code<Coded>(work: () => Promise<Coded>): Promise<Coded> {
    const coded = this.#last.then(work);
    this.#last = coded.catch(() => undefined);
    return coded;
  }

  /** Asks something else once nobody codes or waits to. */
  async ask<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    let last = this.#last;
    await last;
    while (last !== this.#last) {
      last = this.#last;
      await last;
    }
    return work();
  }
}
