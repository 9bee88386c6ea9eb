import type { Counts } from './counts.ts';
import type { Aggregate, Normalise } from './network-parameters.ts';
import type { Ties } from './ties.ts';

type TwoMode = Exclude<Aggregate, 'congruence' | 'conflict'>;

/** Whether values only say no and yes, as in data of Discourse Network Analyzer. */
export function isBinary(values: readonly number[]): boolean {
  return values.every((value) => value === 0 || value === 1);
}

/** What the entries of a row in a column say together. */
class Said {
  sum = 0;
  all = 0;
  agrees = false;
  disagrees = false;

  take(value: number, count: number, binary: boolean): void {
    const worth = binary ? 2 * value - 1 : value;
    this.sum += worth * count;
    this.all += count;
    this.agrees ||= worth > 0;
    this.disagrees ||= worth < 0;
  }

  of(aggregate: TwoMode): number {
    switch (aggregate) {
      case 'ignore':
        return this.all;
      case 'subtract':
        return this.sum;
      case 'combine':
        return (this.agrees ? 1 : 0) + (this.disagrees ? 2 : 0);
    }
  }
}

/** The sums of all statements over rows, and over columns. */
function sumsOf(counts: Counts): { readonly rows: Float64Array; readonly columns: Float64Array } {
  const rows = new Float64Array(counts.rows);
  const columns = new Float64Array(counts.columns);
  for (let column = 0; column < counts.columns; column++)
    for (let at = counts.starts[column] ?? 0; at < (counts.starts[column + 1] ?? 0); at++) {
      const row = counts.row[at] ?? 0;
      rows[row] = (rows[row] ?? 0) + (counts.count[at] ?? 0);
      columns[column] = (columns[column] ?? 0) + (counts.count[at] ?? 0);
    }
  return { rows, columns };
}

/**
 * The network between rows and columns (Leifeld 2017, 2020): how many statements, or what they come to. Of yes and no, 0 counts
 * as disagreement; of a scale, what is below zero, and its middle is neither. `combine` gives 1 for agreement only, 2 for
 * disagreement only, 3 for both.
 */
export function twoMode(counts: Counts, aggregate: TwoMode, normalise: Normalise): Ties {
  const binary = isBinary(counts.values);
  const sums = sumsOf(counts);
  const list: { readonly from: number; readonly to: number; readonly weight: number }[] = [];
  for (let column = 0; column < counts.columns; column++) {
    const end = counts.starts[column + 1] ?? 0;
    for (let at = counts.starts[column] ?? 0; at < end;) {
      const row = counts.row[at] ?? 0;
      const said = new Said();
      for (; at < end && counts.row[at] === row; at++)
        said.take(counts.values[counts.value[at] ?? 0] ?? 0, counts.count[at] ?? 0, binary);
      const by =
        normalise === 'activity' ? sums.rows[row] : normalise === 'prominence' ? sums.columns[column] : 1;
      list.push({ from: row, to: column, weight: said.of(aggregate) / (by ?? 1) });
    }
  }
  const ties = list.filter(({ weight }) => weight !== 0).sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    from: Uint32Array.from(ties, ({ from }) => from),
    to: Uint32Array.from(ties, ({ to }) => to),
    weight: Float64Array.from(ties, ({ weight }) => weight),
  };
}
