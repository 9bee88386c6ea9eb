import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import { connectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { Network } from './network.ts';

/** What is said about the nodes of a network: one value each, rows first, then the columns of a two-mode network. */
export interface Measures {
  /** How many ties each has, and what they weigh together. */
  readonly degree: readonly number[];
  readonly strength: readonly number[];
  /** The number of the part of the network that each is in, from the largest on; parts are not tied to each other. */
  readonly component: readonly number[];
  readonly components: number;
  /** On how many of the shortest paths between two others each lies, as a share; null for a network too large for it. */
  readonly betweenness: readonly number[] | null;
  /** The number of the community that each is in, from the largest on; null where there are no ties to tell. */
  readonly community: readonly number[] | null;
  readonly communities: number;
  /** How much denser ties are within communities than by chance (Newman and Girvan 2004). */
  readonly modularity: number | null;
}

/** How many steps betweenness may cost: nodes times ties. */
const MOST_STEPS = 200_000_000;

/** How many ties communities are looked for in at most: more take memory that nobody has. */
const MOST_TIES = 500_000;

/** How many nodes a network has, and where its columns begin among them. */
export function nodeCount({ rows, columns }: Network, mode: 'one' | 'two'): number {
  return mode === 'one' ? rows.length : rows.length + columns.length;
}

/** A network for the library of graphs; of ties with a sign only those above zero, which hold nodes together. */
export function libraryGraph(
  network: Network,
  mode: 'one' | 'two',
  isTie: (weight: number) => boolean,
): UndirectedGraph {
  const graph = new UndirectedGraph();
  const count = nodeCount(network, mode);
  for (let node = 0; node < count; node++) graph.addNode(String(node));
  const { from, to, weight } = network.ties;
  const shift = mode === 'one' ? 0 : network.rows.length;
  for (const [at, own] of weight.entries())
    if (isTie(own)) graph.addEdge(String(from[at]), String((to[at] ?? 0) + shift), { weight: Math.abs(own) });
  return graph;
}

/** Groups numbered anew, from the largest to the smallest; of two as large, that with the earlier node comes first. */
function bySize(groups: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sorted = [...sizes].sort(([, a], [, b]) => b - a);
  const numbers = new Map(sorted.map(([group], at) => [group, at]));
  return groups.map((group) => numbers.get(group) ?? 0);
}

/** The number of ties of each node, and their weight together. */
function tiesOf(network: Network, mode: 'one' | 'two'): Pick<Measures, 'degree' | 'strength'> {
  const count = nodeCount(network, mode);
  const degree = new Array<number>(count).fill(0);
  const strength = new Array<number>(count).fill(0);
  const shift = mode === 'one' ? 0 : network.rows.length;
  const { from, to, weight } = network.ties;
  for (const [at, own] of weight.entries())
    for (const node of [from[at] ?? 0, (to[at] ?? 0) + shift]) {
      degree[node] = (degree[node] ?? 0) + 1;
      strength[node] = (strength[node] ?? 0) + own;
    }
  return { degree, strength };
}

function componentsOf(graph: UndirectedGraph): readonly number[] {
  const groups = new Array<number>(graph.order).fill(0);
  for (const [number, members] of connectedComponents(graph).entries())
    for (const node of members) groups[Number(node)] = number;
  return bySize(groups);
}

/** On how many shortest paths each node lies, by the number of ties on them (Brandes 2001), as a share of all there could be. */
function betweennessOf(graph: UndirectedGraph): readonly number[] | null {
  if (graph.order * graph.size > MOST_STEPS) return null;
  const none = new Array<number>(graph.order).fill(0);
  // The library knows no empty graph, and no share of no pairs.
  if (graph.order < 3) return none;
  const shares = betweennessCentrality(graph, { getEdgeWeight: null });
  return none.map((_, node) => shares[String(node)] ?? 0);
}

/** The communities that the ties above zero make (Louvain: Blondel and others 2008), the same each time. */
function communitiesOf(graph: UndirectedGraph): Pick<Measures, 'community' | 'communities' | 'modularity'> {
  if (graph.size === 0) return { community: null, communities: 0, modularity: null };
  const { communities, count, modularity } = louvain.detailed(graph, { randomWalk: false });
  const groups = Array.from({ length: graph.order }, (_, node) => communities[String(node)] ?? 0);
  return { community: bySize(groups), communities: count, modularity };
}

/** Measures a network: its parts, and where each node stands in it. Ties below zero count for degree and parts alone. */
export function measure(network: Network, mode: 'one' | 'two'): Measures {
  const { length } = network.ties.weight;
  if (length > MOST_TIES) {
    const count = nodeCount(network, mode);
    const none = { betweenness: null, community: null, communities: 0, modularity: null };
    return { ...tiesOf(network, mode), component: new Array<number>(count).fill(0), components: 1, ...none };
  }
  const all = libraryGraph(network, mode, () => true);
  const component = componentsOf(all);
  return {
    ...tiesOf(network, mode),
    component,
    components: new Set(component).size,
    betweenness: betweennessOf(all),
    ...communitiesOf(libraryGraph(network, mode, (weight) => weight > 0)),
  };
}
