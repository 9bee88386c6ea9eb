import { type Locator, expect } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const letter = `The Ferry Office wants the old landing back. “We need it before winter,” said Oda Marsh.

The Quay Board refuses, unless the League pays.
`;
const record = 'دفتر کشتی‌ها از اسکله تازه پشتیبانی می‌کند.\n';

/** Stances, evidence and a mention in two documents. */
async function code(bench: Workbench, path: string): Promise<void> {
  await bench.saved();
  const records = await exportProject(path);
  const idOf = (title: string) => records.find((each) => each['title'] === title)?.id ?? '';
  const [first, second] = [idOf('A letter'), idOf('A record')];
  const at = (from: number, to: number) => [{ from, to }];
  await bench.make([
    { name: 'addActor', input: { id: 'office', name: 'The Ferry Office' } },
    { name: 'addActor', input: { id: 'board', name: 'The Quay Board' } },
    { name: 'addIssue', input: { id: 'landing', name: 'The old landing' } },
    { name: 'addMention', input: { id: 'm1', document: first, actor: 'office', passages: at(0, 16) } },
    {
      name: 'addStance',
      input: {
        ...{ id: 's1', document: first, holders: ['office'], issue: 'landing', position: 2 },
        passages: at(17, 43),
      },
    },
    { name: 'addEvidence', input: { id: 'e1', document: first, passages: at(45, 73) } },
    { name: 'addLink', input: { id: 'l1', document: first, from: 'e1', to: 's1', relation: 'supports' } },
    {
      name: 'addStance',
      input: {
        id: 's2',
        document: first,
        holders: ['board'],
        issue: 'landing',
        passages: at(106, 113),
        status: 'recheck',
      },
    },
    {
      name: 'addStance',
      input: { id: 's3', document: second, holders: ['office'], position: 1, passages: at(0, 40) },
    },
  ]);
}

test('the records of all documents are looked through, changed together and checked', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('review'), 'Ferries', [
    { title: 'A letter', text: letter },
    { title: 'A record', text: record },
  ]);
  const program = await launchStandpoint({ args: [path] });
  const bench = await Workbench.of(program);
  const { keyboard, window } = bench;
  await code(bench, path);
  const grid = window.getByRole('grid');
  const row = (id: string): Locator => grid.locator(`[data-id="${id}"]`);
  const ids = (): Promise<readonly (string | null)[]> =>
    grid.locator('[data-id]').evaluateAll((rows) => rows.map((each) => each.getAttribute('data-id')));
  const count = window.locator('sp-records-page').getByRole('status');

  await test.step('all are there, in the order of the texts', async () => {
    await keyboard.press('Control+2');
    await expect(grid).toBeFocused();
    await expect.poll(ids).toEqual(['m1', 's1', 'e1', 's2', 'l1', 's3']);
    await expect(count).toHaveText('6 records');
    await expect(row('s1')).toContainText('wants the old landing back');
    await program.screenshot('review');
    await expectNoFaults(window, 'the table');
    const hidden = (): Promise<number> => grid.evaluate((each) => each.scrollWidth - each.clientWidth);
    const heads = grid.getByRole('columnheader');
    await expect(heads).toHaveCount(10);
    expect(await hidden()).toBe(0);
    await bench.resize(1024, 700);
    await expect(heads).toHaveCount(6);
    expect(await hidden()).toBe(0);
    await program.screenshot('review-small');
    await bench.resize(1440, 900);
    await expect(heads).toHaveCount(10);
  });

  await test.step('sorted by the head of a column, and back', async () => {
    const head = grid.getByRole('columnheader', { name: 'Position' });
    await head.getByRole('button').click();
    await expect.poll(ids).toEqual(['s3', 's1', 's2', 'm1', 'e1', 'l1']);
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await head.getByRole('button').click();
    await expect.poll(ids).toEqual(['s2', 's1', 's3', 'm1', 'e1', 'l1']);
    await head.getByRole('button').click();
    await expect.poll(ids).toEqual(['m1', 's1', 'e1', 's2', 'l1', 's3']);
  });

  await test.step('narrowed down by words and conditions, which are kept under a name', async () => {
    await window.getByRole('textbox', { name: 'Words and notes' }).fill('LANDING');
    await expect.poll(ids).toEqual(['s1']);
    await window.getByRole('button', { name: 'Clear' }).click();
    const opener = window.getByRole('button', { name: 'Filter', exact: true });
    await keyboard.focus(opener);
    await keyboard.press('Enter', 'Tab');
    await expect(window.getByRole('combobox', { name: 'Kind' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(opener).toBeFocused();
    await keyboard.press('Enter', 'Tab');
    await keyboard.type('stance');
    await keyboard.press('Enter');
    await expect.poll(ids).toEqual(['s1', 's2', 's3']);
    await expect(count).toHaveText('3 of 6 records');
    await program.screenshot('review-filter');
    await window.getByRole('button', { name: 'Saved filters' }).click();
    await keyboard.press('Enter');
    await keyboard.type('Only stances');
    await keyboard.press('Enter');
    await window.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(ids).toHaveLength(6);
    await window.getByRole('button', { name: 'Saved filters' }).click();
    await window.getByRole('menuitemradio', { name: 'Only stances' }).click();
    await expect.poll(ids).toEqual(['s1', 's2', 's3']);
    await window.getByRole('button', { name: 'Filter', exact: true }).click();
  });

  await test.step('several are given a value after a preview, as one step', async () => {
    await keyboard.focus(grid);
    await keyboard.press('Control+a', 's');
    const dialog = window.locator('sp-set-records-dialog');
    await dialog.getByRole('combobox', { name: 'Field' }).selectOption('issue');
    await keyboard.focus(dialog.getByRole('combobox', { name: 'Value' }));
    await keyboard.type('old landing');
    await keyboard.press('Enter');
    await expect(dialog.getByRole('status')).toContainText(
      '1 record will change. 2 records have it already.',
    );
    await expect(dialog.getByRole('listitem')).toContainText('not set → The old landing');
    await program.screenshot('review-set');
    await dialog.getByRole('button', { name: 'Change 1 record' }).click();
    await expect(row('s3')).toContainText('The old landing');
    await bench.saved();
    expect((await exportProject(path)).find(({ id }) => id === 's3')?.['issue']).toBe('landing');
    await keyboard.press('Control+z');
    await expect(row('s3')).not.toContainText('The old landing');
    await expect(grid).toBeVisible();
  });

  await test.step('put together, folded and walked by keyboard', async () => {
    await window.getByRole('button', { name: 'Group' }).click();
    await window.getByRole('menuitemradio', { name: 'Document' }).click();
    const heads = grid.locator('[aria-expanded]');
    await expect(heads).toHaveCount(2);
    await keyboard.focus(grid);
    await keyboard.press('Home', 'ArrowLeft');
    await expect.poll(ids).toEqual(['s3']);
    await keyboard.press('ArrowRight', 'End');
    await expect(grid.locator('.active')).toHaveAttribute('data-id', 's3');
  });

  await test.step('Enter opens one in its text; back, all is as it was', async () => {
    await keyboard.press('Enter');
    await expect(bench.text.body).toHaveAccessibleName('A record');
    await expect(bench.cards.open).toHaveAttribute('data-id', 's3');
    await keyboard.press('Control+2');
    await expect(grid.locator('.active')).toHaveAttribute('data-id', 's3');
  });

  await test.step('removed together, and brought back', async () => {
    await keyboard.press('Control+a', 'Delete');
    await window.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(window.getByText('No record matches the filter.')).toBeVisible();
    await keyboard.press('Control+z');
    await expect.poll(ids).toEqual(['s1', 's2', 's3']);
  });

  await test.step('what waits to be checked is a queue', async () => {
    await keyboard.press('Control+3');
    await expect(grid.locator('[aria-expanded]')).toHaveText([
      /no evidence\s+2/,
      /no position\s+1/,
      /no issue\s+1/,
      /to re-check\s+1/,
    ]);
    await expect.poll(ids).toEqual(['s2', 's3', 's2', 's3', 's2']);
    await expect(count).toHaveText('2 of 6 records');
    await expect(
      row('s2').first().getByRole('gridcell', { name: 'no evidence, no position, to re-check' }),
    ).toHaveText(/^\s*no evidence\s+\+2\s*$/);
    await keyboard.focus(grid);
    await keyboard.press('End', 'x');
    await expect.poll(ids).toEqual(['s2', 's3', 's2', 's3']);
    await keyboard.press('Home', 'ArrowDown', 'Shift+F10');
    await program.screenshot('review-menu');
    await keyboard.press('ArrowDown');
    await expect(window.getByRole('menuitem', { name: 'There is no evidence' })).toBeFocused();
    await keyboard.press('Enter');
    await expect.poll(ids).toEqual(['s3', 's2', 's3']);
    await expect(grid).toBeFocused();
    await keyboard.press('Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'x');
    await expect(window.getByText('It is done already.')).toBeVisible();
    await program.screenshot('review-to-check');
    await keyboard.press('F8');
    await expect(bench.text.body).toBeVisible();
    const first = await bench.cards.open.getAttribute('data-id');
    await keyboard.press('F8');
    await expect(bench.cards.open).not.toHaveAttribute('data-id', first ?? '');
  });

  await test.step('dark, nothing is wrong with it either', async () => {
    await bench.chooseTheme('Dark');
    await keyboard.press('Control+2');
    await expect(grid).toBeVisible();
    await expectNoFaults(window, 'the table in dark', true);
    await program.screenshot('review-dark');
  });
});
