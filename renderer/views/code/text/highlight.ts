/** Draws passing things over the text without touching its elements; nothing where there is none. */
export function highlight(name: string, ranges: readonly (Range | undefined)[]): void {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, new Highlight(...known));
}
