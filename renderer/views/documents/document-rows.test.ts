import { expect, it } from 'vitest';
import { id } from '../../../store/model/schema/parts.ts';
import { noCounts } from '../../../store/query/counts.ts';
import type { DocumentEntry } from '../../state/answers.ts';
import { DocumentRows, usualLanguage } from './document-rows.ts';

const [ak, bm] = [id.coder.parse('ak'), id.coder.parse('bm')];
const speech: DocumentEntry = {
  id: id.document.parse('speech'),
  title: 'A speech',
  ...{ language: 'fa', date: '2022-03', created: '', length: 1 },
  done: [bm],
  counts: { ...noCounts, stances: 2, mentions: 1, links: 1, evidence: 1, stancesWithEvidence: 1 },
};
const letter: DocumentEntry = { ...speech, language: 'en', date: null, done: [ak], counts: noCounts };
const rowsFor = { coder: ak, usual: 'en', coders: new Map([['bm', 'B. Mole']]) };

it('a row says how far a document is, what is in it, and who else is done', () => {
  expect(new DocumentRows().of([speech, letter], rowsFor)).toEqual([
    {
      id: 'speech',
      label: 'A speech (fa)',
      about: [
        '2022-03',
        '2 stances, 1 piece of evidence, 1 mention, 1 link',
        '1 of 2 stances with evidence',
        'done by B. Mole',
      ].join('\n'),
      state: { shape: 'begun', label: 'being coded' },
      count: 4,
      countLabel: 'tags',
    },
    { id: 'speech', label: 'A speech', about: 'nothing coded yet', state: { shape: 'done', label: 'done' } },
  ]);
});

it('rows stay while neither their documents nor what is said with them change', () => {
  const rows = new DocumentRows();
  const [first] = rows.of([speech], rowsFor);
  expect(rows.of([letter, speech], rowsFor)[1]).toBe(first);
  expect(rows.of([speech], { ...rowsFor, coder: bm })[0]?.state?.shape).toBe('done');
});

it('the language of most documents is the usual one', () => {
  expect([usualLanguage([speech, letter, letter]), usualLanguage([])]).toEqual(['en', null]);
});
