import type { AttributionStep } from '../model/records.ts';
import { actorOf } from '../query/actor.ts';
import { joinValues } from './cells.ts';
import { speaksForItself } from '../model/manner.ts';
import type { Shown } from './shown.ts';
import type { Slice } from './table.ts';

/** Whether a step's source goes without saying: the author, or the first step's holder where its manner says so. */
export function goesWithoutSaying(
  { shared }: Slice,
  { stance }: Shown,
  step: AttributionStep,
  at: number,
): 'author' | 'holder' | null {
  if (step.source === null) return 'author';
  const [holder] = stance.holders;
  const isHolder = holder !== undefined && actorOf(shared, holder)?.id === actorOf(shared, step.source)?.id;
  return at === 0 && isHolder && speaksForItself(step.manner) ? 'holder' : null;
}

/** The targets of a stance that are actors, of one role. */
export function actorTargets({ stance }: Shown, role: 'about' | 'addressee') {
  return stance.targets.flatMap((target) => ('actor' in target && target.role === role ? [target] : []));
}

/** The targets of a stance that are stances. */
export function stanceTargets({ stance }: Shown) {
  return stance.targets.flatMap((target) => ('stance' in target ? [target] : []));
}

/** A cell with a value for each step of the attribution. */
export function step(of: (step: AttributionStep) => string) {
  return ({ stance }: Shown): string => joinValues(stance.attribution.map(of));
}

/** A cell with a value for each piece of evidence. */
export function piece(of: (piece: Shown['shownBy'][number], slice: Slice) => string | number | null) {
  return ({ shownBy }: Shown, slice: Slice): string =>
    joinValues(shownBy.map((each) => String(of(each, slice) ?? '')));
}
