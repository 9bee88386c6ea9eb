/** A line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  /** What it is found by, where the label says more than its own name; else the label. */
  readonly search?: string;
  readonly shortcut?: string;
  /** Why it cannot be chosen now. */
  readonly whyNot?: string;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function nameOf({ label, search }: PaletteEntry): string {
  return folded(search ?? label);
}

/** The entries whose names hold all typed words, in any order; those that begin with what was typed come first. */
export function entriesFor(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const wanted = folded(typed.trim());
  const words = wanted.split(/\s+/u);
  const fitting = entries.filter((entry) => words.every((word) => nameOf(entry).includes(word)));
  const begins = (entry: PaletteEntry): boolean => nameOf(entry).startsWith(wanted);
  return [...fitting.filter(begins), ...fitting.filter((entry) => !begins(entry))];
}
