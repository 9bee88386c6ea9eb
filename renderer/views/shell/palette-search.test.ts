import { expect, it } from 'vitest';
import { entriesFor } from './palette-search.ts';

const entries = [
  { id: 'undo', label: 'Undo add coder – Anna', search: 'Undo' },
  { id: 'import', label: 'Import codings' },
  { id: 'add', label: 'Add coder' },
  { id: 'coders', label: 'Coders' },
];

it.each<readonly [string, readonly string[]]>([
  ['coder', ['coders', 'add']],
  ['add coder', ['add']],
  ['coder add', ['add']],
  ['anna', []],
  ['UNDO', ['undo']],
  ['un', ['undo']],
  ['  cod ', ['coders', 'import', 'add']],
  ['', ['undo', 'import', 'add', 'coders']],
])('%j finds entries by their own names', (typed, found) => {
  expect(entriesFor(entries, typed).map(({ id }) => id)).toEqual(found);
});
