import type { actionNames } from './window-shell.ts';

/** The name of something that menus, the palette and keys can do. */
export type ActionName = keyof typeof actionNames;

/** The shortcuts that the user has set, by the name of the action; an empty list is no shortcut at all. */
export type OwnShortcuts = Readonly<Record<string, readonly string[]>>;

/**
 * The shortcuts that actions begin with, the one that is shown first. `Mod` is Ctrl, or ⌘ on a Mac. Those without Mod or Alt
 * work while no field for text has the keyboard.
 */
export const firstShortcuts: Readonly<Partial<Record<ActionName, readonly string[]>>> = {
  'history.undo': ['Mod+Z'],
  'history.redo': ['Mod+Shift+Z', 'Mod+Y'],
  'document.quick-open': ['Mod+P'],
  'document.recode': ['Mod+H'],
  'view.code': ['Mod+1'],
  'view.records': ['Mod+2'],
  'view.to-check': ['Mod+3'],
  'check.next': ['F8'],
  'view.search': ['Mod+Shift+F'],
  'view.codebook': ['Mod+4'],
  'search.next': ['F4'],
  'search.previous': ['Shift+F4'],
  'find.open': ['Mod+F'],
  'find.next': ['F3'],
  'find.previous': ['Shift+F3'],
  'save.flush': ['Mod+S'],
  'project.new': ['Mod+N'],
  'project.open': ['Mod+O'],
  'window.new': ['Mod+Shift+N'],
  'pane.next': ['F6'],
  'pane.previous': ['Shift+F6'],
  shortcuts: ['?'],
  palette: ['Mod+K', 'Mod+Shift+P'],
  'coding.actor': ['A'],
  'coding.stance': ['S'],
  'coding.evidence': ['E'],
  'coding.link': ['L'],
  'coding.code': ['C'],
  'coding.note': ['N'],
  'coding.cite': ['Shift+E'],
  'coding.repeat': ['R'],
  'coding.mentions': ['M'],
  'coding.next-sentence': ['.'],
  'coding.previous-sentence': [','],
  'coding.more-sentences': ['>'],
  'coding.previous': ['['],
  'coding.next': [']'],
  'coding.edit': ['Enter'],
  'coding.remove': ['Delete', 'Backspace'],
  'coding.end-forward': ['Alt+ArrowRight'],
  'coding.end-back': ['Alt+ArrowLeft'],
  'coding.start-forward': ['Alt+Shift+ArrowRight'],
  'coding.start-back': ['Alt+Shift+ArrowLeft'],
};

/** The shortcuts of an action, as the user has set them or as they begin. */
export function shortcutsOf(action: ActionName, own: OwnShortcuts): readonly string[] {
  return own[action] ?? firstShortcuts[action] ?? none;
}

/** Keys that move or leave, wherever one is, and those of the clipboard: nothing else may take them. */
const kept = /^(?:(?:Mod\+)?(?:Shift\+)?(?:Tab|Escape| |Arrow\w+|Home|End|Page\w+)|Mod\+[ACVX])$/;

/** Keys that are none by themselves: they go with others, or compose a letter. */
const modifier = /(?:^|\+)(?:Control|Shift|Alt|Meta|AltGraph|Dead|Process|Unidentified)$/;

/** Whether nothing but keys that go with others are pressed yet. */
export function isModifier(keys: string): boolean {
  return modifier.test(keys);
}

/** Whether keys, as shortcuts are written, may be given to an action. */
export function mayBeShortcut(keys: string): boolean {
  return !kept.test(keys) && !isModifier(keys);
}

const none: readonly string[] = [];
