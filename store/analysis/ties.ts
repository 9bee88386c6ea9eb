/** The ties of a network, by row, then column; those without weight are none. */
export interface Ties {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** Ties as they are gathered, written to in place: there can be millions. `size` is how many there are. */
export interface TieList extends Ties {
  size: number;
}

/** A list with room for as many ties as there can be. */
export function tieList(most: number): TieList {
  return { from: new Uint32Array(most), to: new Uint32Array(most), weight: new Float64Array(most), size: 0 };
}

/** The ties of a list, in its very columns, without the room that is left. */
export function tiesIn({ from, to, weight, size }: TieList): Ties {
  return { from: from.subarray(0, size), to: to.subarray(0, size), weight: weight.subarray(0, size) };
}
