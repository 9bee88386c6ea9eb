import type { FoldedText } from './fold.ts';
import { foldText } from './fold.ts';

/** A text in which many quotations are looked for: its folded form is made once, when first needed. */
export interface Searchable {
  readonly text: string;
  readonly folded: () => FoldedText;
}

/** Prepares a text for many searches, as an import of codings needs; costs nothing until a quotation is not found verbatim. */
export function searchable(text: string): Searchable {
  let made: FoldedText | undefined;
  return { text, folded: () => (made ??= foldText(text)) };
}
