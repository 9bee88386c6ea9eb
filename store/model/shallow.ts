/** How deep a JSON value may be nested: deeper than any record has reason to be. */
export const maximumDepth = 200;

/** Whether a JSON value is nested no deeper than `maximumDepth`. */
export function isShallow(value: unknown, depth = 0): boolean {
  if (value === null || typeof value !== 'object') return true;
  return depth < maximumDepth && Object.values(value).every((item) => isShallow(item, depth + 1));
}
