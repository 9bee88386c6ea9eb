import { expect, type Locator } from '@playwright/test';
import { ExportedRecords } from '../pages/exported-field.ts';
import { formExercises } from '../pages/form-exercises.ts';
import type { FormField } from '../pages/form-steps.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { exercised } from '../support/editable-fields.ts';
import { test } from '../support/launch.ts';
import type { Standpoint } from '../support/standpoint.ts';

/** The types that dialogs edit. */
type Type = keyof typeof formExercises;

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
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addActor', input: { id: 'board', name: 'Canal Board' } },
    { name: 'addActor', input: { id: 'harbour', name: 'Harbour Board' } },
    { name: 'addIssue', input: { id: 'water', name: 'Water' } },
    { name: 'addIssue', input: { id: 'tolls', name: 'Tolls' } },
    { name: 'addCode', input: { id: 'money', name: 'Money' } },
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
  ]);
  return { bench, records };
}

/** Fills a form three times, looks at each field in an export after each, and takes the three back one by one. */
async function exercise(
  bench: Workbench,
  records: ExportedRecords,
  type: Type,
  id: string,
  open: () => Promise<void>,
  close: () => Promise<void>,
): Promise<void> {
  const fields = exercised<FormField>(type, formExercises[type]);
  await test.step(type, async () => {
    const { keyboard, text } = bench;
    const seen = [await records.record(id)];
    for (const pass of passes) {
      await open();
      for (const [field, { act }] of fields) await test.step(`${field}, ${pass}`, () => act(bench, pass));
      await keyboard.press('Control+Enter');
      await close();
      for (const [field, { gives }] of fields)
        await records.expectField(id, field, gives[pass], ['set', 'changed', 'cleared'][pass] ?? '');
      seen.push(await records.record(id));
    }
    for (const pass of passes.toReversed()) {
      await keyboard.focus(text.body);
      await keyboard.press('Control+z');
      for (const [field] of fields)
        await records.expectField(id, field, seen[pass]?.[field], `undone, ${pass}`);
    }
  });
}

async function isClosed({ window }: Workbench): Promise<void> {
  await expect(window.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
}

async function openCodebook(bench: Workbench, part: string): Promise<Locator> {
  const { keyboard, window } = bench;
  await keyboard.press('Control+4');
  const page = window.locator('sp-codebook-page');
  await page.getByRole('radio', { name: part, exact: true }).click();
  return page;
}

/** Leaves the page once it has saved what was set there; what nothing is coded with asks for no meaning. */
async function leaveCodebook({ keyboard, window }: Workbench): Promise<void> {
  await expect(window.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await keyboard.press('Control+1');
  await expect(window.locator('sp-codebook-page')).toBeHidden();
}

test('every field of documents and of actors', async ({ launchStandpoint, temporaryFolder }) => {
  test.setTimeout(240_000);
  const { bench, records } = await openProject(launchStandpoint, await temporaryFolder('documents'));
  const { keyboard } = bench;
  const speech = (await records.all()).find(({ type }) => type === 'document')?.id ?? '';
  await exercise(
    bench,
    records,
    'document',
    speech,
    () => bench.run('Edit document'),
    () => isClosed(bench),
  );
  await exercise(
    bench,
    records,
    'actor',
    'oda',
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
  const { keyboard } = bench;
  for (const [part, type, id] of [
    ['Issues', 'issue', 'tolls'],
    ['Codes', 'code', 'costs'],
    ['Kinds of evidence', 'kind', 'vote'],
    ['Relations', 'relation', 'endorses'],
    ['Kinds of actors', 'actorKind', 'medium'],
    ['Scale', 'scale', 'scale'],
  ] as const) {
    await exercise(
      bench,
      records,
      type,
      id,
      async () => {
        const page = await openCodebook(bench, part);
        if (part === 'Scale') return;
        await keyboard.focus(page.getByRole('tree', { name: part }).locator(`[data-id="${id}"]`));
        await keyboard.press('Enter');
      },
      () => leaveCodebook(bench),
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
  for (const [type, id] of [
    ['project', 'project'],
    ['coder', 'ak'],
  ] as const) {
    for (const [field, { act, gives }] of exercised<FormField>(type, formExercises[type])) {
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
