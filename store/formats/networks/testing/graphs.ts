import type { Graph, GraphNode } from '../../../analysis/graph.ts';
import { DaySpans } from '../../../analysis/tie-days.ts';
import type { GraphAttribute } from '../../../analysis/typed-attributes.ts';

/** Labels that a format can stumble over. */
export const hard: readonly string[] = [
  'plain',
  'two words',
  'a "quoted" one',
  "an apostrophe's",
  'a back\\slash\\',
  'line\nbreak\r\nand\ttab',
  '<b>&amp; ]]> "x"</b>',
  'وزارت راه',
  'مرسى — "א"',
  '🚢👩‍✈️',
  '=HYPERLINK("x")',
  'control \u0000\u0001\u001f\ufffe half \ud800.',
  'a, b; c',
  '%*Vertices',
  '  spaces  ',
  'Twin',
  'Twin',
  'twin',
  `${'long '.repeat(60)}end`,
];

/** A graph as it is said in a test; ties are by number of the row, then of the column, with the first and last day. */
export interface SaidGraph {
  readonly labels: readonly string[];
  readonly columns?: readonly string[];
  readonly ties: readonly (readonly [
    row: number,
    column: number,
    weight: number,
    first?: number,
    last?: number,
  ])[];
  readonly attributes?: readonly GraphAttribute[];
  /** Fields of nodes by number. */
  readonly nodes?: readonly Partial<GraphNode>[];
}

/** The graph. */
export function graph({ labels, columns, ties, attributes = [], nodes = [] }: SaidGraph): Graph {
  const days = new DaySpans(ties.length);
  for (const [at, [, , , first = -Infinity, last = Infinity]] of ties.entries()) days.widen(at, first, last);
  const rows = labels.length;
  return {
    mode: columns === undefined ? 'one' : 'two',
    directed: false,
    nodes: [...labels, ...(columns ?? [])].map((label, at) => ({
      ...{ id: `n${at}`, label, side: columns === undefined ? null : at < rows ? 'row' : 'column' },
      ...{ first: null, last: null, values: attributes.map(() => null) },
      ...nodes[at],
    })),
    rows,
    nodeAttributes: attributes,
    ties: {
      size: ties.length,
      source: Uint32Array.from(ties, ([row]) => row),
      target: Uint32Array.from(ties, ([, column]) => (columns === undefined ? column : column + rows)),
      weight: Float64Array.from(ties, ([, , weight]) => weight),
      days,
    },
    parameters: { mode: columns === undefined ? 'one' : 'two', from: '2020' },
    counted: 7,
    apart: { mixed: 1, unclear: 2, declined: 3, unset: 4 },
  };
}
