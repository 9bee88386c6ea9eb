import type { DocumentId } from '../../../../store/model/id.ts';
import { newId } from '../../../state/new-id.ts';
import { forget, parsed, recall, recalled, remember } from '../../shell/project-memory.ts';
import type { StanceDraft } from './draft.ts';
import type { LeftQuestion } from './left-question.ts';

/** What is being made in a document: a draft, and a question with something typed in it. */
export interface HalfMade {
  readonly draft: StanceDraft | null;
  readonly question: LeftQuestion | null;
}

/** As it is written: the fields of a draft that were only proposed are a list. */
interface Written {
  readonly draft: (Omit<StanceDraft, 'proposed'> & { readonly proposed: readonly string[] }) | null;
  readonly question: LeftQuestion | null;
}

/** What is kept of a stay, and when it was written, in milliseconds. */
interface Kept extends Written {
  readonly at: number;
}

function writing({ draft, question }: HalfMade): Written {
  return { draft: draft === null ? null : { ...draft, proposed: [...draft.proposed] }, question };
}

function reading({ draft, question }: Written): HalfMade {
  return { draft: draft === null ? null : { ...draft, proposed: new Set(draft.proposed) }, question };
}

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

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null || !('at' in value)) return false;
  const isQuestion = 'question' in value && typeof value.question === 'object';
  return isQuestion && 'draft' in value && (value.draft === null || isDraft(value.draft));
}

/** Where everything is kept that was half-made in a document; what each stay there made has a place of its own. */
function placeOf(document: DocumentId, stay = ''): string {
  return `half-made.${document}.${stay}`;
}

/** The stays at a document that left something, the last first. What was spoilt is forgotten, and keeps nobody from it. */
function left(
  project: string,
  document: DocumentId,
): readonly { readonly stay: string; readonly at: number }[] {
  const place = placeOf(document);
  return recalled(project, place)
    .flatMap((name) => {
      const kept = parsed(recall(project, name));
      return isKept(kept) ? [{ stay: name.slice(place.length), at: kept.at }] : [];
    })
    .sort((one, other) => other.at - one.at);
}

function read(project: string, document: DocumentId, stay: string): HalfMade | undefined {
  const kept = parsed(recall(project, placeOf(document, stay)));
  return isKept(kept) ? reading(kept) : undefined;
}

/**
 * Takes a stay for this window, for as long as it is there; undefined where another window has it. The lock goes with the
 * window, however it ends.
 */
function taken(stay: string): Promise<(() => void) | undefined> {
  return new Promise((resolve) => {
    void navigator.locks.request(`standpoint.stay.${stay}`, { ifAvailable: true }, (lock) =>
      lock === null
        ? resolve(undefined)
        : new Promise<void>((leave) => {
            resolve(leave);
          }),
    );
  });
}

interface Here {
  readonly project: string;
  readonly document: DocumentId;
  readonly stay: string;
  readonly leave: () => void;
  /** What is kept of it, to tell whether something else is to be kept. */
  readonly kept: string;
}

const nothing: HalfMade = { draft: null, question: null };

/**
 * The stay of this window at the document that is shown. What is half-made there is kept on this machine until it is done
 * or given up, so that it is there again whatever happens; what another window is at is left to it.
 */
export class Stay {
  #here: Here | null = null;
  /** Counts the arrivals: an earlier one that is still under way gives up. */
  #arrivals = 0;

  /** Nothing is shown any more; what is kept can be taken up by whoever comes next. */
  leave(): void {
    this.#arrivals += 1;
    this.#here?.leave();
    this.#here = null;
  }

  /** A document is shown; gives back what was left half-made there last, unless something is being made already. */
  async arrive(project: string, document: DocumentId, isIdle: () => boolean): Promise<HalfMade | undefined> {
    this.leave();
    const arrival = this.#arrivals;
    for (const { stay } of [...left(project, document), { stay: newId() }]) {
      const leave = await taken(stay);
      if (leave === undefined) continue;
      const found = read(project, document, stay);
      if (arrival !== this.#arrivals) leave();
      if (arrival !== this.#arrivals) return undefined;
      if (found !== undefined && !isIdle()) leave();
      else {
        this.#here = { project, document, stay, leave, kept: JSON.stringify(writing(found ?? nothing)) };
        return found;
      }
    }
    return undefined;
  }

  /** Keeps what is half-made now; nothing where nothing is. */
  keep(half: HalfMade): void {
    const here = this.#here;
    const now = writing(half);
    const kept = JSON.stringify(now);
    if (here === null || here.kept === kept) return;
    this.#here = { ...here, kept };
    const place = placeOf(here.document, here.stay);
    if (half.draft === null && half.question === null) forget(here.project, place);
    else remember(here.project, place, JSON.stringify({ at: Date.now(), ...now }));
  }
}
