import { isMenuKey } from './menu-key.ts';
import type { RowItem, RowPlace } from './row-item.ts';

/** What a key does on a row. */
export type RowAction =
  | { readonly type: 'go'; readonly to: number }
  | { readonly type: 'fold' }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'choose' | 'mark' | 'rename' | 'remove' | 'menu' | 'stay' };

/** A key that was pressed, as an event has it. */
type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>;

/** The list that a row is in. */
interface Surroundings {
  readonly count: number;
  /** How many rows a page has; 0 where the keys of pages are none of the list's. */
  readonly page: number;
  readonly place: RowPlace | undefined;
  readonly isRightToLeft: boolean;
}

/** Left and right as they go in a tree: inward 1, outward -1. */
function inward(key: string, isRightToLeft: boolean): 1 | -1 | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return (key === 'ArrowRight') === isRightToLeft ? -1 : 1;
}

/** Opens and goes in, or closes and goes out. */
function walk({ isOpen }: RowItem, at: number, by: 1 | -1, place: RowPlace | undefined): RowAction {
  if (isOpen === (by === -1)) return { type: 'fold' };
  if (by === 1) return isOpen === true ? { type: 'go', to: at + 1 } : { type: 'stay' };
  return place === undefined || place.parent === -1 ? { type: 'stay' } : { type: 'go', to: place.parent };
}

/** What a key does on the row of a number; undefined where it is none of the list's. */
export function actionOn(
  row: RowItem,
  at: number,
  { key, altKey, shiftKey }: Pressed,
  { count, page, place, isRightToLeft }: Surroundings,
): RowAction | undefined {
  const by = inward(key, isRightToLeft);
  if (altKey) return by === undefined ? undefined : { type: 'move', by };
  if (by !== undefined) return walk(row, at, by, place);
  if (isMenuKey({ key, shiftKey })) return { type: 'menu' };
  const go = (to: number): RowAction => ({ type: 'go', to: Math.max(0, Math.min(to, count - 1)) });
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(count - 1);
    case 'PageDown':
      return page === 0 ? undefined : go(at + page);
    case 'PageUp':
      return page === 0 ? undefined : go(at - page);
    case 'Enter':
      return { type: 'choose' };
    case ' ':
      return { type: 'mark' };
    case 'F2':
      return { type: 'rename' };
    case 'Delete':
      return { type: 'remove' };
    default:
      return undefined;
  }
}
