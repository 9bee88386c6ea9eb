import type { StanceId } from '../model/id.ts';
import type { Stance } from '../model/records.ts';

/** How a position differs from the one before: another side of the middle, the middle itself included, or only another value. */
export interface PositionChange {
  readonly type: 'turn' | 'shift';
  readonly before: StanceId;
  readonly value: number;
  /** Whether it surely came later: not where both may have been taken on the same days. */
  readonly isSure: boolean;
}

/** A position that was taken before. */
export interface Before {
  readonly stance: Stance;
  readonly value: number;
  readonly last: number;
}

/** Whether two coders read the same words: what differs then is no change of position. */
function isOtherReading(a: Stance, b: Stance): boolean {
  return a.coder !== b.coder && a.document === b.document;
}

/** The one before a stance: of the same coder, else of another document. */
export function beforeOf(earlier: readonly Before[], stance: Stance): Before | undefined {
  return (
    earlier.findLast((each) => each.stance.coder === stance.coder) ??
    earlier.findLast((each) => !isOtherReading(each.stance, stance))
  );
}

/** How a value differs from the one before; `first` is the first day that it may have been taken. */
export function changeFrom(
  before: Before | undefined,
  value: number,
  first: number,
  middle: number,
): PositionChange | null {
  if (before === undefined || before.value === value) return null;
  const isTurn = Math.sign(before.value - middle) !== Math.sign(value - middle);
  return {
    type: isTurn ? 'turn' : 'shift',
    before: before.stance.id,
    value: before.value,
    isSure: before.last < first,
  };
}
