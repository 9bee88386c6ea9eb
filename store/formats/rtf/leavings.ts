type Thing = 'pictures' | 'objects' | 'formulas' | 'comments' | 'deleted' | 'hidden' | 'symbols' | 'running';

/** How many there are of each thing that is not in the text. */
export type Left = Readonly<Record<Thing, number>>;

/** Counts what is not in the text. */
export class Leavings {
  readonly #counts = new Map<Thing, number>();
  #passage: 'deleted' | 'hidden' | undefined;

  count(thing: Thing): void {
    this.#counts.set(thing, (this.#counts.get(thing) ?? 0) + 1);
  }

  /** Notes text that is left out and why, or undefined for text that is not: what follows on itself is one passage. */
  passage(why: 'deleted' | 'hidden' | undefined, text: string): void {
    if (text.trim() === '') return;
    if (why !== undefined && why !== this.#passage) this.count(why);
    this.#passage = why;
  }

  counts(): Left {
    const count = (thing: Thing): number => this.#counts.get(thing) ?? 0;
    return {
      pictures: count('pictures'),
      objects: count('objects'),
      formulas: count('formulas'),
      comments: count('comments'),
      deleted: count('deleted'),
      hidden: count('hidden'),
      symbols: count('symbols'),
      running: count('running'),
    };
  }
}
