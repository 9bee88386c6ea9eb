import { expect, it } from 'vitest';
import { sentence } from '../messages/errors.ts';
import type { CommandName } from './index.ts';
import { Desk, sampleText } from './testing/desk.ts';

/** Something of which nothing can be seen. */
const name = '\u200b \u00ad\u2068\u2069';
const text = { sha256: 'a'.repeat(64), length: sampleText.length };

it.each<readonly [CommandName, object, string]>([
  ['editProject', { set: { title: name } }, 'Title'],
  ['addCoder', { name }, 'Name'],
  ['addActor', { name }, 'Name'],
  ['editActor', { id: 'iran', set: { name } }, 'Name'],
  ['editActor', { id: 'iran', set: { aliases: [{ name, from: null, to: null }] } }, 'Other names'],
  ['editActor', { id: 'iran', set: { roles: [{ name, from: null, to: null }] } }, 'Roles'],
  ['addDocument', { title: name, ...text }, 'Title'],
  ['editDocument', { id: 'd1', set: { title: name } }, 'Title'],
  ['addIssue', { name }, 'Name'],
  ['editIssue', { id: 'talks', set: { name } }, 'Name'],
  ['addCode', { name }, 'Name'],
  ['addKind', { name }, 'Name'],
  ['addRelation', { name, from: 'stance' }, 'Name'],
  ['addActorKind', { name }, 'Name'],
])('%s takes a name of which nothing is seen for an empty one: %j', (command, input, field) => {
  const result = new Desk().try(command, input);
  expect(result.ok ? 'done' : sentence(result.error)).toBe(
    `${field}: must not be empty. Nothing was changed.`,
  );
});

it('leaves out of a name what turns letters round and what has no width', () => {
  const desk = new Desk();
  desk.do('addActor', { id: 'oda', name: 'O\u200bda \u202eMarsh\u202c' });
  expect(desk.get('actor', 'oda').name).toBe('Oda Marsh');
});
