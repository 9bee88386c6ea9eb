import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLists, joinValues, offsetsOf, parseOffsets, splitLists, splitValues } from './cells.ts';

test.each([
  ['', []],
  ['Harbour Council', ['Harbour Council']],
  ['Harbour Council; Ferry Users', ['Harbour Council', 'Ferry Users']],
  ['Harbour Council;Ferry Users;', ['Harbour Council', 'Ferry Users', '']],
  [';', ['', '']],
  ['a\\; b; c', ['a; b', 'c']],
  ['C:\\harbour; d', ['C:\\harbour', 'd']],
  ['a\\\\; b', ['a\\', 'b']],
])('the cell %j has the values %j', (cell, values) => {
  expect(splitValues(cell)).toEqual(values);
});

const value = fc
  .string({ unit: fc.constantFrom('a', 'b', ';', '|', '\\', ' ', '…') })
  .map((each) => each.trim());

test('values come back as they were joined', () => {
  fc.assert(
    fc.property(fc.array(value), (values) => {
      fc.pre(values.length !== 1 || values[0] !== '');
      expect(splitValues(joinValues(values).trim())).toEqual(values);
    }),
  );
});

test('lists come back as they were joined', () => {
  const list = fc.array(
    value.filter((each) => each !== ''),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(list, { minLength: 2, maxLength: 4 }), (lists) => {
      expect(splitLists(joinLists(lists).trim())).toEqual(lists);
    }),
  );
});

test.each([
  ['', []],
  ['310-372', [{ from: 310, to: 372 }]],
  [
    '310-372+400-420',
    [
      { from: 310, to: 372 },
      { from: 400, to: 420 },
    ],
  ],
  ['372-310', undefined],
  ['310', undefined],
  ['-1-5', undefined],
])('the offsets %j are %j', (cell, spans) => {
  expect(parseOffsets(cell)).toEqual(spans);
  if (spans !== undefined)
    expect(offsetsOf(spans.map((span) => ({ ...span, quote: '', prefix: '', suffix: '' })))).toBe(cell);
});
