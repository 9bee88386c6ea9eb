import type { Graph } from '../../analysis/graph.ts';
import { type NetworkFormat, inPieces } from './network-format.ts';
import { quotedLabels } from './quoted-labels.ts';

/** What Pajek knows UTF-8 by; without one it shows letters beyond ASCII as others. */
const MARK = '\ufeff';

function* lines({ mode, nodes, rows, ties }: Graph): Iterable<string> {
  const labels = quotedLabels(nodes);
  const mark = labels.every((label) => /^[\0-\x7f]*$/.test(label)) ? '' : MARK;
  yield `${mark}*Vertices ${nodes.length}${mode === 'two' ? ` ${rows}` : ''}`;
  for (const [at, label] of labels.entries()) yield `${at + 1} ${label}`;
  yield '*Edges';
  for (let at = 0; at < ties.size; at++)
    yield `${(ties.source[at] ?? 0) + 1} ${(ties.target[at] ?? 0) + 1} ${ties.weight[at] ?? 0}`;
}

/** Pajek's list of vertices and edges; of two modes the number of rows stands behind that of all. */
export const pajek: NetworkFormat = {
  id: 'pajek',
  name: 'Pajek',
  extension: 'net',
  write: (graph) => inPieces(lines(graph)),
};
