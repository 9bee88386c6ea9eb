import { describe, expect, it } from 'vitest';
import { id } from '../../../store/model/schema/parts.ts';
import { noCounts } from '../../../store/query/counts.ts';
import type { DocumentEntry } from '../../state/answers.ts';
import { documentOrders, inOrder, inScope, stateOf } from './listed-documents.ts';

const [ak, bm] = [id.coder.parse('ak'), id.coder.parse('bm')];

function entry(title: string, more: Partial<DocumentEntry> = {}): DocumentEntry {
  const known = { language: null, date: null, created: '', length: 1, done: [], counts: noCounts };
  return { id: id.document.parse(title), title, ...known, ...more };
}

const coded = { counts: { ...noCounts, mentions: 1 } };
const documents = [
  entry('address', { date: '2022-03', created: '2026-01-03', done: [ak], ...coded }),
  entry('brief', { date: '2021-11/2022-03', created: '2026-01-01', ...coded }),
  entry('chronicle', { created: '2026-01-02', done: [bm] }),
  entry('decree', { date: '2022', created: '2026-01-01' }),
  entry('essay', { date: '2022~', created: '2026-01-04', done: [ak] }),
];

it.each([
  ['title', 'address brief chronicle decree essay'],
  ['oldest', 'brief decree essay address chronicle'],
  ['newest', 'address decree essay brief chronicle'],
  ['progress', 'chronicle decree brief address essay'],
  ['added', 'brief decree chronicle address essay'],
] as const)('documents are listed by %s', (order, expected) => {
  const titles = inOrder(documents, order, ak).map(({ title }) => title);
  expect(titles.join(' ')).toBe(expected);
});

it('has an order for every name', () => {
  expect(documentOrders.map((order) => inOrder(documents, order, ak).length)).toEqual([5, 5, 5, 5, 5]);
});

describe('a document', () => {
  it.each([
    ['with nothing is not begun', {}, 'open'],
    ['with a mention is being coded', coded, 'begun'],
    ['with a link alone is being coded', { counts: { ...noCounts, links: 1 } }, 'begun'],
    ['that another coder is done with is not done', { done: [bm], ...coded }, 'begun'],
    ['that is marked is done, coded or not', { done: [bm, ak] }, 'done'],
  ] as const)('%s', (_name, more, expected) => {
    expect(stateOf(entry('a', more), ak)).toBe(expected);
  });

  it('is listed by whether it is done', () => {
    const titles = (scope: 'all' | 'open' | 'done'): string =>
      inScope(documents, scope, ak)
        .map(({ title }) => title)
        .join(' ');
    expect([titles('all'), titles('open'), titles('done')]).toEqual([
      'address brief chronicle decree essay',
      'brief chronicle decree',
      'address essay',
    ]);
  });
});
