import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

test('the names of files say what they are of, and a file that came twice is reported', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('names'), 'Quays');
  const folder = await temporaryFolder('files');
  const files = [
    ['2031-05-02 Quay Courier - The vote is off.txt', 'The vote is off.'],
    ['20310503 Quay Courier - رأی گیری.txt', 'رأی گیری ماند.'],
    ['notes.txt', 'Nothing was said.'],
    ['notes again.txt', 'Nothing was said.'],
  ] as const;
  for (const [name, content] of files) await writeFile(join(folder, name), content);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;
  await answerDialog(bench.program, 'showOpenDialog', [folder]);
  const dialog = window.locator('sp-import-dialog');
  await bench.program.chooseFromMenu('import.folder');
  await expect(dialog.getByRole('button', { name: 'Import 4 texts' })).toBeEnabled();
  const pattern = dialog.getByRole('textbox', { name: 'Take from the names of the files' });

  await test.step('nothing is imported where nothing is chosen', async () => {
    const files = await dialog.getByRole('checkbox').all();
    for (const file of files) await file.uncheck();
    await expect(dialog.getByRole('button', { name: 'Import 0 texts' })).toBeDisabled();
    for (const file of files) await file.check();
    await expect(dialog.getByRole('button', { name: 'Import 4 texts' })).toBeEnabled();
  });

  await test.step('what fits is told while it is typed', async () => {
    await keyboard.focus(pattern);
    await keyboard.fill('{date} {place}');
    await expect(pattern).toHaveAttribute('aria-invalid', 'true');
    await keyboard.fill('{date} {outlet} - {title}');
    await expect(dialog.getByText('2 of 4 names fit.')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Outlet' })).toHaveValue('Quay Courier');
    await expect(dialog.getByText('plain text')).toBeVisible();
    await bench.program.screenshot('import-names');
  });

  await test.step('what is changed by hand stays', async () => {
    await keyboard.focus(dialog.getByRole('textbox', { name: 'Outlet' }));
    await keyboard.fill('The Courier');
    await keyboard.focus(pattern);
    await keyboard.fill('{date} {*}');
    await expect(dialog.getByRole('textbox', { name: 'Outlet' })).toHaveValue('The Courier');
    await keyboard.fill('{date} {outlet} - {title}');
  });

  await dialog.getByRole('button', { name: 'Import 4 texts' }).click();
  await expect(window.getByRole('heading', { name: 'Import report' })).toBeVisible();
  await expect(window.getByText('3 of 4 taken.')).toBeVisible();
  await keyboard.press('Escape');
  await bench.saved();
  const documents = (await exportProject(path)).filter(({ type }) => type === 'document');
  expect(documents.map(({ title, outlet, date }) => [title, outlet, date]).toSorted()).toEqual([
    ['The vote is off', 'The Courier', '2031-05-02'],
    ['notes again', null, null],
    ['رأی گیری', 'Quay Courier', '2031-05-03'],
  ]);

  await test.step('all of it is one step, which is taken back and made again', async () => {
    const titles = bench.list('Documents').locator('.label');
    await keyboard.press('Control+z');
    await expect(titles).toHaveCount(0);
    await keyboard.press('Control+y');
    await expect(titles).toHaveText(['notes again', 'The vote is off', 'رأی گیری']);
    await bench.saved();
    expect(await exportProject(path)).toContainEqual(
      expect.objectContaining({ title: 'The vote is off', outlet: 'The Courier', date: '2031-05-02' }),
    );
  });
});
