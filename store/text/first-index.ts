/**
 * The first of the indexes below `count` for which something is true that stays true for all after it; `count` where it is true
 * for none. Binary search.
 */
export function firstIndex(count: number, isReached: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
