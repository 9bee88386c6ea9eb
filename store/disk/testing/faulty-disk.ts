import type { Disk } from '../disk.ts';
import { type Call, type CallKind, tappedDisk } from './tapped-disk.ts';

/** Which calls go wrong, and how. */
export interface FaultPlan {
  /** Only calls of this kind are counted; all unless given. */
  readonly kind?: CallKind;
  /** Only calls on matching paths are counted. */
  readonly path?: RegExp;
  /** Which of them is the first to go wrong, from 1. */
  readonly nth: number;
  /** An error, or a write that takes only half of its bytes; a `short` call of another kind goes well. */
  readonly fault: 'EIO' | 'ENOSPC' | 'EPERM' | 'EMFILE' | 'EACCES' | 'EROFS' | 'short';
  /** Whether all calls after it go wrong too. */
  readonly forGood?: boolean;
}

/** A disk that goes wrong. */
export interface FaultyDisk extends Disk {
  /** How many calls were counted. */
  calls(): number;
  /** The call that went wrong first. */
  hit(): Call | undefined;
  /** From now on everything goes well. */
  heal(): void;
}

/** A disk that passes calls on but for those that the plan lets go wrong. */
export function faultyDisk(inner: Disk, plan: FaultPlan): FaultyDisk {
  let calls = 0;
  let isHealed = false;
  let hit: Call | undefined;

  function goesWrong(call: Call): boolean {
    if (plan.kind !== undefined && call.kind !== plan.kind) return false;
    if (plan.path?.test(call.path) === false) return false;
    calls += 1;
    const now = !isHealed && (plan.forGood === true ? calls >= plan.nth : calls === plan.nth);
    if (now) hit ??= call;
    return now;
  }

  function refuse(call: Call): void {
    if (plan.fault === 'short' || !goesWrong(call)) return;
    throw Object.assign(new Error(`${plan.fault}: injected at ${call.kind} ${call.path}`), {
      code: plan.fault,
    });
  }

  const disk = tappedDisk(inner, {
    before: refuse,
    allowed: (call) => {
      const length = call.bytes?.length ?? 0;
      return plan.fault === 'short' && goesWrong(call) ? Math.ceil(length / 2) : length;
    },
  });
  return {
    ...disk,
    calls: () => calls,
    hit: () => hit,
    heal: () => {
      isHealed = true;
    },
  };
}
