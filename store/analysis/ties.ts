/** The ties of a network, by row, then column; those without weight are none. */
export interface Ties {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** Ties as they are gathered: there can be millions, so they lie in columns that grow. */
export class TieList {
  #from = new Uint32Array(1024);
  #to = new Uint32Array(1024);
  #weight = new Float64Array(1024);
  #size = 0;

  add(from: number, to: number, weight: number): void {
    if (weight === 0) return;
    if (this.#size === this.#from.length) this.#grow();
    this.#from[this.#size] = from;
    this.#to[this.#size] = to;
    this.#weight[this.#size] = weight;
    this.#size += 1;
  }

  get ties(): Ties {
    return {
      from: this.#from.slice(0, this.#size),
      to: this.#to.slice(0, this.#size),
      weight: this.#weight.slice(0, this.#size),
    };
  }

  #grow(): void {
    const [from, to, weight] = [this.#from, this.#to, this.#weight];
    this.#from = new Uint32Array(2 * from.length);
    this.#to = new Uint32Array(2 * to.length);
    this.#weight = new Float64Array(2 * weight.length);
    this.#from.set(from);
    this.#to.set(to);
    this.#weight.set(weight);
  }
}
