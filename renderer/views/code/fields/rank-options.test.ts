import { expect, it } from 'vitest';
import type { Option } from '../../../ui/option.ts';
import { rankOptions } from './rank-options.ts';

const options: readonly Option[] = [
  { id: 'tal', label: 'Oren Tal', also: ['the Speaker'] },
  { id: 'kovri', label: 'Dana Kovri', also: ['דנה קוברי'] },
  { id: 'talin', label: 'Talin Harbour' },
  { id: 'fatal', label: 'Fatal Reef Office' },
];

it('ranks what begins so before a word, before a part, and names before other names', () => {
  const found = (typed: string) =>
    rankOptions(options, typed).map(({ option, by }) => [option.id, by ?? ''].join(' ').trim());
  expect(found('tal')).toEqual(['talin', 'tal', 'fatal']);
  expect(found('  the sp')).toEqual(['tal the Speaker']);
  expect(found('קוברי')).toEqual(['kovri דנה קוברי']);
  expect(found('')).toEqual(['tal', 'kovri', 'talin', 'fatal']);
  expect(found('nobody')).toEqual([]);
});
