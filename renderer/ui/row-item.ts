/** What tells by its shape how far something is. */
export type RowShape = 'open' | 'begun' | 'done';

/** One row of a list in a side pane. */
export interface RowItem {
  /** What the row stands for. */
  readonly id: string;
  /** Tells rows apart that stand for the same; its id where there are none. */
  readonly key?: string;
  readonly label: string;
  readonly depth?: number;
  /** Whether the rows below it are shown; absent where there are none. */
  readonly isOpen?: boolean;
  readonly count?: number;
  /** What the count counts, in words, for the tooltip and screen readers. */
  readonly countLabel?: string;
  readonly mark?: 'dot' | 'square';
  /** How far it is, as a shape and in words. */
  readonly state?: { readonly shape: RowShape; readonly label: string };
  readonly title?: string;
  /** What it means, shown beside it when it is hovered or has the keyboard for a moment. */
  readonly about?: string;
}

/** What tells a row apart from all others of its list. */
export function keyOf({ id, key }: RowItem): string {
  return key ?? id;
}

/** Where a row stands in its tree: among those below the same row, from 1, and the number of that row; -1 at the top. */
export interface RowPlace {
  readonly position: number;
  readonly size: number;
  readonly parent: number;
}

/** The places of rows that are listed as a tree, each before those below it. Cost: one pass over them. */
export function placesOf(rows: readonly Pick<RowItem, 'depth'>[]): readonly RowPlace[] {
  const places: { position: number; size: number; parent: number }[] = [];
  /** The siblings that are still being counted, by depth. */
  const open: number[][] = [];
  const close = (depth: number): void => {
    for (const siblings of open.splice(depth))
      for (const at of siblings) Object.assign(places[at] ?? {}, { size: siblings.length });
  };
  rows.forEach(({ depth = 0 }, at) => {
    close(depth + 1);
    const siblings = (open[depth] ??= []);
    siblings.push(at);
    places.push({ position: siblings.length, size: 0, parent: open[depth - 1]?.at(-1) ?? -1 });
  });
  close(0);
  return places;
}
