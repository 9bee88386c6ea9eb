import type { Disk } from '../disk.ts';
import { type Call, type CallKind, tappedDisk } from './tapped-disk.ts';

/** A call that succeeded, or a moment that the test marked. */
export type Recorded =
  | (Call & {
      readonly type: 'call';
      /** How many calls had succeeded when this one began: a sync answers for those only. */
      readonly after: number;
    })
  | { readonly type: 'mark'; readonly name: string };

/** A disk that notes down all that is done to it. */
export interface RecordingDisk extends Disk {
  /** In the order in which the calls ended. */
  readonly recorded: readonly Recorded[];
  /** Notes down that something was promised. */
  mark(name: string): void;
  count(kind: CallKind): number;
}

/** A disk that passes calls on and notes down those that succeed. */
export function recordingDisk(inner: Disk): RecordingDisk {
  const recorded: Recorded[] = [];
  const begun = new WeakMap<Call, number>();
  const disk = tappedDisk(inner, {
    before: (call) => begun.set(call, recorded.length),
    after: (call) => recorded.push({ type: 'call', ...call, after: begun.get(call) ?? recorded.length }),
  });
  return {
    ...disk,
    recorded,
    mark: (name) => recorded.push({ type: 'mark', name }),
    count: (kind) => recorded.filter((each) => each.type === 'call' && each.kind === kind).length,
  };
}
