import { expect, it } from 'vitest';
import { Desk } from '../../../../store/commands/testing/desk.ts';
import { reverse } from '../../../../store/model/diff.ts';
import { id } from '../../../../store/model/schema/parts.ts';
import { LinkedRecords } from './linked-records.ts';
import { RecordOrder } from './record-order.ts';

const document = id.document.parse('d1');

it('keeps order and links as they would be if they were worked out anew, after each change and after undo', () => {
  const made = new Desk();
  const [order, linked] = [new RecordOrder(), new LinkedRecords()];
  const agree = (): void => {
    expect(order.of(made.records, document)).toEqual(new RecordOrder().of(made.records, document));
    expect(linked.of(made.records)).toEqual(new LinkedRecords().of(made.records));
    const [all, few] = [order.near(0, 1000), order.near(0, 12)].map((each) => each.map((one) => one.id));
    expect(few).toEqual(all?.filter((one) => few?.includes(one)));
  };
  agree();
  made.addStanceWithEvidence();
  agree();
  const steps = [
    made.do('addMention', { id: 'm1', actor: 'iran', document: 'd1', passages: [made.range('Iran')] }),
    made.do('setPassages', { id: 'e1', document: 'd1', slot: 'passages', passages: [made.range('The EU')] }),
    made.do('removeRecords', { ids: ['s1'], document: 'd1' }),
  ];
  agree();
  for (const step of steps.reverse()) {
    made.records.apply(reverse(step));
    agree();
  }
});

it('gives another list only after something in the document changed, and tells what runs over a place from afar', () => {
  const made = new Desk();
  const order = new RecordOrder();
  const first = order.of(made.records, document);
  made.do('addCode', { id: 'tone', name: 'Tone' });
  expect(order.of(made.records, document)).toBe(first);
  made.do('addTag', { id: 't1', document: 'd1', code: 'tone', passages: [made.range('Iran')] });
  expect(order.of(made.records, document)).not.toBe(first);
  const { from, to } = made.range('Iran');
  const near = (a: number, b: number) => order.near(a, b).map((record) => record.id);
  expect([near(from, to), near(to, to + 5), near(0, from - 1)]).toEqual([['t1'], [], []]);
});
