/** How small and large the source text may be (pixels), and how narrow and wide its lines (characters). */
export const textLimits = { textSize: { least: 12, most: 32 }, textWidth: { least: 40, most: 120 } } as const;

/** A measure of the text as near to the wanted one as it may be. */
export function within(name: keyof typeof textLimits, wanted: number): number {
  const { least, most } = textLimits[name];
  return Math.min(most, Math.max(least, wanted));
}
