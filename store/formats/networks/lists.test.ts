import { describe, expect, it } from 'vitest';
import { networkFormatById } from './index.ts';
import { type SaidGraph, graph, hard } from './testing/graphs.ts';

function written(id: string, of: SaidGraph): string {
  return [...(networkFormatById(id)?.write(graph(of)) ?? [])].join('');
}

const one: SaidGraph = { labels: ['Anna B', 'C'], ties: [[0, 1, -0.5]] };
const two: SaidGraph = { labels: ['A', 'B'], columns: ['x', 'y', 'A'], ties: [[0, 0, 1], [1, 2, 1e-7]] }; // prettier-ignore
const none: SaidGraph = { labels: [], ties: [] };

/** All labels of a file, one a line, without what stands before them. */
function labelsOf(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /^(?:\d+ )?"([^"]*)"$/.exec(line)?.[1] ?? []);
}

describe('UCINET DL', () => {
  it.each([
    [one, 'dl n = 2, format = fullmatrix\nlabels:\n"Anna B"\n"C"\ndata:\n0 -0.5\n-0.5 0\n'],
    [
      two,
      'dl nr = 2, nc = 3, format = fullmatrix\nrow labels:\n"A"\n"B"\ncol labels:\n"x"\n"y"\n"A"\ndata:\n' +
        '1 0 0\n0 0 1e-7\n',
    ],
    [none, 'dl n = 0, format = fullmatrix\nlabels:\ndata:\n'],
  ])('%j', (of, wanted) => {
    expect(written('dl', of)).toBe(wanted);
  });
});

describe('Pajek', () => {
  it.each([
    [one, '*Vertices 2\n1 "Anna B"\n2 "C"\n*Edges\n1 2 -0.5\n'],
    [two, '*Vertices 5 2\n1 "A"\n2 "B"\n3 "x"\n4 "y"\n5 "A (2)"\n*Edges\n1 3 1\n2 5 1e-7\n'],
    [none, '*Vertices 0\n*Edges\n'],
    [{ labels: ['é'], ties: [] }, '\ufeff*Vertices 1\n1 "é"\n*Edges\n'],
  ])('%j', (of, wanted) => {
    expect(written('pajek', of)).toBe(wanted);
  });
});

describe.each(['dl', 'pajek'])('labels of %s', (id) => {
  const labels = labelsOf(written(id, { labels: hard, ties: [] }));

  it('are on one line each, and there once', () => {
    expect(labels.length).toBe(hard.length);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(hard.length);
  });

  it('are what they were, but for quotation marks, backslashes, and control characters', () => {
    expect([2, 4, 5, 7, 9, 15, 16, 17].map((at) => labels[at])).toEqual([
      "a 'quoted' one",
      'a back/slash/',
      'line break and tab',
      'وزارت راه',
      '🚢👩‍✈️',
      'Twin',
      'Twin (2)',
      'twin (3)',
    ]);
  });
});

describe('what is large', () => {
  it.each(['graphml', 'gexf', 'dl', 'pajek', 'csv', 'json'])('goes out as %s in pieces', (id) => {
    const labels = Array.from({ length: 300 }, (_, at) => `Actor ${at}`);
    const ties = labels.flatMap((_, row) =>
      labels.slice(row + 1).map((__, at) => [row, row + 1 + at, 1 / 3] as const),
    );
    const pieces = [...(networkFormatById(id)?.write(graph({ labels, ties })) ?? [])];
    expect(pieces.length).toBeGreaterThan(5);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(80_000);
  });
});
