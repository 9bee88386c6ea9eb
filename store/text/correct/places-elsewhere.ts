import type { Passage } from '../../model/passage.ts';
import { fuzzyPlaces } from '../fuzzy-places.ts';
import { graphemeAt, isGraphemeBoundary } from '../graphemes.ts';
import type { Place } from '../places.ts';
import { placesInContext, wordedPlaces } from '../places.ts';
import { hasTellingContext } from '../quote-hints.ts';
import { searchable } from '../searchable.ts';

/** Of the places of the very words, so many nearest are looked at. */
const NEAREST = 200;

/** How far on either side of where it was a passage is looked for whose very words are nowhere, in code units. */
const AROUND = 100_000;

/** Where a passage's words may stand, and whether there are more places than were looked at. */
export interface PlacesElsewhere {
  readonly places: readonly Place[];
  readonly areAll: boolean;
}

/** A cut that divides no character. */
function cut(text: string, offset: number): number {
  const at = Math.max(0, Math.min(text.length, offset));
  return isGraphemeBoundary(text, at) ? at : graphemeAt(text, at).from;
}

/**
 * Every place where a passage may be in a text: verbatim in its whole context; else verbatim, the nearest first; else, where
 * it `isLost`, within 100,000 code units with other spaces and marks or a few other letters. Cost: some 2 ms for 5 MB, and where the words are
 * nowhere up to 10 ms.
 */
export function placesElsewhere(
  text: string,
  passage: Passage,
  near: number,
  isLost: boolean,
): PlacesElsewhere {
  const { quote } = passage;
  const hay = searchable(text);
  const same = hasTellingContext(passage) ? placesInContext(hay, quote, passage) : [];
  if (same.length > 0) return { places: same.slice(0, NEAREST), areAll: same.length <= NEAREST };
  const verbatim = text.includes(quote) ? wordedPlaces(hay, quote) : [];
  if (verbatim.length > 0) {
    const nearest = verbatim.toSorted((a, b) => Math.abs(a.from - near) - Math.abs(b.from - near));
    return { places: nearest.slice(0, NEAREST), areAll: verbatim.length <= NEAREST };
  }
  if (!isLost) return { places: [], areAll: true };
  const [from, to] = [cut(text, near - AROUND), cut(text, near + quote.length + AROUND)];
  const around = searchable(text.slice(from, to));
  const alike = wordedPlaces(around, quote);
  const places = (alike.length > 0 ? alike : fuzzyPlaces(around, quote)).slice(0, NEAREST);
  return {
    places: places.map((place) => ({ ...place, from: place.from + from, to: place.to + from })),
    areAll: alike.length <= NEAREST,
  };
}
