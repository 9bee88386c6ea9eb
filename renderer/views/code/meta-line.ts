import { codeText } from '../../../store/messages/window-code.ts';
import { countWords } from '../../../store/text/words.ts';
import type { OpenDocument } from '../../state/replica.ts';

const counted = new WeakMap<object, { readonly text: string; readonly words: number }>();

/** How much text is counted word by word; longer texts say their length in characters. */
const most = 200_000;

/** Where a text is from and how long it is. */
export function metaLine({ document, text }: OpenDocument): string {
  let known = counted.get(document);
  if (known?.text !== text) {
    const words = text.length > most ? 0 : countWords(text, document.language ?? undefined);
    known = { text, words };
    counted.set(document, known);
  }
  const size = known.words === 0 ? codeText.characters(text.length) : codeText.words(known.words);
  // Each part in the direction of its own letters: a number belongs to what follows it.
  return [document.author, document.outlet, document.date, size]
    .flatMap((part) => (part === null || part === '' ? [] : [`\u2068${part}\u2069`]))
    .join(' · ');
}
