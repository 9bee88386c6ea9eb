import { stringify } from 'csv-stringify/sync';
import type { Graph } from '../../analysis/graph.ts';
import { uniqueNames } from '../../analysis/unique-names.ts';
import { guard } from '../../tables/codings/guard.ts';
import { matrixRows, sidesOf } from './matrix-rows.ts';
import { type NetworkFormat, inPieces } from './network-format.ts';

/** Labels that name one row or column each, as cells, and that no spreadsheet takes for a formula. */
function cells(nodes: Graph['nodes']): readonly string[] {
  const names = uniqueNames(nodes.map(({ label }) => label)).map(guard);
  return names.map((name) => stringify([[name]], { eof: false, quoted_empty: true, quoted_match: /[\r\n]/ }));
}

function* lines(graph: Graph): Iterable<string> {
  const { rows, columns } = sidesOf(graph);
  const names = cells(rows);
  yield ['""', ...cells(columns)].join(',');
  let at = 0;
  // Numbers never need quotation marks, and joining them is many times as quick.
  for (const row of matrixRows(graph)) yield [names[at++], ...row].join(',');
}

/** The weights as a table with labels in its first row and column: UTF-8, LF, RFC 4180, formulas guarded. */
export const matrixCsv: NetworkFormat = {
  id: 'csv',
  name: 'Matrix (CSV)',
  extension: 'csv',
  write: (graph) => inPieces(lines(graph)),
};
