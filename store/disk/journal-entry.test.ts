import { expect, test } from 'vitest';
import { added } from '../model/diff.ts';
import { atOnce } from '../model/in-steps.ts';
import { formatEntry, piecesOfEntry, valueOfEntry } from './journal-entry.ts';
import { edit } from './testing/entries.ts';
import { codedRecord } from './testing/large-project.ts';

const described = edit('many');
if (described.type !== 'edit') throw new Error(described.type);

const diff = Array.from({ length: 250 }, (_, at) =>
  added(
    codedRecord(`n${at}`, { type: 'note', document: null, about: null, text: 'a\t"tab",\n', passages: [] }),
  ),
);

test.each([0, 1, 2, 250])(
  'an entry with %d changes is read change by change as it is read at once',
  (count) => {
    const json = formatEntry(7, { ...described, diff: diff.slice(0, count) });
    const read = valueOfEntry(Buffer.from(json));
    let steps = 0;
    let step = read.next();
    for (; step.done !== true; steps++) step = read.next();
    expect(step.value).toEqual(JSON.parse(json));
    expect(step.value).toMatchObject({ sequence: 7, diff: { length: count } });
    expect(steps).toBe(count > 1 ? count : 0);
  },
);

test('a line that was written without signs between its changes is read all the same, and many changes come in pieces', () => {
  const entry = { ...described, diff };
  const old = JSON.stringify({ sequence: 7, ...entry });
  expect(atOnce(valueOfEntry(Buffer.from(old)))).toEqual(JSON.parse(formatEntry(7, entry)));
  expect([...piecesOfEntry(7, entry)]).toHaveLength(5);
});
