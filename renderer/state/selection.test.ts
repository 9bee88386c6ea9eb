import { expect, it } from 'vitest';
import { id } from '../../store/model/schema/parts.ts';
import type { Slice } from './observable.ts';
import { Selection } from './selection.ts';

it('tells each change once and forgets the record and the words with the document', () => {
  const told: Slice[][] = [];
  const selection = new Selection((slices) => told.push([...slices]));
  selection.showDocument(id.document.parse('speech'));
  selection.selectRecord('s1');
  selection.selectRecord('s1');
  selection.selectText({ from: 2, to: 5 });
  selection.selectText({ from: 2, to: 5 });
  selection.setHover('s2');
  expect(told).toEqual([['selection', 'hover'], ['selection'], ['selection'], ['hover']]);
  selection.showDocument(null);
  expect([selection.record, selection.text, selection.hover]).toEqual([null, null, null]);
});
