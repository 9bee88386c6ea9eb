import { type Graph, type GraphNode, dayWriter } from '../../analysis/graph.ts';
import type { GraphAttribute, GraphValue } from '../../analysis/typed-attributes.ts';
import { type NetworkFormat, inPieces } from './network-format.ts';
import { facts, xmlIds, xmlText } from './network-xml.ts';

const head = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">`;

const types = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' } as const;

/** The attributes of a kind of thing, with a letter that tells their keys from those of other kinds. */
class Keys {
  readonly #letter: string;
  readonly #kind: string;
  readonly #attributes: readonly GraphAttribute[];

  constructor(kind: 'graph' | 'node' | 'edge', attributes: readonly GraphAttribute[]) {
    this.#letter = kind.charAt(0);
    this.#kind = kind;
    this.#attributes = attributes;
  }

  get lines(): readonly string[] {
    return this.#attributes.map(({ name, type }, at) => {
      const id = `${this.#letter}${at}`;
      return `<key id="${id}" for="${this.#kind}" attr.name="${xmlText(name)}" attr.type="${types[type]}"/>`;
    });
  }

  data(values: readonly GraphValue[]): string {
    return values
      .map((value, at) => (value === null ? '' : `<data key="${this.#letter}${at}">${xmlText(value)}</data>`))
      .join('');
  }
}

function text(name: string): GraphAttribute {
  return { name, type: 'string' };
}

function nodeValues({ label, side, first, last, values }: GraphNode): readonly GraphValue[] {
  return [label, side, first, last, ...values];
}

function* lines(graph: Graph): Iterable<string> {
  const { nodes, ties, nodeAttributes } = graph;
  const known = facts(graph);
  const ofGraph = new Keys(
    'graph',
    known.map(([name, value]) => ({ name, type: typeof value === 'number' ? 'integer' : 'string' })),
  );
  const ofNodes = new Keys('node', [...['label', 'side', 'first', 'last'].map(text), ...nodeAttributes]);
  const ofTies = new Keys('edge', [{ name: 'weight', type: 'double' }, text('first'), text('last')]);
  yield head;
  for (const keys of [ofGraph, ofNodes, ofTies]) yield* keys.lines;
  yield '<graph id="network" edgedefault="undirected">';
  yield ofGraph.data(known.map(([, value]) => value));
  const ids = xmlIds(graph);
  const day = dayWriter();
  for (const [at, node] of nodes.entries())
    yield `<node id="${ids[at] ?? ''}">${ofNodes.data(nodeValues(node))}</node>`;
  for (let at = 0; at < ties.size; at++) {
    const [source, target] = [ids[ties.source[at] ?? 0], ids[ties.target[at] ?? 0]];
    const days = [day(ties.days.first[at]), day(ties.days.last[at])];
    const data = ofTies.data([ties.weight[at] ?? 0, ...days]);
    yield `<edge source="${source ?? ''}" target="${target ?? ''}">${data}</edge>`;
  }
  yield '</graph>\n</graphml>';
}

/** GraphML: every attribute with its type, what was asked for as attributes of the graph, days as text. */
export const graphml: NetworkFormat = {
  id: 'graphml',
  name: 'GraphML',
  extension: 'graphml',
  write: (graph) => inPieces(lines(graph)),
};
