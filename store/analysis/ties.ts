/** The ties of a network, by row, then column; those without weight are none. */
export interface Ties {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly weight: Float64Array;
}

/** Ties as they are gathered, in columns that grow: there can be millions. Written to in place, `size` is how many there are. */
export interface TieList {
  from: Uint32Array;
  to: Uint32Array;
  weight: Float64Array;
  size: number;
}

/** A list without ties. */
export function tieList(): TieList {
  return { from: new Uint32Array(0), to: new Uint32Array(0), weight: new Float64Array(0), size: 0 };
}

/** Makes room for some more ties. */
export function makeRoom(list: TieList, more: number): void {
  const wanted = list.size + more;
  if (wanted <= list.from.length) return;
  const { from, to, weight } = list;
  const length = Math.max(1024, 2 * from.length, wanted);
  list.from = new Uint32Array(length);
  list.to = new Uint32Array(length);
  list.weight = new Float64Array(length);
  list.from.set(from);
  list.to.set(to);
  list.weight.set(weight);
}

/** The ties of a list, without the room that is left. */
export function tiesIn({ from, to, weight, size }: TieList): Ties {
  return { from: from.subarray(0, size), to: to.subarray(0, size), weight: weight.subarray(0, size) };
}
