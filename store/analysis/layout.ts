import forceAtlas2 from 'graphology-layout-forceatlas2';
import { libraryGraph, nodeCount } from './measures.ts';
import type { Network } from './network.ts';
import { seeded } from './seeded.ts';

/** Where a node is drawn: both from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How often the forces are let work: less in a large network, where each time takes longer. */
function roundsFor(nodes: number): number {
  return nodes <= 200 ? 600 : nodes <= 1000 ? 200 : 60;
}

/** Points moved and stretched so that they fill a square; a single one stands in its middle. */
function filling(points: readonly Point[]): readonly Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const scale = (of: readonly number[]): ((value: number) => number) => {
    const [low, high] = [Math.min(...of), Math.max(...of)];
    return (value) => (high === low ? 0.5 : (value - low) / (high - low));
  };
  const [x, y] = [scale(xs), scale(ys)];
  return points.map((point) => ({ x: x(point.x), y: y(point.y) }));
}

/**
 * Where the nodes of a network are drawn, so that what is tied lies close: ForceAtlas2 (Jacomy and others 2014), begun from
 * places that a seed gives. Ties below zero do not pull. The same network and seed give the same picture.
 */
export function layout(network: Network, mode: 'one' | 'two', seed: number): readonly Point[] {
  const random = seeded(seed);
  const count = nodeCount(network, mode);
  if (count === 0) return [];
  const graph = libraryGraph(network, mode, (weight) => weight > 0);
  graph.forEachNode((node) => {
    graph.mergeNodeAttributes(node, { x: random(), y: random() });
  });
  const settings = { ...forceAtlas2.inferSettings(graph), linLogMode: false, gravity: 1, scalingRatio: 10 };
  const places = forceAtlas2(graph, { iterations: roundsFor(count), getEdgeWeight: 'weight', settings });
  return filling(Array.from({ length: count }, (_, node) => places[String(node)] ?? { x: 0, y: 0 }));
}
