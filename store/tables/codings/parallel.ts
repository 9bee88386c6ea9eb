/** The value of a list for one of several things side by side: a single value is for all. */
export function at<Value>(list: readonly Value[], index: number): Value | undefined {
  return list.length === 1 ? list[0] : list[index];
}
