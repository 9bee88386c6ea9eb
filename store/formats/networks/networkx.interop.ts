import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../analysis/graph.ts';
import { networkFormatById } from './index.ts';
import { type SaidGraph, graph, hard } from './testing/graphs.ts';

/** Reads a file with a function of networkx and prints what it found there, its types kept. */
const script = `
import json, sys, networkx
read, path, options = sys.argv[1], sys.argv[2], json.loads(sys.argv[3])
graph = getattr(networkx, read)(path, **options)
edges = [[source, target, data] for source, target, data in graph.edges(data=True)]
print(json.dumps({'nodes': list(graph.nodes(data=True)), 'edges': edges, 'directed': graph.is_directed(),
                  'graph': {name: value for name, value in graph.graph.items() if not name.endswith('_default')}}))
`;

interface Found {
  readonly nodes: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[];
  readonly directed: boolean;
  readonly graph: Readonly<Record<string, unknown>>;
}

function python(...args: string[]): ReturnType<typeof spawnSync> {
  return spawnSync('python3', ['-c', ...args], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONUTF8: '1' },
  });
}

const isThere = python('import networkx').status === 0;
/** Earlier versions know no GEXF 1.3. */
const knowsGexf =
  python('import sys; from networkx.readwrite.gexf import GEXF; sys.exit("1.3" not in GEXF.versions)')
    .status === 0;
const ofXml = [['graphml', 'read_graphml'], ...(knowsGexf ? [['gexf', 'read_gexf'] as const] : [])] as const;
const folder = mkdtempSync(join(tmpdir(), 'standpoint-networks-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(id: string, by: string, of: Graph, options: object = {}): Found {
  const path = join(folder, `network.${id}`);
  writeFileSync(path, [...(networkFormatById(id)?.write(of) ?? [])].join(''));
  const { status, stdout, stderr } = python(script, by, path, JSON.stringify(options));
  if (status !== 0) throw new Error(String(stderr));
  return JSON.parse(String(stdout)) as Found;
}

const attributes = [
  { name: 'kind', type: 'string' },
  { name: 'statements', type: 'integer' },
  { name: 'share "%" <of>', type: 'double' },
  { name: 'عضو', type: 'boolean' },
] as const;

const some: SaidGraph = {
  labels: ['Anna', 'بندر', 'Cleo'],
  ties: [
    [0, 1, 1.5, 19_000, 19_030],
    [1, 2, -1 / 3, 19_010],
  ],
  attributes,
  nodes: [
    { values: ['person', 3, 0.5, true], first: '2022-01-08', last: '2022-02-07' },
    { values: ['person', 1, 2, false] },
    { values: [null, 1, null, null], last: '2022-02-08' },
  ],
};

const two: SaidGraph = {
  labels: ['Anna', 'Boris'],
  columns: ['Tolls'],
  ties: [
    [0, 0, 2],
    [1, 0, -1],
  ],
};

/** What XML can hold of a label. */
function held(label: string): string {
  return label.replace(/[\0\x01\x1f\ufffe\ud800]/g, '');
}

const many: SaidGraph = { labels: hard, ties: hard.slice(1).map((_label, at) => [at, at + 1, at / 7 + 1]) };

describe.skipIf(!isThere)('networkx', () => {
  it('reads GraphML with the types of all attributes', () => {
    expect(read('graphml', 'read_graphml', graph(some))).toEqual({
      nodes: [
        ['n0', { label: 'Anna', first: '2022-01-08', last: '2022-02-07', kind: 'person', statements: 3,
                 'share "%" <of>': 0.5, عضو: true }],
        ['n1', { label: 'بندر', kind: 'person', statements: 1, 'share "%" <of>': 2, عضو: false }],
        ['n2', { label: 'Cleo', last: '2022-02-08', statements: 1 }],
      ],
      edges: [
        ['n0', 'n1', { weight: 1.5, first: '2022-01-08', last: '2022-02-07' }],
        ['n1', 'n2', { weight: -1 / 3, first: '2022-01-18' }],
      ],
      directed: false,
      graph: { mode: 'one', from: '2020', counted: 7, mixed: 1, unclear: 2, declined: 3, unset: 4 },
    }); // prettier-ignore
  });

  it.skipIf(!knowsGexf)('reads GEXF with the types of all attributes, and time', () => {
    expect(read('gexf', 'read_gexf', graph(some), { version: '1.3' })).toEqual({
      nodes: [
        ['n0', { label: 'Anna', start: '2022-01-08', end: '2022-02-07', kind: 'person', statements: 3,
                 'share "%" <of>': 0.5, عضو: true }],
        ['n1', { label: 'بندر', kind: 'person', statements: 1, 'share "%" <of>': 2, عضو: false }],
        ['n2', { label: 'Cleo', end: '2022-02-08', statements: 1 }],
      ],
      edges: [
        ['n0', 'n1', { id: '0', weight: 1.5, start: '2022-01-08', end: '2022-02-07' }],
        ['n1', 'n2', { id: '1', weight: -1 / 3, start: '2022-01-18' }],
      ],
      directed: false,
      graph: { mode: 'dynamic' },
    }); // prettier-ignore
  });

  it('reads Pajek', () => {
    const { nodes, edges, directed } = read('pajek', 'read_pajek', graph(some), { encoding: 'utf-8-sig' });
    expect(nodes.map(([label, { id }]) => [label, id])).toEqual([
      ['Anna', '1'],
      ['بندر', '2'],
      ['Cleo', '3'],
    ]);
    expect([edges, directed]).toEqual([
      [
        ['Anna', 'بندر', { weight: 1.5 }],
        ['بندر', 'Cleo', { weight: -1 / 3 }],
      ],
      false,
    ]);
  });

  it.each(ofXml)('reads the sides of a network of two modes from %s', (id, by) => {
    const { nodes, edges } = read(id, by, graph(two));
    expect(nodes.map(([, { label, side }]) => [label, side])).toEqual([
      ['Anna', 'row'],
      ['Boris', 'row'],
      ['Tolls', 'column'],
    ]);
    expect(edges.map(([source, target, { weight }]) => [source, target, weight])).toEqual([
      ['n0', 'n2', 2],
      ['n1', 'n2', -1],
    ]);
  });

  it.each(ofXml)('reads every label from %s as it was', (id, by) => {
    const { nodes, edges } = read(id, by, graph(many));
    expect(nodes.map(([, { label }]) => label)).toEqual(hard.map(held));
    expect(edges.length).toBe(hard.length - 1);
  });

  it('keeps apart all nodes of Pajek, which it tells by their labels', () => {
    const { nodes, edges } = read('pajek', 'read_pajek', graph(many), { encoding: 'utf-8-sig' });
    expect(nodes.length).toBe(hard.length);
    expect(nodes.slice(0, 5).map(([label]) => label)).toEqual([
      'plain',
      'two words',
      "a 'quoted' one",
      "an apostrophe's",
      'a back/slash/',
    ]);
    expect(edges.map(([, , { weight }]) => weight)).toEqual(many.ties.map(([, , weight]) => weight));
  });

  it.each([...ofXml, ['pajek', 'read_pajek'] as const])('reads a network of nobody from %s', (id, by) => {
    expect(read(id, by, graph({ labels: [], ties: [] }))).toMatchObject({ nodes: [], edges: [] });
  });
});
