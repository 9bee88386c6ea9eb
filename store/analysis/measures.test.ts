import { describe, expect, it } from 'vitest';
import { layout } from './layout.ts';
import { type Measures, measure } from './measures.ts';
import type { Network } from './network.ts';

/** A one-mode network of some ties: two letters and a weight each. */
function network(names: string, ...ties: readonly (readonly [string, number])[]): Network {
  const rows = [...names].map((name) => ({ id: name, name, actor: null }));
  const at = (name: string): number => names.indexOf(name);
  return {
    rows,
    columns: rows,
    ties: {
      from: Uint32Array.from(ties, ([pair]) => at(pair.charAt(0))),
      to: Uint32Array.from(ties, ([pair]) => at(pair.charAt(1))),
      weight: Float64Array.from(ties, ([, weight]) => weight),
    },
    counted: 0,
    apart: { mixed: 0, unclear: 0, declined: 0, unset: 0 },
  };
}

/** Two triangles with one tie between them, and somebody alone. */
const two = network('abcdefg', ['ab', 2], ['ac', 2], ['bc', 2], ['cd', 1], ['de', 2], ['df', 2], ['ef', 2]);

describe('measures', () => {
  const found: Measures = measure(two, 'one');

  it('count and weigh ties', () => {
    expect(found.degree).toEqual([2, 2, 3, 3, 2, 2, 0]);
    expect(found.strength).toEqual([4, 4, 5, 5, 4, 4, 0]);
  });

  it('find the parts, the largest first', () => {
    expect([found.components, found.component]).toEqual([2, [0, 0, 0, 0, 0, 0, 1]]);
  });

  it('find who lies between others', () => {
    // Of the 15 pairs of others, the paths of 6 go over c, as those from a and b to d, e and f.
    expect(found.betweenness?.map((each) => Math.round(each * 15))).toEqual([0, 0, 6, 6, 0, 0, 0]);
  });

  it('find communities, and how good they are', () => {
    expect(found.community).toEqual([0, 0, 0, 1, 1, 1, 2]);
    // Both have a share of 6/13 of all weight within and of half of all ends.
    expect(found.modularity).toBeCloseTo(2 * (6 / 13 - 1 / 4), 9);
  });

  it('hold nobody together by ties below zero', () => {
    const { community, communities, components } = measure(network('abc', ['ab', 1], ['bc', -3]), 'one');
    expect([community, communities, components]).toEqual([[0, 0, 1], 2, 1]);
  });

  it('of nothing are nothing', () => {
    expect(measure(network(''), 'one')).toMatchObject({ degree: [], components: 0, community: null });
    expect(measure(network('ab'), 'one')).toMatchObject({ components: 2, modularity: null });
  });
});

describe('the layout', () => {
  it('is the same for the same seed, another for another, and fills the square', () => {
    const points = layout(two, 'one', 7);
    expect(layout(two, 'one', 7)).toEqual(points);
    expect(layout(two, 'one', 8)).not.toEqual(points);
    expect(Math.min(...points.map(({ x }) => x))).toBe(0);
    expect(Math.max(...points.map(({ y }) => y))).toBe(1);
  });

  it('puts those together that are tied', () => {
    const points = layout(two, 'one', 7);
    const far = (a: number, b: number): number =>
      Math.hypot((points[a]?.x ?? 0) - (points[b]?.x ?? 0), (points[a]?.y ?? 0) - (points[b]?.y ?? 0));
    expect(far(0, 1)).toBeLessThan(far(0, 4));
    expect(far(4, 5)).toBeLessThan(far(1, 4));
  });

  it('knows one node, and none', () => {
    expect(layout(network('a'), 'one', 7)).toEqual([{ x: 0.5, y: 0.5 }]);
    expect(layout(network(''), 'one', 7)).toEqual([]);
  });
});
