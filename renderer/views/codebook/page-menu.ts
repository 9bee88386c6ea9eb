import { panels } from '../../../store/messages/window-panels.ts';
import type { MenuItem } from '../../ui/menu.ts';
import type { EntryType } from './entry-commands.ts';

/** Whether the entries of a part stand in a tree. */
export function hasTree(part: EntryType): boolean {
  return part === 'issue' || part === 'code';
}

/** What can be done with an entry, by the ids of the menu; `steps` are the ones inward and outward that there are. */
export function menuItems(
  part: EntryType,
  isOnly: boolean,
  steps: Readonly<Record<'inward' | 'outward', unknown>>,
): readonly MenuItem[] {
  const { menu } = panels;
  const why = isOnly ? { disabled: menu.noOther } : {};
  const tree: readonly (MenuItem & { readonly isThere?: boolean })[] = [
    { id: 'below', label: menu.below },
    { id: 'move', label: menu.moveBelow, apart: true, ...why },
    { id: 'inward', label: menu.inward, shortcut: 'Alt+ArrowRight', isThere: steps.inward !== undefined },
    { id: 'outward', label: menu.outward, shortcut: 'Alt+ArrowLeft', isThere: steps.outward !== undefined },
  ];
  return [
    { id: 'rename', label: menu.rename, shortcut: 'F2' },
    ...(hasTree(part) ? tree.filter(({ isThere }) => isThere !== false) : []),
    { id: 'merge', label: menu.merge, ...why },
    { id: 'split', label: menu.split },
    { id: 'remove', label: menu.remove, shortcut: 'Delete', danger: true, apart: true },
  ];
}
