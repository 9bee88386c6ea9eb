import type { Position, Scale } from '../../store/model/records.ts';

/** The tints of positions. They only repeat what a word or number says. */
export type Tone = 'neg2' | 'neg1' | 'mid' | 'pos1' | 'pos2' | 'mixed' | 'none';

/** The tint of a position on a scale: by its side of the middle, stronger in the outer half. */
export function toneOf(position: Position, values: Scale['values']): Tone {
  if (position === null) return 'none';
  if (typeof position !== 'number') return position === 'mixed' ? 'mixed' : 'mid';
  const lowest = values[0]?.value ?? -1;
  const highest = values.at(-1)?.value ?? 1;
  const middle = lowest < 0 && highest > 0 ? 0 : (lowest + highest) / 2;
  if (position === middle) return 'mid';
  const reach = position < middle ? middle - lowest : highest - middle;
  const isStrong = Math.abs(position - middle) > reach / 2;
  if (position < middle) return isStrong ? 'neg2' : 'neg1';
  return isStrong ? 'pos2' : 'pos1';
}
