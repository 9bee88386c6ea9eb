import type { ChosenFile, ImportReport } from '../state/answers.ts';
import type { RecordFilter } from '../../store/model/records.ts';
import type { ActorId, DocumentId } from '../../store/model/id.ts';
import type { GivenCodebook } from '../../store/query/codebook-plan.ts';
import type { EntryType } from './codebook/entry-commands.ts';

/** The parts of the codebook, as its page lists them. */
export type CodebookPart = EntryType | 'scale';

/** The dialogs of the window, with what each is about. */
export type DialogRequest =
  | { readonly type: 'palette' }
  | { readonly type: 'quick-open' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'settings' }
  | { readonly type: 'document'; readonly id: DocumentId }
  | { readonly type: 'correct'; readonly id: DocumentId }
  /** `id` null makes a new actor. */
  | { readonly type: 'actor'; readonly id: ActorId | null; readonly name?: string }
  /** `into` is proposed, because it has the name that the other was to get, or one that looks alike. */
  | {
      readonly type: 'merge-actor';
      readonly id: ActorId;
      readonly into?: ActorId;
      readonly isAlike?: boolean;
    }
  /** `id` null makes a new entry, below `parent` if there is one. */
  | {
      readonly type: 'entry';
      readonly part: EntryType;
      readonly id: string | null;
      readonly parent?: string;
    }
  | { readonly type: 'recode' }
  /** Codes hits of the search in the project, by their numbers, all alike. */
  | { readonly type: 'code-hits'; readonly hits: readonly number[] }
  /** Asks below which other one an entry is moved, into which it is merged, or whether it is removed. */
  | {
      readonly type: 'entry-target';
      readonly purpose: 'move' | 'merge' | 'remove';
      readonly part: EntryType;
      readonly id: string;
    }
  | { readonly type: 'split'; readonly part: EntryType; readonly id: string }
  | { readonly type: 'codebook-import'; readonly file: string; readonly codebook: GivenCodebook }
  | { readonly type: 'project' }
  | { readonly type: 'add-coder' }
  | { readonly type: 'import-texts'; readonly files: readonly ChosenFile[] }
  | { readonly type: 'paste' }
  | { readonly type: 'import-codings' }
  | { readonly type: 'import-report'; readonly report: ImportReport }
  | { readonly type: 'export' }
  | { readonly type: 'set-records'; readonly ids: readonly string[] }
  | { readonly type: 'save-filter'; readonly filter: RecordFilter }
  | {
      readonly type: 'confirm';
      readonly heading: string;
      readonly text: string;
      readonly confirm: string;
      /** What the safe answer is called; cancelling, where nothing is said. */
      readonly cancel?: string;
      readonly run: () => void;
    };

/** Asks the window to show a dialog; whatever component announces it. */
export class DialogRequestEvent extends Event {
  static readonly type = 'sp-dialog-request';
  readonly request: DialogRequest;

  constructor(request: DialogRequest) {
    super(DialogRequestEvent.type, { bubbles: true, composed: true });
    this.request = request;
  }
}

/** Shows a dialog over the window that an element is in. */
export function requestDialog(from: HTMLElement, request: DialogRequest): void {
  from.dispatchEvent(new DialogRequestEvent(request));
}

declare global {
  interface HTMLElementEventMap {
    'sp-dialog-request': DialogRequestEvent;
  }
}
