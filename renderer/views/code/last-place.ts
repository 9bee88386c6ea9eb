import type { DocumentId } from '../../../store/model/id.ts';

/** How many documents of a project have their place kept. */
const most = 200;

function keyOf(folder: string): string {
  return `standpoint.places.${folder}`;
}

function placesOf(folder: string): [string, number][] {
  const kept: unknown = JSON.parse(localStorage.getItem(keyOf(folder)) ?? '[]');
  return Array.isArray(kept) ? kept.filter(isPlace) : [];
}

function isPlace(place: unknown): place is [string, number] {
  return Array.isArray(place) && typeof place[0] === 'string' && typeof place[1] === 'number';
}

/** Keeps in mind where somebody was reading in a document of a project on this machine, as an offset; the latest stay. */
export function rememberPlace(folder: string, document: DocumentId, offset: number): void {
  const others = placesOf(folder).filter(([id]) => id !== document);
  localStorage.setItem(keyOf(folder), JSON.stringify([...others, [document, offset]].slice(-most)));
}

/** Where somebody was reading when the document was shown last; undefined where it never was. */
export function rememberedPlace(folder: string, document: DocumentId): number | undefined {
  return placesOf(folder).find(([id]) => id === document)?.[1];
}
