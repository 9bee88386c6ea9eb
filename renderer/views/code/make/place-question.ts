/** Where a question stands and on which side of it its list opens, in the window's pixels. */
export interface QuestionPlace {
  readonly top: number;
  readonly side: 'above' | 'below';
  /** How high the list may be. */
  readonly room: number;
}

/** How far things stay from each other and from the edge of the window, in pixels. */
const gap = 8;

/** What a list has at least, in pixels: some rows to choose from. */
const leastList = 160;

/**
 * Puts a question below the words that it is about, its list below it; where the list has no room there and more above, all
 * of it above the words. Where neither side has enough, the words are covered before the question or its list are.
 */
export function placeQuestion(
  words: { readonly top: number; readonly bottom: number },
  height: number,
  list: number,
  view: number,
): QuestionPlace {
  const least = Math.min(list, leastList);
  const below = view - gap - (words.bottom + gap + height);
  const above = words.top - gap - height - gap;
  if (below >= list || below >= above) {
    const top = Math.max(gap, Math.min(words.bottom + gap, view - gap - height - least));
    return { top, side: 'below', room: view - gap - height - top };
  }
  const top = Math.min(Math.max(words.top - gap - height, gap + least), view - gap - height);
  return { top, side: 'above', room: top - gap };
}
