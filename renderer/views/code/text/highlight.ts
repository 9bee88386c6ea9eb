/** Draws passing things over the text without touching its elements; nothing where there is none. Higher priority lies on top. */
export function highlight(name: string, ranges: readonly (AbstractRange | undefined)[], priority = 0): void {
  const known = ranges.filter((range) => range !== undefined);
  if (known.length === 0) CSS.highlights.delete(name);
  else CSS.highlights.set(name, Object.assign(new Highlight(...known), { priority }));
}
