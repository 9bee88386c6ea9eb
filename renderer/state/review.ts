import type { Bridge, Reading, RecordPage, RecordsAsked, Requests } from '../../preload/contract.ts';
import type { Result } from '../../store/model/result.ts';
import type { RecordsWanted } from '../../store/query/record-table.ts';

/** How a table of all records was left. */
export interface LeftTable {
  readonly wanted: RecordsWanted;
  /** Where the keyboard was, by the place in the table. */
  readonly at: number;
}

/** What this window asks about the records of the whole project, most of which it does not have. */
export class Review {
  readonly #bridge: Bridge;
  /** How the tables were left, by the page; until another project is opened. */
  readonly left = new Map<string, LeftTable>();

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Some of the records that are wanted; `tell` hears how far the documents are read. Fails with `cancelled` where more is asked for meanwhile. */
  async records(asked: RecordsAsked, tell: (reading: Reading) => void): Promise<Result<RecordPage>> {
    const end = this.#bridge.on('reading', tell);
    try {
      return await this.#bridge.request('review.records', asked);
    } finally {
      end();
    }
  }

  /** Asks for what comes in one piece. */
  ask<Name extends 'review.places' | 'review.recoding'>(
    name: Name,
    input: Requests[Name]['input'],
  ): Promise<Requests[Name]['output']> {
    return this.#bridge.request(name, input);
  }
}
