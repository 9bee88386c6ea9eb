/** The kinds of characters that matter here: letters of both ways, digits, what stands within or at numbers, and the rest. */
type Kind = 'left' | 'right' | 'digit' | 'arabic digit' | 'separator' | 'dash' | 'sign' | 'other';

/** Which way a line as a whole is read. */
export type Way = 'left to right' | 'right to left';

const mirrored: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›'].flatMap((pair) => {
    const [open = '', close = ''] = pair;
    return [
      [open, close],
      [close, open],
    ];
  }),
);

const rightLetter =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f]/u;
const rightRange = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;

function kindOf(cluster: string): Kind {
  const [first = ''] = cluster;
  if (/[0-9\u06f0-\u06f9]/.test(first)) return 'digit';
  if (/[\u0660-\u0669\u066b\u066c]/.test(first)) return 'arabic digit';
  if (/[.,:/]/.test(first)) return 'separator';
  if (/[+-]/.test(first)) return 'dash';
  if (/[#$%\u00a2-\u00a5\u00b0\u20a0-\u20cf\u066a]/.test(first)) return 'sign';
  if (rightLetter.test(first)) return 'right';
  return /\p{L}/u.test(first) ? 'left' : 'other';
}

/** Whether a text has letters that are read right to left. */
export function hasRightToLeft(text: string): boolean {
  return rightRange.test(text);
}

/** How many letters of a text are read right to left, less how many are read left to right. */
export function leaning(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (!hasRightToLeft(text)) return -letters.length;
  return letters.reduce((sum, letter) => sum + (rightLetter.test(letter) ? 1 : -1), 0);
}

/** The characters of a text, each with the marks upon it. */
export function clustersOf(text: string): string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
}

/** After Arabic letters, which are to the right where a line is read from there, digits count as Arabic ones. */
function markArabic(kinds: Kind[], clusters: readonly string[]): void {
  let isArabic = false;
  for (let at = kinds.length - 1; at >= 0; at--) {
    const kind = kinds[at];
    if (kind === 'right') isArabic = /\p{Script=Arabic}/u.test(clusters[at] ?? '');
    else if (kind === 'left') isArabic = false;
    else if (kind === 'digit' && isArabic) kinds[at] = 'arabic digit';
  }
}

/** What stands within a number goes with its digits, and what is a sign at one, where the digits are not Arabic. */
function joinNumbers(kinds: Kind[]): void {
  for (let at = 1; at < kinds.length - 1; at++) {
    const [before, kind, after] = kinds.slice(at - 1, at + 2);
    if (before !== after) continue;
    if (before === 'digit' && (kind === 'separator' || kind === 'dash')) kinds[at] = 'digit';
    if (before === 'arabic digit' && kind === 'separator') kinds[at] = 'arabic digit';
  }
  for (let at = 1; at < kinds.length; at++)
    if (kinds[at] === 'sign' && kinds[at - 1] === 'digit') kinds[at] = 'digit';
  for (let at = kinds.length - 2; at >= 0; at--)
    if (kinds[at] === 'sign' && kinds[at + 1] === 'digit') kinds[at] = 'digit';
  for (const [at, kind] of kinds.entries()) if (kind === 'arabic digit') kinds[at] = 'digit';
}

/** For each place the way of the nearest letter or number on a side: 0 left to right, 1 right to left. */
function waysBeside(kinds: readonly Kind[], step: 1 | -1, base: 0 | 1): readonly (0 | 1)[] {
  const ways = kinds.map(() => base);
  let way = base;
  for (let at = step === 1 ? 0 : kinds.length - 1; at >= 0 && at < kinds.length; at += step) {
    ways[at] = way;
    if (kinds[at] === 'left') way = 0;
    // A number among words that are read left to right is one of them; else it is where those read right to left are.
    else if (kinds[at] === 'right' || (kinds[at] === 'digit' && base === 1 && way === 1)) way = 1;
  }
  return ways;
}

/** Even levels are read left to right, odd ones right to left, and a higher one stands within a lower one. */
function levelsOf(clusters: readonly string[], base: 0 | 1): readonly number[] {
  const kinds = clusters.map(kindOf);
  if (base === 1) markArabic(kinds, clusters);
  joinNumbers(kinds);
  const before = waysBeside(kinds, 1, base);
  const after = waysBeside(kinds, -1, base);
  return kinds.map((kind, at) => {
    const isAmongLeft = before[at] === 0 && after[at] === 0;
    if (kind === 'right') return 1;
    if (kind === 'left' || (kind !== 'digit' && isAmongLeft)) return base === 0 ? 0 : 2;
    if (kind === 'digit') return base === 0 && before[at] === 0 ? 0 : 2;
    return before[at] === 1 && after[at] === 1 ? 1 : base;
  });
}

/** Turns round each run of clusters whose level is at least the given one. */
function turnRuns(values: string[], levels: readonly number[], level: number): void {
  let start = -1;
  for (let at = 0; at <= values.length; at++) {
    const isIn = (levels[at] ?? -1) >= level;
    if (isIn && start < 0) start = at;
    if (isIn || start < 0) continue;
    for (const [offset, value] of values.slice(start, at).reverse().entries()) values[start + offset] = value;
    start = -1;
  }
}

/**
 * The characters of a line in the order in which they are read, from the order in which they are seen. What Unicode's bidirectional
 * algorithm (UAX 9) does from one to the other, done backwards, without its embeddings. Where brackets are `mirrored`, each
 * stands as it looks: where it is read right to left, the one that opens looks like the one that closes elsewhere.
 */
export function inReadingOrder(seen: string, way: Way, isMirrored = true): string {
  if (!hasRightToLeft(seen) && way === 'left to right') return seen;
  const clusters = clustersOf(seen);
  const levels = levelsOf(clusters, way === 'right to left' ? 1 : 0);
  const read = isMirrored
    ? clusters.map((cluster, at) =>
        (levels[at] ?? 0) % 2 === 1 ? (mirrored.get(cluster) ?? cluster) : cluster,
      )
    : clusters;
  turnRuns(read, levels, 2);
  turnRuns(
    read,
    levels.map((level) => Math.min(level, 1)),
    1,
  );
  return read.join('');
}

/** Positive where brackets that are read right to left stand as they look, negative where they stand as they are read. */
export function mirroring(seen: string, way: Way): number {
  if (!hasRightToLeft(seen)) return 0;
  const brackets = inReadingOrder(seen, way, false).replace(/[^()[\]]/g, '');
  return (brackets.match(/\)\(|\]\[/g)?.length ?? 0) - (brackets.match(/\(\)|\[\]/g)?.length ?? 0);
}
