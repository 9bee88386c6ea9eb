import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetWithin, placeWithin, type TextTree, textLength } from './dom-offsets.ts';

interface Tree extends TextTree {
  readonly childNodes: readonly Tree[];
}

function text(nodeValue: string): Tree {
  return { nodeType: 3, nodeValue, childNodes: [] };
}

function element(...childNodes: readonly Tree[]): Tree {
  return { nodeType: 1, nodeValue: null, childNodes };
}

const words = fc.constantFrom('a', 'سلام', 'שלום', '港務省', 'e\u0301', '👩🏽‍🌾', '🇸🇮', ' ', '');
const run = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const paragraph = fc
  .array(fc.tuple(fc.boolean(), run), { maxLength: 6 })
  .map((runs) =>
    element(...runs.map(([isMarked, value]) => (isMarked ? element(text(value)) : text(value)))),
  );

describe('offsets in the DOM', () => {
  it('come back as they went, whatever the script, from either side of a mark', () => {
    fc.assert(
      fc.property(
        paragraph,
        fc.nat(40),
        fc.constantFrom<('previous' | 'next')[]>('previous', 'next'),
        (tree, at, towards) => {
          const offset = Math.min(at, textLength(tree));
          expect(offsetWithin(tree, placeWithin(tree, offset, towards))).toBe(offset);
        },
      ),
    );
  });

  it('count the children before a place between elements, and nothing in an empty paragraph', () => {
    const tree = element(text('ab'), element(text('cde')), text('f'));
    expect([0, 1, 2, 3].map((offset) => offsetWithin(tree, { node: tree, offset }))).toEqual([0, 2, 5, 6]);
    const empty = element(element());
    expect(placeWithin(empty, 0, 'next')).toEqual({ node: empty, offset: 0 });
  });

  it('belong to the mark that begins or ends there', () => {
    const tree = element(text('ab'), element(text('cd')));
    expect(placeWithin(tree, 2, 'previous').node.nodeValue).toBe('ab');
    expect(placeWithin(tree, 2, 'next').node.nodeValue).toBe('cd');
  });

  it('do not know places elsewhere', () => {
    expect(offsetWithin(element(text('a')), { node: text('a'), offset: 0 })).toBeUndefined();
  });
});
