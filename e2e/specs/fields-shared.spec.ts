import { expect } from '@playwright/test';
import { ExportedRecords } from '../pages/exported-field.ts';
import { type FormField, line, list, rows } from '../pages/form-steps.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import type { FieldsOf } from '../support/editable-fields.ts';
import { test } from '../support/launch.ts';
import type { Standpoint } from '../support/standpoint.ts';

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

const passes = [0, 1, 2] as const;

type Launch = (options: { readonly args: readonly string[] }) => Promise<Standpoint>;

/** A project with a document, actors and a codebook to be edited, open in a window. */
async function openProject(
  launchStandpoint: Launch,
  folder: string,
): Promise<{ readonly bench: Workbench; readonly records: ExportedRecords }> {
  const path = await makeProject(folder, 'Canals', [{ title: 'Speech', text: 'Oda Marsh backs the canal.' }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const records = await ExportedRecords.of(bench, folder);
  await bench.window.evaluate(
    (steps) => window.standpoint.request('command.run', { name: 'batch', input: { steps } } as never),
    [
      { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
      { name: 'addActor', input: { id: 'board', name: 'Canal Board' } },
      { name: 'addActor', input: { id: 'harbour', name: 'Harbour Board' } },
      { name: 'addIssue', input: { id: 'water', name: 'Water' } },
      { name: 'addIssue', input: { id: 'tolls', name: 'Tolls' } },
      { name: 'addCode', input: { id: 'money', name: 'Money' } },
      { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    ],
  );
  return { bench, records };
}

/** Fills a form three times, looks at each field in an export after each, and takes the three back one by one. */
async function exercise(
  bench: Workbench,
  records: ExportedRecords,
  id: string,
  form: Readonly<Record<string, FormField>>,
  open: () => Promise<void>,
  close: () => Promise<void>,
): Promise<void> {
  await test.step(id, async () => {
    const { keyboard, text } = bench;
    const seen = [await records.record(id)];
    for (const pass of passes) {
      await open();
      for (const [field, { act }] of Object.entries(form))
        await test.step(`${field}, ${pass}`, () => act(bench, pass));
      await keyboard.press('Control+Enter');
      await close();
      for (const [field, { gives }] of Object.entries(form))
        await records.expectField(id, field, gives[pass], ['set', 'changed', 'cleared'][pass] ?? '');
      seen.push(await records.record(id));
    }
    for (const pass of passes.toReversed()) {
      await keyboard.focus(text.body);
      await keyboard.press('Control+z');
      for (const field of Object.keys(form))
        await records.expectField(id, field, seen[pass]?.[field], `undone, ${pass}`);
    }
  });
}

async function isClosed({ window }: Workbench): Promise<void> {
  await expect(window.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
}

async function closeCodebook(bench: Workbench): Promise<void> {
  await expect(bench.window.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await bench.keyboard.press('Escape');
  await isClosed(bench);
}

async function openCodebook(bench: Workbench, part: string): Promise<void> {
  const { keyboard, window } = bench;
  await bench.run('Codebook');
  const parts = window.getByRole('radiogroup', { name: 'Part of the codebook' });
  await keyboard.focus(parts.getByRole('radio', { checked: true }));
  await keyboard.press('Home');
  const chosen = parts.getByRole('radio', { name: part, exact: true, checked: true });
  for (let steps = 0; steps < 6 && !(await chosen.isVisible()); steps++) await keyboard.press('ArrowRight');
  await expect(chosen).toBeVisible();
}

test('every field of documents', async ({ launchStandpoint, temporaryFolder }) => {
  test.setTimeout(120_000);
  const { bench, records } = await openProject(launchStandpoint, await temporaryFolder('documents'));
  const speech = (await records.all()).find(({ type }) => type === 'document')?.id ?? '';
  await exercise(
    bench,
    records,
    speech,
    document,
    () => bench.run('Edit document'),
    () => isClosed(bench),
  );
});

test('every field of actors', async ({ launchStandpoint, temporaryFolder }) => {
  test.setTimeout(120_000);
  const { bench, records } = await openProject(launchStandpoint, await temporaryFolder('actors'));
  const { keyboard } = bench;
  await exercise(
    bench,
    records,
    'oda',
    actor,
    async () => {
      await keyboard.focus(bench.list('Actors').locator('[data-id=oda]'));
      await keyboard.press('Shift+F10', 'e', 'Enter');
    },
    () => isClosed(bench),
  );
});

test('every field of the codebook', async ({ launchStandpoint, temporaryFolder }) => {
  test.setTimeout(240_000);
  const { bench, records } = await openProject(launchStandpoint, await temporaryFolder('codebook'));
  const { keyboard, window } = bench;
  for (const [part, id, form] of [
    ['Issues', 'tolls', issue],
    ['Codes', 'costs', code],
    ['Kinds of evidence', 'vote', kind],
    ['Relations', 'endorses', relation],
    ['Kinds of actors', 'medium', actorKind],
    ['Scale', 'scale', scale],
  ] as const) {
    await exercise(
      bench,
      records,
      id,
      form,
      async () => {
        await openCodebook(bench, part);
        if (part === 'Scale') return;
        await keyboard.focus(window.getByRole('tree', { name: part }).last().locator(`[data-id="${id}"]`));
        await keyboard.press('Enter');
      },
      () => closeCodebook(bench),
    );
  }
});

test('title and description of a project and the names of its coders are set, changed, cleared and undone', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('project');
  const path = await makeProject(folder, 'Canals', [{ title: 'Speech', text: 'Oda Marsh backs the canal.' }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window, text } = bench;
  const records = await ExportedRecords.of(bench, folder);
  for (const [id, form] of [
    ['project', project],
    ['ak', coder],
  ] as const) {
    for (const [field, { act, gives }] of Object.entries<FormField>(form)) {
      const before = (await records.record(id))?.[field];
      const undone: unknown[] = [];
      for (const pass of passes.filter((each) => each < 2 || gives[1] !== gives[2])) {
        undone.unshift((await records.record(id))?.[field]);
        await bench.run('Project and coders');
        await act(bench, pass);
        await keyboard.press('Control+Enter', 'Escape');
        await records.expectField(id, field, gives[pass], `pass ${pass}`);
      }
      await expect(window.getByRole('button', { name: 'Add a coder' })).toBeHidden();
      for (const value of undone) {
        await keyboard.focus(text.body);
        await keyboard.press('Control+z');
        await records.expectField(id, field, value, 'undone');
      }
      expect((await records.record(id))?.[field]).toBe(before);
    }
  }
});
