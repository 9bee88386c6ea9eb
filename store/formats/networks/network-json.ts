import type { Graph } from '../../analysis/graph.ts';
import { matrixRows, sidesOf } from './matrix-rows.ts';
import type { NetworkFormat } from './network-format.ts';

function* write(graph: Graph): Iterable<string> {
  const { rows, columns } = sidesOf(graph);
  const head = {
    labels: rows.map(({ label }) => label),
    columns: columns.map(({ label }) => label),
    ids: rows.map(({ id }) => id),
    columnIds: columns.map(({ id }) => id),
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"matrix":[`;
  let between = '\n';
  for (const row of matrixRows(graph)) {
    yield `${between}[${row.join(',')}]`;
    between = ',\n';
  }
  const { parameters, counted, apart } = graph;
  yield `],\n${JSON.stringify({ parameters, counted, apart }).slice(1)}\n`;
}

/** The weights as a matrix in JSON, with whose they are, what was asked for, and how many statements were counted. */
export const networkJson: NetworkFormat = { id: 'json', name: 'Matrix (JSON)', extension: 'json', write };
