import type { Change } from '../../store/model/diff.ts';
import type { RecordSet } from '../../store/model/record-set.ts';

/** Follows records, for what is worked out from them and must not be worked out from all of them after every change. */
export class Follower {
  #records: RecordSet | undefined;
  #version = 0;

  /** What changed since it was asked last; undefined where that may be anything: at first, or after very much. */
  changes(records: RecordSet): readonly Change[] | undefined {
    const changes = records === this.#records ? records.changesSince(this.#version) : undefined;
    this.#records = records;
    this.#version = records.version;
    return changes;
  }
}
