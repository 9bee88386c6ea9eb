import { type Failure, fail } from '../model/result.ts';

/** The notice of what of a file is not in its text, as "3 pictures, 1 comment"; none where nothing is missing. */
export function leftOut(
  counts: readonly (readonly [number: number, one: string, many: string])[],
): Failure[] {
  const parts = counts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many}`);
  return parts.length === 0 ? [] : [fail('left-out', { what: parts.join(', ') }).error];
}
