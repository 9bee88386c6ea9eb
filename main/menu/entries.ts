import type { MenuItemConstructorOptions } from 'electron';
import type { Theme } from '../../preload/contract.ts';
import { type ActionName, type OwnShortcuts, shortcutsOf } from '../../store/messages/shortcuts.ts';
import { actionNames } from '../../store/messages/window-shell.ts';

/** What an entry does: the window carries out its own actions by name, the rest is done by main. */
export interface MenuActions {
  readonly act: (action: ActionName) => void;
  readonly openRecent: (token: string) => void;
  readonly chooseTheme: (theme: Theme) => void;
}

interface EntryOptions {
  readonly label?: string;
  readonly enabled?: boolean;
}

/**
 * Makes entries that the window carries out. Their keys are only shown here and stay the window's, which knows whether
 * a text field has the focus and needs them for itself.
 */
export function entries({ act }: MenuActions, own: OwnShortcuts) {
  return (id: ActionName, { label, enabled = true }: EntryOptions = {}): MenuItemConstructorOptions => ({
    id,
    label: plain(label ?? actionNames[id]),
    enabled,
    click: () => act(id),
    ...shownKeys(shortcutsOf(id, own)[0]),
  });
}

/** Keys as Electron writes them, to be shown only. */
function shownKeys(keys: string | undefined): MenuItemConstructorOptions {
  if (keys === undefined) return {};
  return {
    accelerator: keys.replace('Mod', 'CmdOrCtrl').replace('Arrow', ''),
    registerAccelerator: false,
  };
}

/** A name as it is: an ampersand would mark a letter. */
export function plain(name: string): string {
  return name.replaceAll('&', '&&');
}
