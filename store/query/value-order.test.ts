import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ValueOrder } from './value-order.ts';

it('puts texts in the order in which people sort them, and numbers by their size', () => {
  const order = new ValueOrder();
  const words = ['zeal', '“About”', 'Éclair', 'office 10', 'eclair', 'Zebra', 'office 9', 'بندر', 'apple'];
  const taken = words.map((word) => order.take(word));
  order.settle();
  expect(taken.toSorted((a, b) => a.rank - b.rank).map(({ value }) => value)).toEqual([
    ...['“About”', 'apple', 'eclair', 'Éclair', 'office 9', 'office 10', 'zeal', 'Zebra', 'بندر'],
  ]);
  const numbers = new ValueOrder();
  const [ten, two] = [numbers.take(10), numbers.take(-2)];
  numbers.settle();
  expect(two.rank).toBeLessThan(ten.rank);
});

it('has the same order whatever comes first and in however many steps', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }))), (steps) => {
      const [bitByBit, atOnce] = [new ValueOrder(), new ValueOrder()];
      for (const step of steps) {
        for (const value of step) bitByBit.take(value);
        bitByBit.settle();
      }
      for (const value of steps.flat().reverse()) atOnce.take(value);
      atOnce.settle();
      for (const value of steps.flat()) expect(bitByBit.take(value).rank).toBe(atOnce.take(value).rank);
      expect(bitByBit.size).toBe(new Set(steps.flat()).size);
    }),
  );
});
