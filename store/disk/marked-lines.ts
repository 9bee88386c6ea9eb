/** The lines of a file that Git could not merge: those both sides share, and what each side has where they differ. */
export interface MarkedLines {
  readonly common: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** What both sides began from, where Git was told to show it (diff3 style). */
  readonly base: readonly string[];
}

type Part = keyof MarkedLines;

/** Which part begins after a marker line, from the part that is read. */
function partAfter(marker: string, part: Part): Part | undefined {
  switch (marker) {
    case '<<<<<<<':
      return part === 'common' ? 'ours' : undefined;
    case '|||||||':
      return part === 'ours' ? 'base' : undefined;
    case '=======':
      return part === 'ours' || part === 'base' ? 'theirs' : undefined;
    case '>>>>>>>':
      return part === 'theirs' ? 'common' : undefined;
    default:
      return undefined;
  }
}

/**
 * Takes a text with Git's merge markers apart; undefined where it has none, or where they do not follow each other as
 * Git writes them. No line of a database file begins like one, and no string in it spans lines.
 */
export function splitMarked(text: string): MarkedLines | undefined {
  const parts: Record<Part, string[]> = { common: [], ours: [], theirs: [], base: [] };
  let part: Part = 'common';
  let hasMarkers = false;
  for (const line of text.split(/\r?\n/)) {
    const marker = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/.exec(line)?.[1];
    if (marker === undefined) {
      parts[part].push(line);
      continue;
    }
    const next = partAfter(marker, part);
    if (next === undefined) return undefined;
    part = next;
    hasMarkers = true;
  }
  return hasMarkers && part === 'common' ? parts : undefined;
}
