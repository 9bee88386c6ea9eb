import { type Graph, type GraphNode, dayWriter } from '../../analysis/graph.ts';
import { type NetworkFormat, inPieces } from './network-format.ts';
import { facts, xmlIds, xmlText } from './network-xml.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">`;

/** Since GEXF 1.3 both ends are days that belong to the time; a side that is left out is open. */
function span(first: string | null, last: string | null): string {
  return `${first === null ? '' : ` start="${first}"`}${last === null ? '' : ` end="${last}"`}`;
}

/** Whether any time is known, without which a program would show an empty timeline. */
function isDynamic({ nodes }: Graph): boolean {
  return nodes.some(({ first, last }) => first !== null || last !== null);
}

function nodeLine({ label, side, first, last, values }: GraphNode, id: string): string {
  const known = [side, ...values].flatMap((value, at) =>
    value === null ? [] : `<attvalue for="a${at}" value="${xmlText(value)}"/>`,
  );
  const open = `<node id="${id}" label="${xmlText(label)}"${span(first, last)}`;
  return known.length === 0 ? `${open}/>` : `${open}><attvalues>${known.join('')}</attvalues></node>`;
}

function* lines(graph: Graph): Iterable<string> {
  const { nodes, ties, nodeAttributes } = graph;
  const asked = facts(graph).map(([name, value]) => `${name}: ${value}`);
  const time = isDynamic(graph)
    ? 'mode="dynamic" timeformat="date" timerepresentation="interval"'
    : 'mode="static"';
  yield head;
  yield `<meta><creator>Standpoint</creator><description>${xmlText(asked.join('; '))}</description></meta>`;
  yield `<graph defaultedgetype="undirected" idtype="string" ${time}>`;
  yield '<attributes class="node" mode="static">';
  for (const [at, { name, type }] of [{ name: 'side', type: 'string' }, ...nodeAttributes].entries())
    yield `<attribute id="a${at}" title="${xmlText(name)}" type="${type}"/>`;
  yield '</attributes>\n<nodes>';
  const ids = xmlIds(graph);
  const day = dayWriter();
  for (const [at, node] of nodes.entries()) yield nodeLine(node, ids[at] ?? '');
  yield '</nodes>\n<edges>';
  for (let at = 0; at < ties.size; at++) {
    const [source, target] = [ids[ties.source[at] ?? 0], ids[ties.target[at] ?? 0]];
    const days = span(day(ties.days.first[at]), day(ties.days.last[at]));
    yield `<edge id="${at}" source="${source ?? ''}" target="${target ?? ''}" weight="${ties.weight[at] ?? 0}"${days}/>`;
  }
  yield '</edges>\n</graph>\n</gexf>';
}

/** GEXF 1.3: attributes with their types, and the time of nodes and ties as days from which and to which they are there. */
export const gexf: NetworkFormat = {
  id: 'gexf',
  name: 'GEXF',
  extension: 'gexf',
  write: (graph) => inPieces(lines(graph)),
};
