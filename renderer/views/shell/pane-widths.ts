/** A pane that can be made wider: its first width and its bounds, in pixels. */
export interface Pane {
  readonly name: 'lists' | 'cards';
  readonly first: number;
  readonly min: number;
  readonly max: number;
}

export const panes = {
  lists: { name: 'lists', first: 248, min: 170, max: 480 },
  cards: { name: 'cards', first: 372, min: 280, max: 640 },
} as const satisfies Readonly<Record<Pane['name'], Pane>>;

function keyOf({ name }: Pane): string {
  return `standpoint.pane.${name}`;
}

/** The width that a pane was left with, or its first one. */
export function rememberedWidth(pane: Pane): number {
  const width = Number(localStorage.getItem(keyOf(pane)) ?? pane.first);
  return width >= pane.min && width <= pane.max ? width : pane.first;
}

export function rememberWidth(pane: Pane, width: number): void {
  localStorage.setItem(keyOf(pane), String(width));
}
