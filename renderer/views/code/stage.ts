import type { DocumentId } from '../../../store/model/id.ts';
import type { Coded } from '../../../store/model/records.ts';
import type { Span } from '../../../store/text/span.ts';
import type { Said } from './make/ask-popover.ts';
import type { Workspace } from '../../state/workspace.ts';

/** Where the keyboard is to be next. */
export type Focus =
  { readonly type: 'text' | 'question' | 'review' } | { readonly type: 'field'; readonly field?: string };

/** What the view does for whoever is coding. */
export interface Stage {
  readonly workspace: Workspace;
  readonly document: DocumentId | null;
  /** The records that can be walked through, in the order of the text. */
  readonly walkable: readonly Coded[];
  /** What stands in the question that is asked. */
  readonly said: Said | null;
  /** Draws again. */
  requestUpdate(): void;
  /** Gives the keyboard to a part once everything is drawn. */
  focusNext(focus: Focus): void;
  reveal(span: Span): void;
  /** Selects words in the text, and brings them into view. */
  selectWords(span: Span): void;
  /** Leaves of the selected words only the caret at their end. */
  leaveWords(): void;
  /** Tells something in passing: why nothing happened, or what did and can be taken back. */
  say(words: string, isUndoable?: boolean): void;
}
