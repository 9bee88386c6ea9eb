import type { Graph } from '../../analysis/graph.ts';
import { matrixRows, sidesOf } from './matrix-rows.ts';
import { type NetworkFormat, inPieces } from './network-format.ts';
import { quotedLabels } from './quoted-labels.ts';

function* lines(graph: Graph): Iterable<string> {
  const { rows, columns } = sidesOf(graph);
  if (graph.mode === 'one') {
    yield `dl n = ${rows.length}, format = fullmatrix\nlabels:`;
    yield* quotedLabels(rows);
  } else {
    yield `dl nr = ${rows.length}, nc = ${columns.length}, format = fullmatrix\nrow labels:`;
    yield* quotedLabels(rows);
    yield 'col labels:';
    yield* quotedLabels(columns);
  }
  yield 'data:';
  for (const row of matrixRows(graph)) yield row.join(' ');
}

/**
 * UCINET's DL, always as a full matrix: every program that reads DL reads that, and a row is all that is in memory. Labels
 * are whole; versions of UCINET that hold 18 letters cut them.
 */
export const dl: NetworkFormat = {
  id: 'dl',
  name: 'UCINET DL',
  extension: 'dl',
  write: (graph) => inPieces(lines(graph)),
};
