import type { Stance } from '../model/records.ts';
import type { Picked } from './network.ts';
import { weightOf } from './one-mode.ts';

/** The numbers of the statements of a row, by column. */
function statementsIn(
  { numbers, rows, columns }: Picked,
  row: number,
): ReadonlyMap<number, readonly number[]> {
  const byColumn = new Map<number, number[]>();
  for (const at of numbers) {
    if (rows.of[at] !== row) continue;
    const column = columns.of[at] ?? 0;
    const others = byColumn.get(column);
    if (others === undefined) byColumn.set(column, [at]);
    else others.push(at);
  }
  return byColumn;
}

/** Those of two rows' statements that a one-mode tie is made of: where both said something that counts together. */
function together(picked: Picked, row: number, column: number): readonly number[] {
  const { statements, parameters, range } = picked;
  const { aggregate } = parameters;
  if (aggregate === 'combine') return [];
  const valueOf = (at: number): number => statements.values[statements.value[at] ?? 0] ?? 0;
  const others = statementsIn(picked, column);
  const found = new Set<number>();
  for (const [about, mine] of statementsIn(picked, row))
    for (const one of mine)
      for (const other of others.get(about) ?? [])
        if (weightOf(aggregate, valueOf(one), valueOf(other), range) !== 0) found.add(one).add(other);
  return [...found];
}

/** The stances that a tie is made of, as they come in time; of a row alone, with -1 for the column, all that count. */
export function tieSources(picked: Picked, row: number, column: number): readonly Stance[] {
  const { statements, parameters } = picked;
  const own = column === -1 || parameters.mode === 'two';
  const numbers = own
    ? [...statementsIn(picked, row)].flatMap(([about, mine]) =>
        column === -1 || about === column ? mine : [],
      )
    : together(picked, row, column);
  const stances = new Set(numbers.map((at) => statements.stance[at] ?? 0));
  return [...stances].sort((a, b) => a - b).flatMap((at) => statements.stances[at] ?? []);
}
