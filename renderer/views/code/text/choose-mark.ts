/**
 * Which of the records that lie over one another a click means: the innermost, and after it at each further click the next
 * one outwards, and then the innermost again. `ids` from the outermost to the innermost.
 */
export function chooseMark(ids: readonly string[], chosen: string | null): string | null {
  const at = chosen === null ? -1 : ids.indexOf(chosen);
  return (at > 0 ? ids[at - 1] : ids.at(-1)) ?? null;
}
