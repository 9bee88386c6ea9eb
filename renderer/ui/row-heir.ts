import { type RowItem, type RowPlace, keyOf } from './row-item.ts';

/** A row that had the keyboard, and the rows as they were then. */
export interface HeldRow {
  readonly key: string;
  readonly rows: readonly RowItem[];
  readonly places: readonly RowPlace[];
}

/**
 * The key of the row that has the keyboard after one that had it: itself, another for the same, the nearest that it stood
 * below, or the one that takes its place; empty where there are none.
 */
export function heirOf({ key, rows: before, places }: HeldRow, rows: readonly RowItem[]): string {
  const present = new Set(rows.map(keyOf));
  if (present.has(key)) return key;
  const at = before.findIndex((row) => keyOf(row) === key);
  const same = rows.find(({ id }) => id === before[at]?.id);
  if (same !== undefined) return keyOf(same);
  for (let up = places[at]?.parent ?? -1; up !== -1; up = places[up]?.parent ?? -1) {
    const above = before[up];
    if (above !== undefined && present.has(keyOf(above))) return keyOf(above);
  }
  const next = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  return next === undefined ? '' : keyOf(next);
}
