import { stringify } from 'csv-stringify/sync';
import type { Graph } from '../../analysis/graph.ts';
import { uniqueNames } from '../../analysis/unique-names.ts';
import { guard } from '../../tables/codings/guard.ts';
import { matrixRows, sidesOf } from './matrix-rows.ts';
import { type NetworkFormat, inPieces } from './network-format.ts';

/** Labels that name one row or column each, and that no spreadsheet takes for a formula. */
function labels(nodes: Graph['nodes']): readonly string[] {
  return uniqueNames(nodes.map(({ label }) => label)).map(guard);
}

function line(label: string, cells: readonly string[] | Float64Array): string {
  return stringify([[label, ...cells]], { eof: false, quoted_empty: true, quoted_match: /[\r\n]/ });
}

function* lines(graph: Graph): Iterable<string> {
  const { rows, columns } = sidesOf(graph);
  const names = labels(rows);
  yield line('', labels(columns));
  let at = 0;
  for (const row of matrixRows(graph)) yield line(names[at++] ?? '', row);
}

/** The weights as a table with labels in its first row and column: UTF-8, LF, RFC 4180, formulas guarded. */
export const matrixCsv: NetworkFormat = {
  id: 'csv',
  name: 'Matrix (CSV)',
  extension: 'csv',
  write: (graph) => inPieces(lines(graph)),
};
