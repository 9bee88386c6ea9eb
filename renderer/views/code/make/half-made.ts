import type { DocumentId } from '../../../../store/model/id.ts';
import { newId } from '../../../state/new-id.ts';
import { parsed, recall, remember } from '../../shell/project-memory.ts';
import type { StanceDraft } from './draft.ts';
import type { LeftQuestion } from './left-question.ts';

/** What was being made in a document when it was left. */
export interface HalfMade {
  /** Names one stay at the document: what is left there twice is kept once. */
  readonly id: string;
  readonly document: DocumentId;
  readonly draft: StanceDraft | null;
  readonly question: LeftQuestion | null;
}

const what = 'half-made';

/** As it is written: the fields of a draft that were only proposed are a list. */
type Written = Omit<HalfMade, 'draft'> & {
  readonly draft: (Omit<StanceDraft, 'proposed'> & { readonly proposed: readonly string[] }) | null;
};

/** Whether something has what a draft is shown by. */
function isDraft(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('fields' in value && 'proposed' in value && 'before' in value)) return false;
  const { fields, proposed, before } = value;
  if (typeof fields !== 'object' || fields === null) return false;
  const lists = Object.entries(fields).flatMap(([name, each]: [string, unknown]) =>
    ['holders', 'passages', 'attribution', 'targets'].includes(name) ? [each] : [],
  );
  return [proposed, before, ...lists].every((list) => Array.isArray(list));
}

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null || !('document' in value && 'id' in value)) return false;
  const isQuestion = 'question' in value && typeof value.question === 'object';
  return isQuestion && 'draft' in value && (value.draft === null || isDraft(value.draft));
}

/** What is written, but for what was spoilt: that is forgotten, and keeps nobody from the document. */
function written(folder: string): readonly Written[] {
  const kept = parsed(recall(folder, what));
  return Array.isArray(kept) ? kept.filter(isWritten) : [];
}

/** Keeps on this machine what is half-made in a document of a project; nothing where nothing is. */
export function keepHalfMade(folder: string, { draft, ...half }: HalfMade): void {
  const others = written(folder).filter(({ id }) => id !== half.id);
  const isAny = draft !== null || half.question !== null;
  const now: Written = {
    ...half,
    draft: draft === null ? null : { ...draft, proposed: [...draft.proposed] },
  };
  remember(folder, what, JSON.stringify(isAny ? [...others, now] : others));
}

/** Takes out what was left half-made in a document, the last first; undefined where nothing was. */
export function takeHalfMade(folder: string, document: DocumentId): HalfMade | undefined {
  const all = written(folder);
  const found = all.findLast((each) => each.document === document);
  if (found === undefined) return undefined;
  remember(folder, what, JSON.stringify(all.filter((each) => each !== found)));
  const { draft } = found;
  return { ...found, draft: draft === null ? null : { ...draft, proposed: new Set(draft.proposed) } };
}

/** The stay at the document that is shown: keeps what is half-made there for when it is shown next. */
export class Stay {
  #now: { readonly id: string; readonly document: DocumentId; readonly folder: string } | null = null;

  /** Another document is shown; gives back what was left half-made there. */
  arrive(folder: string | undefined, document: DocumentId | undefined): HalfMade | undefined {
    const isShown = folder !== undefined && document !== undefined;
    const left = isShown ? takeHalfMade(folder, document) : undefined;
    this.#now = isShown ? { id: left?.id ?? newId(), document, folder } : null;
    return left;
  }

  keep(draft: StanceDraft | null, question: LeftQuestion | null): void {
    if (this.#now === null) return;
    const { folder, id, document } = this.#now;
    keepHalfMade(folder, { id, document, draft, question });
  }
}
