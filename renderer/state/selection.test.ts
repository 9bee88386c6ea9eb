import { expect, it } from 'vitest';
import { id } from '../../store/model/schema/parts.ts';
import type { Slice } from './observable.ts';
import { type Filter, Selection } from './selection.ts';

it('tells each change once and forgets the record and the words with the document', () => {
  const told: Slice[][] = [];
  const selection = new Selection((slices) => told.push([...slices]));
  selection.showDocument(id.document.parse('speech'));
  selection.selectRecord('s1');
  selection.selectRecord('s1');
  selection.selectText({ from: 2, to: 5 });
  selection.selectText({ from: 2, to: 5 });
  selection.setHover('s2');
  expect(told).toEqual([['selection', 'hover', 'place'], ['selection'], ['selection'], ['hover']]);
  selection.showDocument(null);
  expect([selection.record, selection.text, selection.hover]).toEqual([null, null, null]);
});

it('keeps one condition of each type, takes one away that is set again, and all at once', () => {
  const selection = new Selection(() => undefined);
  const oda = { type: 'actor', id: id.actor.parse('oda') } as const;
  const tevin = { type: 'actor', id: id.actor.parse('tevin') } as const;
  const drafts = { type: 'status', statuses: ['draft'] } as const;
  const after = (...filters: readonly (Filter | null)[]) => {
    for (const filter of filters) selection.setFilter(filter);
    return selection.filters;
  };
  expect(after(oda, drafts)).toEqual([oda, drafts]);
  expect(after(tevin)).toEqual([drafts, tevin]);
  expect(selection.filterOf('actor')).toEqual(tevin);
  expect(after({ ...tevin })).toEqual([drafts]);
  expect(after(oda, null)).toEqual([]);
});
