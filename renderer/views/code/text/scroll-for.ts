interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** What is to be in sight with some lines: what begins beside the first, and what covers the top of the window, in pixels. */
export interface Beside {
  readonly height: number;
  readonly covered: number;
}

/** How much of the window stays free above and below what is brought into view, in pixels. */
const margins = { above: 40, below: 60 };

/**
 * How far to scroll down so that some lines are in sight, and with them as much as there is room for of what is
 * beside them; 0 where they are already. All in pixels.
 */
export function scrollFor(lines: readonly Box[], view: Box, { height, covered }: Beside): number {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const highest = view.top + Math.max(margins.above, covered + 20);
  const lowest = view.bottom - margins.below;
  const bottom = Math.max(last.bottom, first.top + height);
  const isInSight = first.top >= highest && last.bottom <= lowest;
  if (isInSight && bottom <= lowest) return 0;
  // What is out of sight comes to where one reads, a third down; what is in sight moves no farther than it must.
  const third = view.top + Math.min((view.bottom - view.top) / 3, 220);
  const top = isInSight ? first.top : third;
  return first.top - Math.max(highest, Math.min(top, lowest - (bottom - first.top)));
}
