import { expect, it } from 'vitest';
import { Desk } from '../commands/testing/desk.ts';
import { outdatedEntries } from './coding.ts';
import { meaningChanges } from './meaning-changes.ts';

it('tells what an entry said when a record was coded, and what it says now', () => {
  const made = new Desk();
  made.do('editIssue', { id: 'talks', set: { definition: 'Talks of envoys.' } });
  made.do('addStance', { id: 's1', document: 'd1', holders: ['iran'], issue: 'talks' });
  made.do('editIssue', { id: 'talks', set: { rule: 'Not by letter.' } });
  made.do('editIssue', { id: 'talks', set: { definition: 'Talks at a table.' } });
  const stance = made.get('stance', 's1');
  const ids = outdatedEntries(made.records, stance);
  const { name } = made.get('issue', 'talks');
  expect(meaningChanges(made.records, ids, stance.codebookRevision)).toEqual([
    {
      id: 'talks',
      name,
      parts: [
        { field: 'definition', before: 'Talks of envoys.', now: 'Talks at a table.' },
        { field: 'rule', before: '', now: 'Not by letter.' },
      ],
    },
  ]);
  made.do('editStance', { id: 's1', document: 'd1', set: { status: 'done' } });
  expect(outdatedEntries(made.records, made.get('stance', 's1'))).toEqual([]);
});
