import type { DocumentId } from '../../../store/model/id.ts';
import { placeAfter } from '../../../store/text/place-after.ts';
import { parsed } from '../shell/project-memory.ts';
import type { SpTextView } from './text/text-view.ts';

/** How many documents of a project have their place kept. */
const most = 200;

function keyOf(project: string): string {
  return `standpoint.${project}.places`;
}

function placesOf(project: string): [string, number][] {
  const kept = parsed(localStorage.getItem(keyOf(project)));
  return Array.isArray(kept) ? kept.filter(isPlace) : [];
}

function isPlace(place: unknown): place is [string, number] {
  return Array.isArray(place) && typeof place[0] === 'string' && typeof place[1] === 'number';
}

/** Keeps an offset in a document of a project on this machine; the latest stay. */
function rememberPlace(project: string, document: DocumentId, offset: number): void {
  const others = placesOf(project).filter(([id]) => id !== document);
  localStorage.setItem(keyOf(project), JSON.stringify([...others, [document, offset]].slice(-most)));
}

/** The offset that was kept of a document; undefined where it was never shown. */
export function rememberedPlace(project: string, document: DocumentId): number | undefined {
  return placesOf(project).find(([id]) => id === document)?.[1];
}

/** Where somebody was reading in the documents of a project: kept when a text is left, and gone back to when it is shown. */
export class LastPlaces {
  readonly #project: () => string | undefined;
  #returnTo: { readonly offset: number; readonly at?: number } | undefined;

  constructor(project: () => string | undefined) {
    this.#project = project;
  }

  /** Keeps what is at the top of a text now. */
  keep(document: DocumentId | null, text: SpTextView | null): void {
    const project = this.#project();
    const offset = text?.lines?.near(0).from;
    if (document !== null && project !== undefined && offset !== undefined)
      rememberPlace(project, document, offset);
  }

  /** Another document is shown; its text may come later. */
  arrive(document: DocumentId | null): void {
    const project = this.#project();
    const offset =
      document === null || project === undefined ? undefined : rememberedPlace(project, document);
    this.#returnTo = offset === undefined ? undefined : { offset };
  }

  /** The document that is shown gets another text: the words at the top stay where they are in the window. */
  correct(shown: SpTextView | null, text: string): void {
    if (shown === null || shown.text === text || shown.scrollTop === 0) return;
    const offset = shown.lines?.near(0).from;
    if (offset === undefined) return;
    const box = shown.boxOf({ from: offset, to: offset + 1 });
    const at = box === undefined ? {} : { at: box.top - shown.getBoundingClientRect().top };
    this.#returnTo = { offset: placeAfter(shown.text, text, offset), ...at };
  }

  /** Goes back to where one was, once there is the text to go to. */
  return(text: SpTextView | null): void {
    if (this.#returnTo === undefined || text === null) return;
    text.begin(this.#returnTo.offset, this.#returnTo.at);
    this.#returnTo = undefined;
  }
}
