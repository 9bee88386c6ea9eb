import type { Records } from '../model/record-set.ts';
import type { Side } from './counts.ts';
import { attributeColumns } from './graph-attributes.ts';
import { graphParameters } from './graph-parameters.ts';
import type { Network, NetworkNode, Picked } from './network.ts';
import { dayText } from './period.ts';
import { DaySpans, daysOfStatement, tieDays } from './tie-days.ts';
import type { GraphAttribute, GraphValue } from './typed-attributes.ts';
import { uniqueNames } from './unique-names.ts';

/** A node of a graph. */
export interface GraphNode {
  /** Unique in the graph, and the same in every graph of the project. */
  readonly id: string;
  readonly label: string;
  /** On which side of a two-mode network it stands; null in one of one mode. */
  readonly side: 'row' | 'column' | null;
  /** The days between which all its statements lie, as `2022-03-01`; null where a side is open. */
  readonly first: string | null;
  readonly last: string | null;
  /** Its value of each of the graph's attributes. */
  readonly values: readonly GraphValue[];
}

/** The ties of a graph as columns: there may be millions. */
export interface GraphTies {
  readonly size: number;
  /** The numbers of the nodes. A tie has no direction; in one mode the lower number comes first. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** The days between which lies all that the tie is made of; -Infinity and Infinity where a side is open. */
  readonly days: DaySpans;
}

/** A network as it is handed to other programs. */
export interface Graph {
  readonly mode: 'one' | 'two';
  readonly directed: false;
  /** The rows, then, in two modes, the columns; each by name. */
  readonly nodes: readonly GraphNode[];
  readonly rows: number;
  readonly nodeAttributes: readonly GraphAttribute[];
  readonly ties: GraphTies;
  /** What was asked for, under the names that the command line has for it. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly counted: number;
  readonly apart: Network['apart'];
}

/** A day as it is written; null where it is open. */
export function dayOrNull(day: number | undefined): string | null {
  return day !== undefined && Number.isFinite(day) ? dayText(day) : null;
}

/** How many statements each thing on a side has, and when. */
interface Made {
  readonly counts: Uint32Array;
  readonly days: DaySpans;
}

function madeOf(picked: Picked, side: Side): Made {
  const counts = new Uint32Array(side.items.length);
  const days = new DaySpans(side.items.length);
  for (const at of picked.numbers) {
    const number = side.of[at] ?? 0;
    const { first, last } = daysOfStatement(picked, at);
    counts[number] = (counts[number] ?? 0) + 1;
    days.widen(number, first, last);
  }
  return { counts, days };
}

function daysIn({ days }: Made, at: number): Pick<GraphNode, 'first' | 'last'> {
  return { first: dayOrNull(days.first[at]), last: dayOrNull(days.last[at]) };
}

/** The network as a graph. Costs about as much as the network itself; nothing is left to chance. */
export function graphOf(records: Records, picked: Picked, network: Network): Graph {
  const isTwo = picked.parameters.mode === 'two';
  const sides: readonly Side<NetworkNode>[] = isTwo ? [picked.rows, picked.columns] : [picked.rows];
  const made = sides.map((side) => madeOf(picked, side));
  const items = sides.flatMap((side) => side.items);
  const statements = made.flatMap(({ counts }) => [...counts]);
  const columns = attributeColumns(records, items, statements);
  const days = made.flatMap((each) => Array.from(each.counts, (_count, at) => daysIn(each, at)));
  const ids = uniqueNames(items.map(({ id }) => id));
  const rows = picked.rows.items.length;
  const nodes = items.map((item, at): GraphNode => ({
    id: ids[at] ?? item.id,
    label: item.name,
    side: isTwo ? (at < rows ? 'row' : 'column') : null,
    ...(days[at] ?? { first: null, last: null }),
    values: columns.map(({ values }) => values[at] ?? null),
  }));
  const { from, to, weight } = network.ties;
  return {
    mode: picked.parameters.mode,
    directed: false,
    nodes,
    rows,
    nodeAttributes: columns.map(({ name, type }) => ({ name, type })),
    ties: {
      size: from.length,
      source: from,
      target: isTwo ? to.map((column) => column + rows) : to,
      weight,
      days: tieDays(picked, network.ties),
    },
    parameters: graphParameters(records, picked.parameters),
    counted: network.counted,
    apart: network.apart,
  };
}
