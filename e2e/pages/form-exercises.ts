import { expect } from '@playwright/test';
import type { FieldsOf } from '../support/editable-fields.ts';
import { type FormField, line, list, rows } from './form-steps.ts';

type CommandName =
  | 'editDocument'
  | 'editActor'
  | 'editIssue'
  | 'editCode'
  | 'editKind'
  | 'editRelation'
  | 'editActorKind'
  | 'editScale'
  | 'editProject'
  | 'editCoder';

type Form<Name extends CommandName> = Readonly<Record<FieldsOf<Name>, FormField>>;

const empty = { gives: '' };
const unset = { gives: null };
const needs = { kept: 'nothing goes without a name' };

const columns = rows(
  'Other columns',
  'Column',
  'textbox',
  ['page', 'sheet'],
  [{ page: '7' }, { sheet: '7' }, {}],
  {
    Value: '7',
  },
);
const period = { from: '2029', to: '2031-05' };
const dates = { From: '2029', Until: '2031-05' };

const document: Form<'editDocument'> = {
  title: line('Title', ['The speech', 'The long speech'], needs),
  author: line('Author', ['Oda Marsh', 'O. Marsh'], unset),
  outlet: line('Outlet', ['Selm Courier', 'The Courier'], unset),
  date: line('Date', ['2029-03', '2029~'], unset),
  language: line('Language', ['en', 'fa'], unset),
  address: line('Address', ['https://selm.example/1', 'https://selm.example/2'], unset),
  description: line('Description', ['Held in the hall.', 'Held outside.'], empty),
  attributes: columns,
};

const actor: Form<'editActor'> = {
  name: line('Name', ['Oda Marsh-Vell', 'Oda Vell'], needs),
  kind: list('Kind', [
    ['pe', 'person'],
    ['st', 'state'],
    ['not', null],
  ]),
  aliases: rows(
    'Other names',
    'Name',
    'textbox',
    ['O. Marsh', 'Mayor Marsh'],
    [[{ name: 'O. Marsh', ...period }], [{ name: 'Mayor Marsh', ...period }], []],
    dates,
  ),
  roles: rows(
    'Roles',
    'Office or function',
    'textbox',
    ['mayor', 'deputy'],
    [[{ name: 'mayor', ...period }], [{ name: 'deputy', ...period }], []],
    dates,
  ),
  memberships: rows(
    'Member of',
    'Actor',
    'combobox',
    ['Canal', 'Harbour'],
    [[{ of: 'board', ...period }], [{ of: 'harbour', ...period }], []],
    dates,
  ),
  description: line('Description', ['Born in Selm.', 'From Selm.'], empty),
  externalIds: rows(
    'Ids elsewhere',
    'Registry',
    'textbox',
    ['harbours', 'canals'],
    [[{ scheme: 'harbours', value: '12' }], [{ scheme: 'canals', value: '12' }], []],
    { Id: '12' },
  ),
  attributes: columns,
};

const wording = (name: string) => ({
  name: line('Name', [`${name} new`, `${name} newer`], needs),
  definition: line('Definition', ['What it is.', 'What it really is.'], empty),
  rule: line('Rule', ['When to use it.', 'When not to.'], empty),
  example: line('Example', ['As here.', 'As there.'], empty),
});
const below = (second: string, id: string) =>
  list('Below', [
    [second, id],
    ['at', null],
    [second, id],
  ]);
const issue: Form<'editIssue'> = { ...wording('Tolls'), parent: below('Water', 'water') };
const code: Form<'editCode'> = { ...wording('Costs'), parent: below('Money', 'money') };
const kind: Form<'editKind'> = wording('vote');
const actorKind: Form<'editActorKind'> = wording('medium');
const relation: Form<'editRelation'> = {
  ...wording('endorses'),
  from: list('Links from', [
    ['e', 'evidence'],
    ['a', 'stance'],
    ['e', 'evidence'],
  ]),
};

const scale: Form<'editScale'> = {
  ...wording('Position'),
  values: {
    gives: (['weakly against', 'rather against', 'weakly against'] as const).map((label) =>
      expect.arrayContaining([{ value: -1, label, definition: '' }]),
    ) as unknown as FormField['gives'],
    async act({ window, keyboard }, pass) {
      await keyboard.focus(window.getByRole('textbox', { name: 'Label 2', exact: true }));
      await keyboard.fill(pass === 1 ? 'rather against' : 'weakly against');
    },
  },
};
const project: Form<'editProject'> = {
  title: line('Title', ['Canals of Selm', 'The canals'], needs),
  description: line('Description', ['A study.', 'A long study.'], empty),
};
const coder: Form<'editCoder'> = { name: line('Name 1', ['Anna K.', 'A. Kell'], needs) };

/** What is done in the dialog of a record of each type, by field. They are made for the records of fields-shared.spec.ts. */
export const formExercises = {
  document,
  actor,
  issue,
  code,
  kind,
  actorKind,
  relation,
  scale,
  project,
  coder,
};
