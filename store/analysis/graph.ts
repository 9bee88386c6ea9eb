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

/** What writes days, each made out once: there are far fewer than ties. Null for one that is open. */
export function dayWriter(): (day: number | undefined) => string | null {
  const known = new Map<number, string>();
  return (day) => {
    if (day === undefined || !Number.isFinite(day)) return null;
    const text = known.get(day) ?? dayText(day);
    known.set(day, text);
    return text;
  };
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

/** The nodes of the sides, one side after the other, and which attributes they have. */
function nodesOf(
  records: Records,
  picked: Picked,
  sides: readonly Side<NetworkNode>[],
): Pick<Graph, 'nodes' | 'nodeAttributes'> {
  const made = sides.map((side) => madeOf(picked, side));
  const items = sides.flatMap((side) => side.items);
  const ids = uniqueNames(items.map(({ id }) => id));
  const statements = made.flatMap(({ counts }) => [...counts]);
  const columns = attributeColumns(records, items, statements);
  const [first, last] = [
    made.flatMap(({ days }) => [...days.first]),
    made.flatMap(({ days }) => [...days.last]),
  ];
  const rows = picked.rows.items.length;
  const day = dayWriter();
  return {
    nodes: items.map((item, at) => ({
      id: ids[at] ?? item.id,
      label: item.name,
      side: sides.length === 1 ? null : at < rows ? 'row' : 'column',
      first: day(first[at]),
      last: day(last[at]),
      values: columns.map(({ values }) => values[at] ?? null),
    })),
    nodeAttributes: columns.map(({ name, type }) => ({ name, type })),
  };
}

/** The network as a graph. Costs about as much as the network itself; nothing is left to chance. */
export function graphOf(records: Records, picked: Picked, network: Network): Graph {
  const { parameters, rows, columns } = picked;
  const isTwo = parameters.mode === 'two';
  const { from, to, weight } = network.ties;
  return {
    mode: parameters.mode,
    directed: false,
    ...nodesOf(records, picked, isTwo ? [rows, columns] : [rows]),
    rows: rows.items.length,
    ties: {
      size: from.length,
      source: from,
      target: isTwo ? to.map((column) => column + rows.items.length) : to,
      weight,
      days: tieDays(picked, network.ties),
    },
    parameters: graphParameters(records, parameters),
    counted: network.counted,
    apart: network.apart,
  };
}
