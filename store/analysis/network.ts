import { type Counts, type Side, count, sideOf } from './counts.ts';
import type { Somebody } from './level.ts';
import type { NetworkParameters } from './network-parameters.ts';
import { oneMode } from './one-mode.ts';
import { pick, timeBetween } from './pick.ts';
import { type Apart, type Statements, apart } from './statements.ts';
import type { Ties } from './ties.ts';
import { twoMode } from './two-mode.ts';

/** What a network shows as a node: somebody, or an issue. */
export type NetworkNode = Somebody | Statements['issues'][number];

/** Who goes with whom, or with what. */
export interface Network {
  /** Whoever made a statement that counts, by name; or what one was made about. */
  readonly rows: readonly NetworkNode[];
  /** The other side of a two-mode network; a one-mode network's columns are its rows. */
  readonly columns: readonly NetworkNode[];
  /** Of a one-mode network each tie comes once, from the lower number. */
  readonly ties: Ties;
  /** How many statements were counted. */
  readonly counted: number;
  /** How many stand apart, as they are no value of the scale; of all times. */
  readonly apart: Readonly<Record<Apart, number>>;
}

/** How many statements are no value of the scale. */
export function countApart({ value }: Statements): Network['apart'] {
  const counts: Record<Apart, number> = { mixed: 0, unclear: 0, declined: 0, unset: 0 };
  for (const each of value) {
    const name = each < 0 ? apart[-1 - each] : undefined;
    if (name !== undefined) counts[name] += 1;
  }
  return counts;
}

/** How far apart the outermost values are: of the scale, or of the statements that count. */
function rangeOf(
  { values, value, scale }: Statements,
  picked: readonly number[],
  range: NetworkParameters['range'],
): number {
  if (range === 'scale') return (scale.at(-1) ?? 0) - (scale[0] ?? 0);
  let [low, high] = [values.length, -1];
  for (const at of picked) {
    const number = value[at] ?? 0;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return high < 0 ? 0 : (values[high] ?? 0) - (values[low] ?? 0);
}

function sides(
  { holders, issues, holder, issue }: Statements,
  rows: NetworkParameters['rows'],
  picked: readonly number[],
): readonly [Side<NetworkNode>, Side<NetworkNode>] {
  const actors = sideOf<NetworkNode>(holders, holder, picked);
  const about = sideOf<NetworkNode>(issues, issue, picked);
  return rows === 'actors' ? [actors, about] : [about, actors];
}

/** The statements that a network is made of, and how they stand in it. */
export interface Picked {
  readonly statements: Statements;
  readonly parameters: NetworkParameters;
  /** The numbers of the statements that count, in their order. */
  readonly numbers: readonly number[];
  readonly rows: Side<NetworkNode>;
  readonly columns: Side<NetworkNode>;
  /** How far apart the outermost values are. */
  readonly range: number;
}

/**
 * Takes the statements that a network is made of: those with some numbers, by default all that the parameters let count. The
 * parameters must fit together, see `misfit`.
 */
export function picked(
  statements: Statements,
  parameters: NetworkParameters,
  numbers: readonly number[] = pick(statements, parameters, timeBetween(parameters.from, parameters.to)),
): Picked {
  const [rows, columns] = sides(statements, parameters.rows, numbers);
  const range = rangeOf(statements, numbers, parameters.range);
  return { statements, parameters, numbers, rows, columns, range };
}

/** The network of some statements. Nothing is left to chance: in whatever order records come, it is the same. */
export function networkOf({ statements, parameters, numbers, rows, columns, range }: Picked): Network {
  const counts = count(statements, rows, columns, numbers);
  return {
    rows: rows.items,
    columns: parameters.mode === 'one' ? rows.items : columns.items,
    ties: tiesOf(counts, parameters, range),
    counted: numbers.length,
    apart: countApart(statements),
  };
}

function tiesOf(counts: Counts, { mode, aggregate, normalise }: NetworkParameters, range: number): Ties {
  if (mode === 'one') {
    if (aggregate !== 'combine') return oneMode(counts, aggregate, normalise, range);
  } else if (aggregate !== 'congruence' && aggregate !== 'conflict') {
    return twoMode(counts, aggregate, normalise);
  }
  throw new Error(`A ${mode}-mode network knows no ${aggregate}`);
}
