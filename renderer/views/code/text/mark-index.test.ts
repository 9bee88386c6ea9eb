import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../../../store/text/paragraphs.ts';
import { MarkIndex, type TextMark } from './mark-index.ts';

const text = 'The Ministry objects.\n\nThe Assembly agrees.';

function mark(id: string, ...spans: TextMark['spans']): [string, TextMark] {
  return [id, { id, spans, look: 'tag', fill: '', label: id }];
}

describe('the marks of a text', () => {
  it('name the paragraphs that a change touches, and no others', () => {
    const index = new MarkIndex(paragraphs(text));
    const a = mark('a', { from: 4, to: 12 });
    const b = mark('b', { from: 13, to: 30 });
    expect([...index.update(new Map([a, b]))].sort()).toEqual([0, 1, 2]);
    expect([...index.update(new Map([a, b]))]).toEqual([]);
    expect([...index.update(new Map([b, mark('c', { from: 27, to: 35 })]))].sort()).toEqual([0, 2]);
    expect(index.paragraphsOf('b')).toEqual([0, 1, 2]);
  });

  it('are runs that lie side by side, discontinuous wordings included', () => {
    const index = new MarkIndex(paragraphs(text));
    index.update(
      new Map([mark('a', { from: 0, to: 3 }, { from: 13, to: 20 }), mark('b', { from: 4, to: 15 })]),
    );
    expect(index.runs(0)).toEqual([
      { from: 0, to: 3, ids: ['a'] },
      { from: 3, to: 4, ids: [] },
      { from: 4, to: 13, ids: ['b'] },
      { from: 13, to: 15, ids: ['b', 'a'] },
      { from: 15, to: 20, ids: ['a'] },
      { from: 20, to: 21, ids: [] },
    ]);
  });
});
