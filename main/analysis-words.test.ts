import { expect, test } from 'vitest';
import { coded } from '../store/analysis/testing/coded.ts';
import { actorIn, issueIn, levelIn } from './analysis-words.ts';

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

const people = coded(
  [
    ['Ann Lee', 'Tolls', 1],
    ['Bo', 'Fees', 1],
  ],
  {
    actors: {
      'Ann Lee': { aliases: [{ name: 'The Mayor', from: null, to: null }] },
      Gone: { mergedInto: 'bo' },
      'Cy One': { name: 'Cy' },
      'Cy Two': { name: 'Cy', aliases: [{ name: 'Bo', from: null, to: null }] },
    },
  },
);

test.each<[string, object]>([
  ['ann-lee', { ok: true, value: 'ann-lee' }],
  [' ann LEE', { ok: true, value: 'ann-lee' }],
  ['the mayor', { ok: true, value: 'ann-lee' }],
  ['Bo', { ok: true, value: 'bo' }],
  ['gone', { ok: true, value: 'bo' }],
  ['Nobody', { ok: false, error: { code: 'not-found', details: { type: 'actor', name: 'Nobody' } } }],
  ['Cy', { ok: false, error: { code: 'wrong-usage' } }],
])('the actor %j', (word, wanted) => {
  expect(actorIn(people, word)).toMatchObject(wanted);
});

test.each<[string, object]>([
  ['tolls', { ok: true, value: 'tolls' }],
  ['FEES ', { ok: true, value: 'fees' }],
  ['Dues', { ok: false, error: { code: 'not-found', details: { type: 'issue', name: 'Dues' } } }],
])('the issue %j', (word, wanted) => {
  expect(issueIn(people, word)).toEqual(wanted);
});
