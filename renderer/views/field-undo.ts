import { Combobox } from '../ui/combobox.ts';
import { TextField } from '../ui/text-field.ts';
import { SpCardList } from './code/cards/card-list.ts';

/**
 * Whether undo belongs to the field that an event comes from. One of a card has it only for words that were typed and not
 * taken yet: before and after, what is undone is the last change of the project, as in the text.
 */
export function hasOwnUndo(path: readonly EventTarget[]): boolean {
  if (!path.some((part) => part instanceof SpCardList)) return true;
  const field = path.find((part) => part instanceof TextField || part instanceof Combobox);
  return field?.isTyped ?? !(path[0] instanceof HTMLSelectElement);
}
