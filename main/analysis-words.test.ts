import { expect, test } from 'vitest';
import { coded } from '../store/analysis/testing/coded.ts';
import { levelIn } from './analysis-words.ts';

const records = coded([['A', 'c', 1]]);

test.each<[string | undefined, object]>([
  [undefined, { ok: true, value: { type: 'coded' } }],
  ['coded', { ok: true, value: { type: 'coded' } }],
  ['Role', { ok: true, value: { type: 'role' } }],
  ['innermost', { ok: true, value: { type: 'innermost' } }],
  ['outermost', { ok: true, value: { type: 'outermost' } }],
  ['state', { ok: true, value: { type: 'kind', kind: 'state' } }],
  [' STATE ', { ok: true, value: { type: 'kind', kind: 'state' } }],
  ['planet', { ok: false, error: { code: 'not-found', details: { type: 'actorKind', name: 'planet' } } }],
  ['', { ok: false, error: { code: 'not-found', details: { type: 'actorKind', name: '' } } }],
])('the level %s', (word, wanted) => {
  expect(levelIn(records, word)).toEqual(wanted);
});
