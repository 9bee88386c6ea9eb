import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Failure } from '../../../../store/model/result.ts';
import type { RecordLine } from '../../../../store/query/record-line.ts';
import type { RecordGroup, RecordsWanted } from '../../../../store/query/record-table.ts';
import type { Reading, RecordPage } from '../../../state/answers.ts';
import type { Workspace } from '../../../state/workspace.ts';

/** How many records are asked for at a time: what is in sight, and more in the way it is moved. */
const AT_A_TIME = 200;

/** How many records must be here before and after what is in sight, so that it is not empty when it is moved. */
const AHEAD = 40;

/** How many records are kept. */
const MOST_KEPT = 6000;

/** From which point on it is said that something is read, in milliseconds. */
const SOON = 500;

/** When it is asked again where something else was asked meanwhile, in milliseconds. */
const AGAIN = 50;

/**
 * The records that a table shows: those in sight are asked for as they come into it, by one question at a time, the next for
 * what is in sight by then. What was there stays until what takes its place has come, so that nothing blinks.
 */
export class RecordSource implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #workspace: () => Workspace;
  readonly #held: () => number;
  #wanted: RecordsWanted | null = null;
  #revision: number | undefined;
  #turn = 0;
  #lines = new Map<number, RecordLine>();
  /** The records that are in sight. */
  #sight = { from: 0, to: 0 };
  #isAsking = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Another number once other records are here. */
  version = 0;
  /** How many lines the table has, of how many records, and how many there are; null until that is known. */
  count: Readonly<Record<'total' | 'records' | 'all', number>> | null = null;
  groups: readonly RecordGroup[] = [];
  /** How far the documents are read, where that takes long. */
  reading: Reading | null = null;
  failure: Failure | null = null;

  /** `held` is the place of a record that is kept wherever the table is. */
  constructor(host: ReactiveControllerHost, workspace: () => Workspace, held: () => number) {
    this.#host = host;
    this.#workspace = workspace;
    this.#held = held;
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
    void this.#ask(isSame ? this.#sight.from - (AT_A_TIME - this.#seen) / 2 : 0, true);
  }

  /** Sees to it that the records of a stretch of the table come, and some around it. */
  see(from: number, to: number): void {
    const isUpward = from < this.#sight.from;
    this.#sight = { from, to };
    // Once the answer is here the table says again what it shows.
    if (this.#isAsking) return;
    const last = Math.min(to + AHEAD, (this.count?.total ?? 0) - 1);
    for (let at = Math.max(0, from - AHEAD); at <= last; at++) {
      if (this.#lines.has(at)) continue;
      void this.#ask(isUpward ? to + AHEAD - AT_A_TIME : from - AHEAD, false);
      return;
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  get #seen(): number {
    return Math.min(AT_A_TIME, this.#sight.to - this.#sight.from);
  }

  async #ask(place: number, isFresh: boolean): Promise<void> {
    if (this.#wanted === null) return;
    const turn = this.#turn;
    const from = Math.max(0, Math.floor(place));
    this.#isAsking = true;
    this.#tellSoon();
    const asked = { ...this.#wanted, from, count: AT_A_TIME, withGroups: isFresh };
    const reply = await this.#workspace().review.records(asked, (reading) => {
      if (this.reading === null) return;
      this.reading = reading;
      this.#host.requestUpdate();
    });
    if (turn !== this.#turn) return;
    // This window asked something else of the same thread meanwhile.
    if (!reply.ok && reply.error.code === 'cancelled') {
      setTimeout(() => {
        if (turn === this.#turn) void this.#ask(from, isFresh);
      }, AGAIN);
      return;
    }
    clearTimeout(this.#timer);
    this.#isAsking = false;
    this.reading = null;
    this.failure = reply.ok ? null : reply.error;
    if (reply.ok) this.#take(reply.value, isFresh);
    this.#host.requestUpdate();
  }

  #take({ total, records, all, groups, from, lines }: RecordPage, isFresh: boolean): void {
    if (isFresh) {
      this.count = { total, records, all };
      this.groups = groups;
      this.#lines = new Map();
    }
    if (this.#lines.size > MOST_KEPT) {
      const held = this.#lines.get(this.#held());
      this.#lines = new Map(held === undefined ? [] : [[this.#held(), held]]);
    }
    lines.forEach((line, nth) => this.#lines.set(from + nth, line));
    this.version += 1;
  }

  #tellSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.reading = { done: 0, total: 0 };
      this.#host.requestUpdate();
    }, SOON);
  }
}
