import { expect, it } from 'vitest';
import { besideChosen, listOf } from './combobox-list.ts';

const chosen = [{ id: 'a', label: 'S4' }] as const;
const others = [
  { ...chosen[0], also: ['Fourth'] },
  { id: 'b', label: 's40', also: ['Fortieth'] },
];

it.each<readonly [string, readonly string[]]>([
  ['', ['s40']],
  [' s4  ', ['S4', 's40']],
  [' fourth', ['S4', 's40']],
  ['Fortieth', ['s40']],
  ['s', ['s40', 'new s']],
  ['s5', ['s40', 'new s5']],
])('%j beside what is chosen', (typed, labels) => {
  const { rows } = listOf(besideChosen(chosen, others, typed), typed, (text) => `new ${text}`);
  expect(rows.map(({ label }) => label)).toEqual(labels);
});
