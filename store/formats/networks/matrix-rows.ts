import type { Graph, GraphNode } from '../../analysis/graph.ts';

/** The labels of a matrix: of its rows, and of its columns, which in one mode are the rows again. */
export function sidesOf({ mode, nodes, rows }: Graph): {
  readonly rows: readonly GraphNode[];
  readonly columns: readonly GraphNode[];
} {
  const first = nodes.slice(0, rows);
  return { rows: first, columns: mode === 'one' ? first : nodes.slice(rows) };
}

/** The numbers of the ties that end at each node, one node after the other. */
function byTarget({ ties, nodes }: Graph): {
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
} {
  const starts = new Uint32Array(nodes.length + 1);
  for (const target of ties.target) starts[target + 1] = (starts[target + 1] ?? 0) + 1;
  for (let at = 1; at <= nodes.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const next = starts.slice();
  const numbers = new Uint32Array(ties.size);
  ties.target.forEach((target, tie) => {
    const place = next[target] ?? 0;
    numbers[place] = tie;
    next[target] = place + 1;
  });
  return { starts, numbers };
}

/**
 * The weights of each row, by column, 0 where there is no tie; in one mode the same on both sides of the diagonal. One row is
 * in memory at a time, and filled anew for the next.
 */
export function* matrixRows(graph: Graph): Iterable<Float64Array> {
  const { mode, ties, rows, nodes } = graph;
  const isTwo = mode === 'two';
  const row = new Float64Array(isTwo ? nodes.length - rows : rows);
  const before = isTwo ? undefined : byTarget(graph);
  for (let number = 0, tie = 0; number < rows; number++) {
    row.fill(0);
    for (; ties.source[tie] === number; tie++)
      row[(ties.target[tie] ?? 0) - (isTwo ? rows : 0)] = ties.weight[tie] ?? 0;
    for (let at = before?.starts[number] ?? 0; at < (before?.starts[number + 1] ?? 0); at++) {
      const other = before?.numbers[at] ?? 0;
      row[ties.source[other] ?? 0] = ties.weight[other] ?? 0;
    }
    yield row;
  }
}
