import { type ActionName, type OwnShortcuts, shortcutsOf } from '../../../store/messages/shortcuts.ts';
import type { Making } from './make/selection-bar.ts';

/** What is done with the text and its tags by name or by key. */
export type KeyAction =
  | { readonly type: 'make'; readonly making: Making }
  | { readonly type: 'cite' }
  | { readonly type: 'sentence'; readonly by: -1 | 1; readonly isMore: boolean }
  | { readonly type: 'repeat' }
  | { readonly type: 'mentions' }
  | { readonly type: 'boundary'; readonly end: 'from' | 'to'; readonly direction: -1 | 1 }
  | { readonly type: 'walk'; readonly by: -1 | 1 }
  | { readonly type: 'edit' }
  | { readonly type: 'remove' }
  | { readonly type: 'leave' };

/** What the names of coding stand for, in the order in which the palette lists them. */
const codings = {
  'coding.actor': { type: 'make', making: 'actor' },
  'coding.stance': { type: 'make', making: 'stance' },
  'coding.evidence': { type: 'make', making: 'evidence' },
  'coding.cite': { type: 'cite' },
  'coding.link': { type: 'make', making: 'link' },
  'coding.code': { type: 'make', making: 'code' },
  'coding.note': { type: 'make', making: 'note' },
  'coding.repeat': { type: 'repeat' },
  'coding.mentions': { type: 'mentions' },
  'coding.next-sentence': { type: 'sentence', by: 1, isMore: false },
  'coding.previous-sentence': { type: 'sentence', by: -1, isMore: false },
  'coding.more-sentences': { type: 'sentence', by: 1, isMore: true },
  'coding.previous': { type: 'walk', by: -1 },
  'coding.next': { type: 'walk', by: 1 },
  'coding.edit': { type: 'edit' },
  'coding.end-forward': { type: 'boundary', end: 'to', direction: 1 },
  'coding.end-back': { type: 'boundary', end: 'to', direction: -1 },
  'coding.start-forward': { type: 'boundary', end: 'from', direction: 1 },
  'coding.start-back': { type: 'boundary', end: 'from', direction: -1 },
  'coding.remove': { type: 'remove' },
} as const satisfies Readonly<Partial<Record<ActionName, KeyAction>>>;

/** The name of something that is done in the coding view. */
export type CodingName = keyof typeof codings;

/** Whether a name is one of coding: its keys are heard by the text only. */
export function isCodingName(name: string): name is CodingName {
  return Object.hasOwn(codings, name);
}

/** All names of coding. */
export const codingNames: readonly CodingName[] = Object.keys(codings).filter(isCodingName);

/** The action that a name stands for. */
export function codingAction(name: CodingName): KeyAction {
  return codings[name];
}

/** The action that keys stand for, as `pressedKeys` writes them; Escape leaves, always. */
export function actionOfKeys(keys: string, own: OwnShortcuts): KeyAction | undefined {
  if (keys === 'Escape') return { type: 'leave' };
  const name = codingNames.find((each) => shortcutsOf(each, own).includes(keys));
  return name === undefined ? undefined : codings[name];
}
