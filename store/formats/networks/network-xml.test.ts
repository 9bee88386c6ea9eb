import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toUtf8 } from '../utf8.ts';
import { type XmlElement, type XmlNode, parseXml } from '../xml-tree.ts';
import { networkFormatById } from './index.ts';
import { xmlIds } from './network-xml.ts';
import { type SaidGraph, graph, hard } from './testing/graphs.ts';

function written(id: string, of: SaidGraph): string {
  return [...(networkFormatById(id)?.write(graph(of)) ?? [])].join('');
}

/** All elements of a name, wherever they lie. */
function all(element: XmlElement | undefined, name: string): XmlElement[] {
  const found = (element?.children ?? []).flatMap((child) =>
    typeof child === 'string' ? [] : all(child, name),
  );
  return element?.name === name ? [element, ...found] : found;
}

function read(id: string, of: SaidGraph): XmlElement | undefined {
  return parseXml(toUtf8(written(id, of)));
}

const attributes = [
  { name: 'kind', type: 'string' },
  { name: 'seats', type: 'integer' },
  { name: 'share', type: 'double' },
  { name: 'member', type: 'boolean' },
] as const;

const some: SaidGraph = {
  labels: ['Anna', 'B & "C"'],
  columns: ['Tolls'],
  ties: [
    [0, 0, 0.25, 19_000, 19_001],
    [1, 0, -1, -Infinity, 19_000],
  ],
  attributes,
  nodes: [
    { values: ['<person>', 2, 0.5, false], first: '2022-01-08', last: '2022-01-09' },
    { last: '2022-01-08' },
  ],
};

/** The text right inside an element. */
function textOf(node: XmlNode | undefined): string {
  if (typeof node !== 'object') return node ?? '';
  return node.children.map((child) => (typeof child === 'string' ? child : '')).join('');
}

/** The lines of a file that hold a word. */
function linesWith(text: string, ...words: readonly string[]): string[] {
  return text.split('\n').filter((line) => words.some((word) => line.includes(word)));
}

describe('GraphML', () => {
  it('declares each attribute with its type', () => {
    const keys = all(read('graphml', some), 'key').map(({ attributes: of }) =>
      ['for', 'attr.name', 'attr.type'].map((name) => of.get(name)).join(' '),
    );
    expect(keys).toEqual([
      'graph mode string', 'graph from string',
      'graph counted int', 'graph mixed int', 'graph unclear int', 'graph declined int', 'graph unset int',
      'node label string', 'node side string', 'node first string', 'node last string',
      'node kind string', 'node seats int', 'node share double', 'node member boolean',
      'edge weight double', 'edge first string', 'edge last string',
    ]); // prettier-ignore
  });

  it('has what is known of nodes and ties, and nothing where nothing is', () => {
    expect(linesWith(written('graphml', some), '<node', '<edge')).toEqual([
      '<node id="n0"><data key="n0">Anna</data><data key="n1">row</data><data key="n2">2022-01-08</data>' +
        '<data key="n3">2022-01-09</data><data key="n4">&lt;person&gt;</data><data key="n5">2</data>' +
        '<data key="n6">0.5</data><data key="n7">false</data></node>',
      '<node id="n1"><data key="n0">B &amp; &quot;C&quot;</data><data key="n1">row</data>' +
        '<data key="n3">2022-01-08</data></node>',
      '<node id="n2"><data key="n0">Tolls</data><data key="n1">column</data></node>',
      '<edge source="n0" target="n2"><data key="e0">0.25</data><data key="e1">2022-01-08</data>' +
        '<data key="e2">2022-01-09</data></edge>',
      '<edge source="n1" target="n2"><data key="e0">-1</data><data key="e2">2022-01-08</data></edge>',
    ]);
  });
});

describe('GEXF', () => {
  it('says when nodes and ties are there, and declares each attribute with its type', () => {
    const text = written('gexf', some);
    expect(linesWith(text, '<graph', '<attribute ', '<node ', '<edge ')).toEqual([
      '<graph defaultedgetype="undirected" idtype="string" mode="dynamic" timeformat="date" timerepresentation="interval">',
      '<attribute id="a0" title="side" type="string"/>',
      '<attribute id="a1" title="kind" type="string"/>',
      '<attribute id="a2" title="seats" type="integer"/>',
      '<attribute id="a3" title="share" type="double"/>',
      '<attribute id="a4" title="member" type="boolean"/>',
      '<node id="n0" label="Anna" start="2022-01-08" end="2022-01-09"><attvalues><attvalue for="a0" value="row"/>' +
        '<attvalue for="a1" value="&lt;person&gt;"/><attvalue for="a2" value="2"/>' +
        '<attvalue for="a3" value="0.5"/><attvalue for="a4" value="false"/></attvalues></node>',
      '<node id="n1" label="B &amp; &quot;C&quot;" end="2022-01-08"><attvalues><attvalue for="a0" value="row"/></attvalues></node>',
      '<node id="n2" label="Tolls"><attvalues><attvalue for="a0" value="column"/></attvalues></node>',
      '<edge id="0" source="n0" target="n2" weight="0.25" start="2022-01-08" end="2022-01-09"/>',
      '<edge id="1" source="n1" target="n2" weight="-1" end="2022-01-08"/>',
    ]);
    expect(text).toContain('<description>mode: two; from: 2020; counted: 7; mixed: 1;');
  });

  it('has no time where none is known', () => {
    expect(written('gexf', { labels: ['A', 'B'], ties: [[0, 1, 1]] })).toContain(
      'idtype="string" mode="static">',
    );
  });
});

const held = (label: string): string =>
  label.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '');

const unit = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...hard, '\ud83d', '\udea2', '\u0085', '\u2028'),
);

test.each<readonly [string, (root: XmlElement | undefined) => unknown[]]>([
  ['graphml', (root) => all(root, 'node').map(({ children: [data] }) => textOf(data))],
  ['gexf', (root) => all(root, 'node').map(({ attributes: of }) => of.get('label'))],
])('every label comes back from %s, but for what XML cannot hold', (id, labelsOf) => {
  fc.assert(
    fc.property(fc.array(unit), (labels) => {
      const root = read(id, { labels, ties: [] });
      expect(root).toBeDefined();
      expect(labelsOf(root)).toEqual(labels.map(held));
    }),
  );
});

test.each<readonly [readonly string[], readonly string[]]>([
  [
    ['a-1', 'b_2'],
    ['a-1', 'b_2'],
  ],
  [
    ['role:Prime minister', 'role:Prime_minister', 'role:وزیر'],
    ['role:Prime_minister', 'role:Prime_minister-2', 'role:وزیر'],
  ],
  [
    ['author:<&>', 'author:\0\ud800 '],
    ['author:___', 'author:___-2'],
  ],
])('the ids of %j are tokens', (ids, wanted) => {
  const nodes = ids.map((id) => ({ id }));
  expect(xmlIds(graph({ labels: ids, ties: [], nodes }))).toEqual(wanted);
});
