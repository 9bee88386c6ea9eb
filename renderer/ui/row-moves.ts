import type { RowPlace } from './row-item.ts';

/** Whether a row is another one or stands below it. */
function isWithin(places: readonly RowPlace[], at: number, whole: number): boolean {
  for (let up = at; up !== -1; up = places[up]?.parent ?? -1) if (up === whole) return true;
  return false;
}

/** Whether a row can be put below another, -1 for the top: not where it is already, nor below itself. */
export function canMove(places: readonly RowPlace[], at: number, below: number): boolean {
  return places[at]?.parent !== below && !isWithin(places, below, at);
}

/**
 * Below which row one stands after a step inward (1) to below the one before it, or outward (-1) to beside the one it is
 * below; -1 is the top, undefined where there is no such step.
 */
export function stepOf(places: readonly RowPlace[], at: number, by: 1 | -1): number | undefined {
  const parent = places[at]?.parent ?? -1;
  if (by === -1) return parent === -1 ? undefined : places[parent]?.parent;
  for (let before = at - 1; before > parent; before--) if (places[before]?.parent === parent) return before;
  return undefined;
}
