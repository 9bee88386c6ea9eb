/** How high a row is taken to be before it was drawn, in pixels: that of a name on one line. */
export const ROW_HEIGHT = 28;

/** What is drawn of a long list: a row by its number, or the room of those from one to before another. */
export type RowPart =
  | { readonly type: 'row'; readonly at: number }
  | { readonly type: 'gap'; readonly from: number; readonly to: number };

/** Where rows begin, in pixels from the top of the first, and last where all end. Cost: one pass over them. */
export function offsetsOf(keys: readonly string[], heights: ReadonlyMap<string, number>): Float64Array {
  const offsets = new Float64Array(keys.length + 1);
  keys.forEach((key, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + (heights.get(key) ?? ROW_HEIGHT);
  });
  return offsets;
}

/** The number of the row at a height, in pixels; the first above all, the last below. */
export function rowAt(offsets: Float64Array, height: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The parts of a list of which the rows from one to before another are drawn, and some others by their numbers. */
export function partsOf(
  count: number,
  from: number,
  to: number,
  others: readonly number[],
): readonly RowPart[] {
  const drawn = new Set(others.filter((at) => at >= 0 && at < count));
  for (let at = Math.max(0, from); at < Math.min(to, count); at++) drawn.add(at);
  const parts: RowPart[] = [];
  let next = 0;
  for (const at of [...drawn].sort((a, b) => a - b)) {
    if (at > next) parts.push({ type: 'gap', from: next, to: at });
    parts.push({ type: 'row', at });
    next = at + 1;
  }
  if (next < count) parts.push({ type: 'gap', from: next, to: count });
  return parts;
}

/** How far a box is to be scrolled so that a row is in sight: no further than needed. All in pixels. */
export function scrollTo(
  row: { readonly top: number; readonly bottom: number },
  box: { readonly top: number; readonly height: number },
): number {
  if (row.top < box.top || row.bottom - row.top > box.height) return row.top;
  return Math.max(box.top, row.bottom - box.height);
}
