import type { Scale } from '../../../store/model/records.ts';

/** What becomes of an old value of the scale: a new one, none, none and to be checked again; null is not said yet. */
export type Fate = number | 'unset' | 'recheck' | null;

/** A change of the scale as a command takes it. */
export interface Mapped {
  readonly from: number;
  readonly to: number | null;
  readonly recheck: boolean;
}

/** Whether these are other numbers than those of the scale. */
export function hasOtherValues(before: Scale['values'], after: Scale['values']): boolean {
  return before.length !== after.length || before.some(({ value }, at) => value !== after[at]?.value);
}

/** What becomes of a value where nothing was said: it stays where it is still there. */
export function fateOf(value: number, after: Scale['values'], said: ReadonlyMap<number, Fate>): Fate {
  const fate = said.get(value) ?? null;
  if (fate === 'unset' || fate === 'recheck') return fate;
  if (fate !== null && after.some((each) => each.value === fate)) return fate;
  return after.some((each) => each.value === value) ? value : null;
}

/** The values that stances have and of which nothing is said. */
export function missing(
  uses: ReadonlyMap<number, number>,
  after: Scale['values'],
  said: ReadonlyMap<number, Fate>,
): readonly number[] {
  return [...uses.keys()].filter((value) => fateOf(value, after, said) === null);
}

/** What the command is told: the values that do not stay as they are. */
export function mappingOf(
  values: Iterable<number>,
  after: Scale['values'],
  said: ReadonlyMap<number, Fate>,
): readonly Mapped[] {
  return [...values].flatMap((from): Mapped[] => {
    const fate = fateOf(from, after, said);
    if (fate === null || fate === from) return [];
    return [{ from, to: typeof fate === 'number' ? fate : null, recheck: fate === 'recheck' }];
  });
}

/** How many stances a mapping changes. */
export function changedBy(mapping: readonly Mapped[], uses: ReadonlyMap<number, number>): number {
  return mapping.reduce((sum, { from }) => sum + (uses.get(from) ?? 0), 0);
}
