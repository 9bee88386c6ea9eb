import type { RowItem } from '../../ui/row-item.ts';

/** How many rows a list must have before it gets a filter. */
export const FILTER_FROM = 13;

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** The rows whose label or other names have a text in them; without a text all. A filtered tree loses its depth. */
export function filterRows(
  rows: readonly (RowItem & { readonly names?: readonly string[] })[],
  text: string,
): readonly RowItem[] {
  const wanted = folded(text.trim());
  if (wanted === '') return rows;
  return rows
    .filter(({ label, names }) => [label, ...(names ?? [])].some((name) => folded(name).includes(wanted)))
    .map(({ isOpen, ...row }) => ({ ...row, depth: 0 }));
}
