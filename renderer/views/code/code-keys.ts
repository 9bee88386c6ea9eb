import type { Making } from './make/selection-bar.ts';

/** What keys do in the text, besides moving in it. */
export type KeyAction =
  | { readonly type: 'make'; readonly making: Making }
  | { readonly type: 'cite' }
  | { readonly type: 'boundary'; readonly end: 'from' | 'to'; readonly direction: -1 | 1 }
  | { readonly type: 'walk'; readonly by: -1 | 1 }
  | { readonly type: 'edit' }
  | { readonly type: 'remove' }
  | { readonly type: 'leave' };

const actions: Readonly<Record<string, KeyAction>> = {
  A: { type: 'make', making: 'actor' },
  S: { type: 'make', making: 'stance' },
  E: { type: 'make', making: 'evidence' },
  L: { type: 'make', making: 'link' },
  C: { type: 'make', making: 'code' },
  N: { type: 'make', making: 'note' },
  'Shift+E': { type: 'cite' },
  'Alt+ArrowRight': { type: 'boundary', end: 'to', direction: 1 },
  'Alt+ArrowLeft': { type: 'boundary', end: 'to', direction: -1 },
  'Alt+Shift+ArrowRight': { type: 'boundary', end: 'from', direction: 1 },
  'Alt+Shift+ArrowLeft': { type: 'boundary', end: 'from', direction: -1 },
  '[': { type: 'walk', by: -1 },
  ']': { type: 'walk', by: 1 },
  Enter: { type: 'edit' },
  Delete: { type: 'remove' },
  Backspace: { type: 'remove' },
  Escape: { type: 'leave' },
};

/** The action that keys stand for, as `pressedKeys` writes them. */
export function actionOfKeys(keys: string): KeyAction | undefined {
  return Object.hasOwn(actions, keys) ? actions[keys] : undefined;
}
