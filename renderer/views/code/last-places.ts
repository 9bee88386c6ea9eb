import type { DocumentId } from '../../../store/model/id.ts';
import { parsed } from '../shell/project-memory.ts';
import type { SpTextView } from './text/text-view.ts';

/** How many documents of a project have their place kept. */
const most = 200;

function keyOf(folder: string): string {
  return `standpoint.places.${folder}`;
}

function placesOf(folder: string): [string, number][] {
  const kept = parsed(localStorage.getItem(keyOf(folder)));
  return Array.isArray(kept) ? kept.filter(isPlace) : [];
}

function isPlace(place: unknown): place is [string, number] {
  return Array.isArray(place) && typeof place[0] === 'string' && typeof place[1] === 'number';
}

/** Keeps an offset in a document of a project on this machine; the latest stay. */
function rememberPlace(folder: string, document: DocumentId, offset: number): void {
  const others = placesOf(folder).filter(([id]) => id !== document);
  localStorage.setItem(keyOf(folder), JSON.stringify([...others, [document, offset]].slice(-most)));
}

/** The offset that was kept of a document; undefined where it was never shown. */
function rememberedPlace(folder: string, document: DocumentId): number | undefined {
  return placesOf(folder).find(([id]) => id === document)?.[1];
}

/** Where somebody was reading in the documents of a project: kept when a text is left, and gone back to when it is shown. */
export class LastPlaces {
  readonly #folder: () => string | undefined;
  #returnTo: number | undefined;

  constructor(folder: () => string | undefined) {
    this.#folder = folder;
  }

  /** Keeps what is at the top of a text now. */
  keep(document: DocumentId | null, text: SpTextView | null): void {
    const folder = this.#folder();
    const offset = text?.lines?.near(0).from;
    if (document !== null && folder !== undefined && offset !== undefined)
      rememberPlace(folder, document, offset);
  }

  /** Another document is shown; its text may come later. */
  arrive(document: DocumentId | null): void {
    const folder = this.#folder();
    this.#returnTo =
      document === null || folder === undefined ? undefined : rememberedPlace(folder, document);
  }

  /** Goes back to where one was, once there is the text to go to. */
  return(text: SpTextView | null): void {
    if (this.#returnTo === undefined || text === null) return;
    text.begin(this.#returnTo);
    this.#returnTo = undefined;
  }
}
