import { expect, test } from 'vitest';
import { RowSlots } from './row-slots.ts';

function rows(slots: RowSlots): readonly number[] {
  return slots.order.map((slot) => slots.rowOf(slot));
}

function upTo(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, nth) => from + nth);
}

test('what is in sight is drawn, with some rows around it, as many everywhere', () => {
  const slots = new RowSlots();
  slots.take(1000, 0, 9.5, true);
  expect(rows(slots)).toEqual(upTo(0, 22));
  slots.take(1000, 500.4, 9.5, true);
  expect(rows(slots)).toEqual(upTo(494, 516));
  slots.take(1000, 990.5, 9.5, true);
  expect(rows(slots)).toEqual(upTo(977, 999));
  expect(slots.drawn).toEqual([977, 999]);
});

test('a short table is drawn whole, an empty one not at all', () => {
  const slots = new RowSlots();
  slots.take(3, 0, 20, true);
  expect(rows(slots)).toEqual([0, 1, 2]);
  slots.take(0, 0, 20, true);
  expect(rows(slots)).toEqual([]);
  expect(slots.drawn).toEqual([0, -1]);
});

test('a row that stays in sight stays in its slot, and slots stay where they are until the table rests', () => {
  const slots = new RowSlots();
  slots.take(1000, 100, 10, true);
  const before = new Map(slots.order.map((slot) => [slots.rowOf(slot), slot]));
  const { order } = slots;
  slots.take(1000, 104, 10, false);
  expect(slots.order).toBe(order);
  const now = new Map(slots.order.map((slot) => [slots.rowOf(slot), slot]));
  expect([...now.keys()].toSorted((a, b) => a - b)).toEqual(upTo(98, 120));
  for (const [row, slot] of now) if (before.has(row)) expect(slot).toBe(before.get(row));
  slots.take(1000, 104, 10, true);
  expect(rows(slots)).toEqual(upTo(98, 120));
  for (const slot of slots.order) expect(now.get(slots.rowOf(slot))).toBe(slot);
});

test('all slots are others where there is room for more rows', () => {
  const slots = new RowSlots();
  slots.take(1000, 100, 10, true);
  slots.take(1000, 100, 20, false);
  expect(rows(slots)).toEqual(upTo(94, 126));
});
