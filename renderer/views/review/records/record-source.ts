import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failure } from '../../../../store/model/result.ts';
import type { RecordLine } from '../../../../store/query/record-line.ts';
import type { RecordGroup, RecordsWanted } from '../../../../store/query/record-table.ts';
import type { Reading } from '../../../state/answers.ts';
import type { Workspace } from '../../../state/workspace.ts';

/** How many records are asked for at a time: what is in sight, and as much on both sides. */
const AT_A_TIME = 300;

/** From which point on it is said that something is read, in milliseconds. */
const SOON = 500;

/** When it is asked again where somebody else asked meanwhile, in milliseconds. */
const AGAIN = 50;

const noLines: ReadonlyMap<number, RecordLine> = new Map();

/**
 * The records that a table shows: those in sight are asked for as they come into it. What was there stays until what takes
 * its place has come, so that nothing blinks.
 */
export class RecordSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #workspace: () => Workspace;
  #wanted: RecordsWanted | null = null;
  #revision: number | undefined;
  #turn = 0;
  #lines = noLines;
  /** The records that were asked for last. */
  #range = { from: 0, to: 0 };
  #isWaiting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How many lines the table has, of how many records, and how many there are; null until that is known. */
  count: Readonly<Record<'total' | 'records' | 'all', number>> | null = null;
  groups: readonly RecordGroup[] = [];
  /** How far the documents are read, where that takes long. */
  reading: Reading | null = null;
  failure: Failure | null = null;

  constructor(host: ReactiveControllerHost, workspace: () => Workspace) {
    this.#host = host;
    this.#workspace = workspace;
    host.addController(this);
  }

  /** The record at a place of the table; undefined while it is not here. */
  line(at: number): RecordLine | undefined {
    return this.#lines.get(at);
  }

  /** Asks for other records, or for the same again after a change of the project. */
  want(wanted: RecordsWanted): void {
    const revision = this.#workspace().project?.state.revision;
    const isSame = JSON.stringify(wanted) === JSON.stringify(this.#wanted);
    if (isSame && revision === this.#revision) return;
    this.#wanted = wanted;
    this.#revision = revision;
    this.#turn += 1;
    void this.#ask(isSame ? this.#range.from : 0, true);
  }

  /** Sees to it that the records of a stretch of the table come. */
  see(from: number, to: number): void {
    const last = Math.min(to, (this.count?.total ?? 0) - 1);
    for (let at = Math.max(0, from); at <= last; at++) {
      if (this.#lines.has(at)) continue;
      if (this.#isWaiting && at >= this.#range.from && at < this.#range.to) continue;
      void this.#ask(Math.max(0, from - AT_A_TIME / 3), false);
      return;
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  async #ask(from: number, isFresh: boolean): Promise<void> {
    if (this.#wanted === null) return;
    const turn = this.#turn;
    this.#range = { from, to: from + AT_A_TIME };
    this.#isWaiting = true;
    this.#tellSoon();
    const asked = { ...this.#wanted, from, count: AT_A_TIME };
    const range = this.#range;
    const reply = await this.#workspace().review.records(asked, (reading) => {
      if (this.reading === null) return;
      this.reading = reading;
      this.#host.requestUpdate();
    });
    if (turn !== this.#turn || range !== this.#range) return;
    // Another window asked meanwhile.
    if (!reply.ok && reply.error.code === 'cancelled') {
      setTimeout(() => {
        if (range === this.#range) void this.#ask(from, isFresh);
      }, AGAIN);
      return;
    }
    clearTimeout(this.#timer);
    this.#isWaiting = false;
    this.reading = null;
    this.failure = reply.ok ? null : reply.error;
    if (reply.ok) {
      const { total, records, all, groups, lines } = reply.value;
      this.count = { total, records, all };
      this.groups = groups;
      this.#lines = new Map([
        ...(isFresh ? [] : this.#lines),
        ...lines.map((line, nth) => [from + nth, line] as const),
      ]);
    }
    this.#host.requestUpdate();
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.reading = { done: 0, total: 0 };
      this.#host.requestUpdate();
    }, SOON);
  }
}
