import { expect, it } from 'vitest';
import { prepare } from './index.ts';
import { Desk } from './testing/desk.ts';

function desk(): Desk {
  const made = new Desk();
  made.do('addStance', { id: 's1', document: 'd1', holders: ['iran'], status: 'recheck' });
  made.do('addStance', { id: 's2', document: 'd2', holders: ['eu'], issue: 'talks' });
  made.do('addNote', { id: 'n1', document: null, text: 'Look.', status: 'draft' });
  return made;
}

const both = [
  { id: 's1', document: 'd1' },
  { id: 's2', document: 'd2' },
];

it('gives records of any documents a value, those that have it stay as they are', () => {
  const made = desk();
  const diff = made.do('recodeRecords', { records: both, set: { issue: 'talks' } });
  expect(diff.map(({ after }) => after?.id)).toEqual(['s1']);
  expect(made.get('stance', 's1')).toMatchObject({ issue: 'talks', status: 'recheck' });
});

it('counts what was judged again as coded under the codebook in force, a status alone only where it is done', () => {
  const made = desk();
  made.do('editIssue', { id: 'talks', set: { definition: 'New.' } });
  made.do('recodeRecords', { records: both, set: { status: 'recheck' } });
  expect(made.get('stance', 's2').codebookRevision).toBe(1);
  made.do('recodeRecords', { records: both, set: { status: 'done' } });
  expect(made.get('stance', 's2').codebookRevision).toBe(2);
  made.do('editIssue', { id: 'talks', set: { definition: 'Newer.' } });
  made.do('recodeRecords', { records: both, set: { issue: 'talks' } });
  expect(made.get('stance', 's2').codebookRevision).toBe(2);
  made.do('recodeRecords', { records: both, set: { status: 'done' } });
  expect(made.get('stance', 's2').codebookRevision).toBe(3);
  made.do('recodeRecords', { records: [{ id: 'n1', document: null }], set: { status: 'done' } });
  expect(made.get('note', 'n1').status).toBe('done');
});

it('says of a stance that there is no evidence for it, whatever else its other columns hold', () => {
  const made = desk();
  made.do('editStance', { id: 's1', document: 'd1', set: { attributes: { page: '7' } } });
  made.do('recodeRecords', { records: both, set: { evidence: 'none' } });
  expect(made.get('stance', 's1')).toMatchObject({
    attributes: { page: '7', evidence: 'none' },
    status: 'recheck',
  });
  expect(made.do('recodeRecords', { records: both, set: { evidence: 'none' } })).toEqual([]);
});

it('does nothing at all where one record is not there, has no such field, or the value breaks a rule', () => {
  const made = desk();
  const codes = [
    made.codeOf('recodeRecords', {
      records: [...both, { id: 's9', document: 'd1' }],
      set: { status: 'done' },
    }),
    made.codeOf('recodeRecords', { records: [{ id: 'n1', document: null }], set: { issue: 'talks' } }),
    made.codeOf('recodeRecords', { records: both, set: { issue: 'nothing' } }),
    made.codeOf('recodeRecords', { records: both, set: { position: 7 } }),
    made.codeOf('recodeRecords', { records: both, set: { issue: 'talks', status: 'done' } }),
    made.codeOf('recodeRecords', { records: [], set: { status: 'done' } }),
  ];
  expect(codes).toEqual([
    'not-found',
    'bad-request',
    'reference-missing',
    'position-not-on-scale',
    'bad-request',
    'bad-request',
  ]);
});

it('keeps filters under their names, each once, and takes them away', () => {
  const made = desk();
  made.do('saveFilter', { name: 'Open', filter: { statuses: ['draft'] } });
  made.do('saveFilter', { name: 'All of Iran', filter: { actors: ['iran'] } });
  made.do('saveFilter', { name: 'open', filter: { statuses: ['recheck'] } });
  expect(made.get('project', 'project').filters).toEqual([
    { name: 'All of Iran', filter: { actors: ['iran'] } },
    { name: 'open', filter: { statuses: ['recheck'] } },
  ]);
  expect(made.codeOf('removeFilter', { name: 'Nothing' })).toBe('not-found');
  made.do('removeFilter', { name: 'OPEN' });
  made.do('removeFilter', { name: 'All of Iran' });
  expect(made.get('project', 'project')).not.toHaveProperty('filters');
});

it('goes by what it is for in undo where records are marked as checked', () => {
  const made = desk();
  const named = (records: readonly unknown[], set: unknown) => {
    const prepared = prepare({ name: 'recodeRecords', input: { records, set } });
    return prepared.ok && [prepared.value.name, prepared.value.subject(made.records)];
  };
  expect([
    named(both.slice(0, 1), { status: 'done' }),
    named(both, { status: 'done' }),
    named(both, { status: 'draft' }),
  ]).toEqual([
    ['markChecked', 'Iran'],
    ['markManyChecked', '2'],
    ['recodeRecords', '2'],
  ]);
});
