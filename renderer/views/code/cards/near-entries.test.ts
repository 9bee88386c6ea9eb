import { expect, it } from 'vitest';
import { Desk } from '../../../../store/commands/testing/desk.ts';
import { id } from '../../../../store/model/schema/parts.ts';
import { RecordOrder } from '../records/record-order.ts';
import { nearEntries } from './near-entries.ts';

const made = new Desk();
made.do('addCode', { id: 'tone', name: 'Tone' });
for (const [at, words] of ['Iran', 'it would', 'The EU', 'talks', 'stay'].entries())
  made.do('addTag', { id: `t${at}`, document: 'd1', code: 'tone', passages: [made.range(words)] });
made.do('addEvidence', { id: 'e1', document: 'd1', citation: 'Minutes' });
const records = new RecordOrder().of(made.records, id.document.parse('d1'));
const length = 200;
let hidden = '';

it('is what begins in the stretch, what has no words at the end, and the others in their places', () => {
  const ids = (from: number, to: number, ...others: readonly string[]) =>
    nearEntries(
      records,
      ({ id }) => id !== hidden,
      { from, to, length },
      others.map((other) => ({
        item: made.get('tag', other),
        from: made.get('tag', other).passages[0]?.from ?? 0,
      })),
    ).map(({ item }) => item.id);
  expect(ids(0, 40)).toEqual(['t0', 't1', 't2']);
  expect(ids(5, length + 1)).toEqual(['t1', 't2', 't3', 't4', 'e1']);
  expect(ids(5, 40, 't4', 't0', 't1')).toEqual(['t0', 't1', 't2', 't4']);
  expect(ids(150, 160)).toEqual([]);
  hidden = 't1';
  expect(ids(0, 40)).toEqual(['t0', 't2']);
  expect(ids(0, 40, 't1')).toEqual(['t0', 't1', 't2']);
});
