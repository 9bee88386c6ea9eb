import type { RecordGroup } from '../../../../store/query/record-table.ts';

/** What stands in a row: a record by its place among those that are wanted, or the head of a group. */
export type GridRow =
  | { readonly type: 'record'; readonly at: number }
  | { readonly type: 'group'; readonly group: RecordGroup; readonly isOpen: boolean };

/** The rows of a table of records, with heads where they are grouped; the records of a folded group have none. */
export class GridRows {
  readonly #total: number;
  readonly #groups: readonly RecordGroup[];
  readonly #folded: ReadonlySet<string>;
  /** The row of the head of each group. */
  readonly #starts: readonly number[];
  /** The place of the first record of each group. */
  readonly #firsts: readonly number[];
  readonly count: number;

  constructor(total: number, groups: readonly RecordGroup[], folded: ReadonlySet<string>) {
    this.#total = total;
    this.#groups = groups;
    this.#folded = folded;
    const starts: number[] = [];
    let row = 0;
    for (const group of groups) {
      starts.push(row);
      row += 1 + (folded.has(group.key) ? 0 : group.count);
    }
    this.#starts = starts;
    this.#firsts = groups.map(({ from }) => from);
    this.count = groups.length === 0 ? total : row;
  }

  /** What stands in a row. */
  at(row: number): GridRow {
    if (this.#groups.length === 0) return { type: 'record', at: row };
    const nth = this.#nthAt(this.#starts, row);
    const group = this.#groups[nth];
    const start = this.#starts[nth] ?? 0;
    if (group === undefined || row > start)
      return { type: 'record', at: (group?.from ?? 0) + row - start - 1 };
    return { type: 'group', group, isOpen: !this.#folded.has(group.key) };
  }

  /** The row of a record; that of the head of its group where this is folded, the last where there is no such record. */
  rowOf(at: number): number {
    const record = Math.min(at, this.#total - 1);
    if (this.#groups.length === 0) return record;
    const nth = this.#nthAt(this.#firsts, record);
    const group = this.#groups[nth];
    const start = this.#starts[nth] ?? 0;
    return group === undefined || this.#folded.has(group.key) ? start : start + 1 + record - group.from;
  }

  /** The last of some rising numbers that is not over another one. */
  #nthAt(rising: readonly number[], value: number): number {
    let [low, high] = [0, rising.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((rising[middle] ?? 0) <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
