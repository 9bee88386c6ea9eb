import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';
import { filesOf } from '../support/project-files.ts';

const text = 'The Harbour Office backs the quay.';

test('a folder of files is looked at, corrected and imported; stopping leaves the project as it was', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('import'), 'Quays', [{ title: 'A speech', text }]);
  const folder = await temporaryFolder('files');
  await mkdir(join(folder, 'more'));
  const files = {
    'letter.md': '# A letter to the Harbour Office\n\nThe quay is too long.',
    'again.txt': text,
    'more/notes.txt': Buffer.from(
      'Das Büro hält die Mauer für zu hoch, und ändert später den Preis.',
      'latin1',
    ),
    'news.csv': 'words;who\nThe toll is too high.;Ada Ferris\nThe quay is fine.;\n',
    'picture.png': Buffer.from('89504e470d0a1a0a', 'hex'),
    '.hidden': 'not seen',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;
  await bench.text.enter();
  await answerDialog(bench.program, 'showOpenDialog', [folder]);
  const dialog = window.locator('sp-import-dialog');

  await test.step('each file says what it is, and why it is left out', async () => {
    await bench.program.chooseFromMenu('import.folder');
    await expect(dialog.getByRole('status')).toHaveText(
      '5 files, 1 in the project already, 2 cannot be read.',
    );
    await expect(dialog.getByRole('listitem').first().getByRole('button')).toBeFocused();
    await expect(dialog.getByRole('checkbox', { name: 'Import letter.md' })).toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: 'Import again.txt' })).not.toBeChecked();
    await expect(dialog.getByRole('checkbox', { name: 'Import picture.png' })).toBeDisabled();
    await expect(dialog.getByText('Already in the project as “A speech”')).toBeVisible();
    await expect(dialog.getByText('picture.png is of a type that cannot be read.').first()).toBeVisible();
  });

  await test.step('what a file says of itself is corrected before it is taken', async () => {
    await dialog.getByRole('button', { name: /A letter to the Harbour Office/ }).click();
    await expect(dialog.getByRole('region', { name: 'Beginning of the text' })).toContainText('too long');
    await keyboard.focus(dialog.getByRole('textbox', { name: 'Author' }));
    await keyboard.fill('Mira Quill');
    await keyboard.focus(dialog.getByRole('textbox', { name: 'Date' }));
    await keyboard.fill('May 2031');
    await keyboard.press('Tab');
    await dialog.getByRole('button', { name: 'again.txt' }).click();
    await expect(dialog.getByText('This does not look like a date')).toBeHidden();
    await dialog.getByRole('button', { name: 'Import 2 texts' }).click();
    await expect(dialog.getByText('Date of letter.md: not a date.')).toBeVisible();
    const letter = dialog.getByRole('button', { name: /A letter to the Harbour Office/ });
    await expect(letter).toHaveAttribute('aria-pressed', 'true');
    await expect(letter).toContainText('Its date is not one.');
    await bench.program.screenshot('import-wrong-date');
    await keyboard.focus(dialog.getByRole('textbox', { name: 'Date' }));
    await keyboard.fill('2031-05');
    await keyboard.press('Tab');
    await expect(dialog.getByText('Nothing was changed.')).toBeHidden();
    await bench.program.screenshot('import');
  });

  await test.step('what was typed is given up only after asking', async () => {
    await keyboard.press('Escape');
    await expect(window.getByRole('heading', { name: 'Give up this import?' })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Keep on' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: 'Author' })).toHaveValue('Mira Quill');
  });

  await test.step('of a table one says which column has the text', async () => {
    await dialog.getByRole('button', { name: /^news\.csv/ }).click();
    await expect(dialog.getByText('These columns are needed and missing: text.').first()).toBeVisible();
    await dialog.getByRole('combobox', { name: 'Column with the text' }).selectOption('words');
    await expect(dialog.getByRole('region', { name: /^Beginning/ })).toHaveText('The toll is too high.');
    await dialog.getByRole('combobox', { name: 'Author' }).selectOption('who');
    await expect(dialog.getByRole('button', { name: /^news\.csv/ })).toContainText('2 texts');
    await bench.program.screenshot('import-table');
  });

  await dialog.getByRole('button', { name: 'Import 4 texts' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(bench.list('Documents').getByRole('treeitem')).toHaveCount(5);
  await bench.saved();
  const documents = (await exportProject(path)).filter(({ type }) => type === 'document');
  expect(documents.map(({ title, author, date }) => [title, author, date])).toEqual(
    expect.arrayContaining([
      ['A letter to the Harbour Office', 'Mira Quill', '2031-05'],
      ['notes', null, null],
      ['news', 'Ada Ferris', null],
      ['news', null, null],
    ]),
  );
  expect(JSON.stringify(documents)).toContain('Das Büro hält die Mauer');

  await test.step('the file it came from opens as a copy, outside', async () => {
    await bench.program.app.evaluate(({ shell }) => {
      const opened: string[] = ((globalThis as { opened?: string[] }).opened = []);
      Object.assign(shell, { openPath: (file: string) => Promise.resolve(opened.push(file) && '') });
    });
    await bench.goTo('notes');
    await bench.run('Open the original file');
    const opened = () => bench.program.app.evaluate(() => (globalThis as { opened?: string[] }).opened ?? []);
    await expect.poll(opened).toEqual([expect.stringMatching(/[\\/]notes\.txt$/)]);
    const [file = ''] = await opened();
    expect(await readFile(file)).toEqual(files['more/notes.txt']);
    expect(file.startsWith(path)).toBe(false);
  });
});

test('files that are dropped on the window are looked at, and looking at many can be stopped', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('import'), 'Quays', [{ title: 'A speech', text }]);
  const folder = await temporaryFolder('files');
  const note = (at: number): string => `note-${String(at).padStart(4, '0')}.html`;
  const words = Array.from({ length: 60 }, (_, at) => `<p>The quay is ${at} feet long.</p>`).join('');
  for (let at = 0; at < 1500; at++) await writeFile(join(folder, note(at)), `<h1>Note ${at}</h1>${words}`);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { window, keyboard } = bench;
  await bench.text.enter();
  const dialog = window.locator('sp-import-dialog');
  const drag = await window.context().newCDPSession(window);
  const dragged = async (
    type: 'dragEnter' | 'dragOver' | 'drop',
    files: readonly string[],
  ): Promise<void> => {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await drag.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  };

  await test.step('what is dropped is shown first, and says where it goes while it is over the window', async () => {
    await dragged('dragEnter', [join(folder, note(0))]);
    await dragged('dragOver', [join(folder, note(0))]);
    await expect(window.getByText('Drop to import')).toBeVisible();
    await dragged('drop', [join(folder, note(0))]);
    await expect(window.getByText('Drop to import')).toBeHidden();
    await expect(dialog.getByRole('status')).toHaveText('1 file.');
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(bench.list('Documents').getByRole('treeitem')).toHaveCount(1);
  });

  await test.step('Escape ends looking first; what was looked at by then can be taken', async () => {
    await dragged('dragEnter', [folder]);
    await dragged('drop', [folder]);
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await expect(dialog.getByRole('checkbox', { name: `Import ${note(3)}` })).toBeChecked();
    await keyboard.press('Escape');
    await expect(dialog.getByRole('progressbar')).toBeHidden();
    await expect(dialog.getByRole('checkbox', { name: `Import ${note(1499)}` })).toBeDisabled();
  });

  await test.step('Escape ends importing too, and nothing of it is in the project; the same files can be taken again', async () => {
    const before = await filesOf(path);
    const take = dialog.getByRole('button', { name: /^Import \d+ texts$/ });
    await take.click();
    await expect(dialog.getByRole('status')).toHaveText(/^Importing: [1-9]/);
    await keyboard.press('Escape');
    await expect(dialog.getByText('The import was stopped. Nothing was imported.')).toBeVisible();
    expect(await filesOf(path)).toEqual(before);
    await take.click();
    // How many were looked at by then is the machine's affair.
    await expect(window.getByText(/^\d+ documents$/)).toBeVisible({ timeout: 30_000 });
  });
});
