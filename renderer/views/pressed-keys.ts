import { type OwnShortcuts, shortcutsOf } from '../../store/messages/shortcuts.ts';
import type { Action } from './actions.ts';

/** The letter of a key on a keyboard whose own letters are not Latin: by its place. */
function letterOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  if (key.length !== 1 || /[!-~]/.test(key)) return key;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? key;
}

/** The keys pressed, as shortcuts are written: `Mod+Shift+Z`, `F6`, `?`. */
export function pressedKeys(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = letterOf(event);
  const isLetter = /^[a-z]$/i.test(key);
  const isSign = key.length === 1 && !isLetter;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && !isSign ? 'Shift' : '',
    isLetter ? key.toUpperCase() : key,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** Whether keys are those that a field for text has a use of its own for: letters, signs, and its undo where it has one. */
export function belongsToField(keys: string, hasOwnUndo: boolean): boolean {
  if (/^Mod\+(?:Shift\+)?[ZY]$/.test(keys)) return hasOwnUndo;
  return (
    !/^(?:Shift\+)?F\d+$/.test(keys) && (!keys.includes('Mod') || /^Mod\+(?:Shift\+)?[ACVX]$/.test(keys))
  );
}

/** The action that keys stand for. */
export function actionFor(actions: readonly Action[], keys: string, own: OwnShortcuts): Action | undefined {
  return actions.find(({ id }) => shortcutsOf(id, own).includes(keys));
}
