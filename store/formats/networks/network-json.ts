import type { Graph } from '../../analysis/graph.ts';
import { matrixRows, sidesOf } from './matrix-rows.ts';
import { type NetworkFormat, inPieces } from './network-format.ts';

function* lines(graph: Graph): Iterable<string> {
  const { rows, columns } = sidesOf(graph);
  const head = {
    labels: rows.map(({ label }) => label),
    columns: columns.map(({ label }) => label),
    ids: rows.map(({ id }) => id),
    columnIds: columns.map(({ id }) => id),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"matrix":[`;
  let before: string | undefined;
  for (const row of matrixRows(graph)) {
    if (before !== undefined) yield `${before},`;
    before = `[${row.join(',')}]`;
  }
  if (before !== undefined) yield before;
  const { parameters, counted, apart } = graph;
  yield `],\n${JSON.stringify({ parameters, counted, apart }).slice(1)}`;
}

/** The weights as a matrix in JSON, with whose they are, what was asked for, and how many statements were counted. */
export const networkJson: NetworkFormat = {
  id: 'json',
  name: 'Matrix (JSON)',
  extension: 'json',
  write: (graph) => inPieces(lines(graph)),
};
