import type { GridAction } from './grid-event.ts';

/** Where the keyboard is: the row, the last row, and how many rows a page has. */
interface GridPlace {
  readonly row: number;
  readonly last: number;
  readonly page: number;
}

/** What a key means in the table. */
export type GridKey =
  | { readonly type: 'move'; readonly row: number; readonly isExtending: boolean }
  | { readonly type: 'fold'; readonly isOpen: boolean }
  | { readonly type: 'open' }
  | { readonly type: 'toggle' }
  | Extract<GridAction, { readonly type: 'all' | 'none' | 'set' | 'check' | 'remove' }>;

function targetOf(key: string, { row, last, page }: GridPlace): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + page;
    case 'PageUp':
      return row - page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

const plainKeys: Readonly<Record<string, GridKey>> = {
  Enter: { type: 'open' },
  ' ': { type: 'toggle' },
  ArrowLeft: { type: 'fold', isOpen: false },
  ArrowRight: { type: 'fold', isOpen: true },
  Escape: { type: 'none' },
  Delete: { type: 'remove' },
  s: { type: 'set' },
  x: { type: 'check' },
};

/** What a key asks for in the table; null where it is none of its own. */
export function gridKey(event: KeyboardEvent, place: GridPlace): GridKey | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  const isMod = ctrlKey || metaKey;
  if (altKey) return null;
  if (isMod && key.toLowerCase() === 'a') return { type: 'all' };
  const row = isMod && key !== 'Home' && key !== 'End' ? undefined : targetOf(key, place);
  if (row !== undefined) {
    return { type: 'move', row: Math.min(Math.max(row, 0), Math.max(place.last, 0)), isExtending: shiftKey };
  }
  return isMod || shiftKey ? null : (plainKeys[key] ?? null);
}
