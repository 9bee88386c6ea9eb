/** The ties of a network, by row, then column; those without weight are none. */
export interface Ties {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** Ties as they are gathered. */
export class TieList {
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #weight: number[] = [];

  add(from: number, to: number, weight: number): void {
    if (weight === 0) return;
    this.#from.push(from);
    this.#to.push(to);
    this.#weight.push(weight);
  }

  get ties(): Ties {
    return {
      from: Uint32Array.from(this.#from),
      to: Uint32Array.from(this.#to),
      weight: Float64Array.from(this.#weight),
    };
  }
}
