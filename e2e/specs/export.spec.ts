import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { Workbench } from '../pages/workbench.ts';
import { commandLine, makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

const program = join(import.meta.dirname, '../../out/main/cli.js');

/** A table of codings on invented offices: ten a document, dated by year, one of each undated. */
function codings(document: string): string {
  const rows = Array.from({ length: 10 }, (_, at) => {
    const date = at === 0 ? '' : String(2020 + at);
    return `Harbour Office,Tolls,${at - 5 > 0 ? '+1' : '-1'},${date},clause ${at} of ${document},=1+${at}`;
  });
  return `actor,issue,position,date,stance_quote,page\n${rows.join('\n')}\n`;
}

function textOf(document: string): string {
  const clauses = Array.from({ length: 10 }, (_, at) => `The board reads clause ${at} of ${document}.`);
  return clauses.join(' ');
}

async function makeStudy(folder: string): Promise<string> {
  const names = ['Act', 'Bill', 'سند'];
  const texts = names.map((name) => ({ title: name, text: textOf(name) }));
  const path = await makeProject(folder, 'Quays', texts);
  for (const name of names) {
    const file = join(folder, 'codings.csv');
    await writeFile(file, codings(name));
    await commandLine(
      'import',
      path,
      file,
      '--document',
      name,
      '--coder',
      name === 'Act' ? "Ada O'Hara" : 'AK',
    );
  }
  return path;
}

/** The files in a folder, or the one file, by name. */
async function bytesOf(path: string): Promise<Record<string, string>> {
  const names = await readdir(path).catch(() => ['']);
  const files = await Promise.all(names.map((name) => readFile(join(path, name), 'base64')));
  return Object.fromEntries(names.map((name, at) => [name, files[at] ?? '']));
}

/** Runs the command that the dialog shows, in a shell, as it stands there, and gives back what it writes. */
async function runShown(shown: string, path: string, out: string): Promise<Record<string, string>> {
  const folder = dirname(path);
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(join(bin, 'standpoint'), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
  await chmod(join(bin, 'standpoint'), 0o755);
  const env = { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  await promisify(execFile)('sh', ['-c', shown], { cwd: folder, env });
  return bytesOf(join(folder, out));
}

function partsOf(window: Page) {
  const dialog = window.locator('sp-export-dialog');
  return {
    dialog,
    format: (name: string) => dialog.getByRole('radio', { name }),
    status: dialog.getByRole('status').first(),
    preview: dialog.getByRole('region'),
    rows: dialog.getByRole('row'),
    tab: (name: string) => dialog.getByRole('tab', { name: new RegExp(`^${name}`) }),
    command: dialog.getByRole('group', { name: 'the command' }),
    field: (name: string) => dialog.getByRole('textbox', { name, exact: true }),
    choose: dialog.getByRole('button', { name: 'Choose where and export' }),
  };
}

test('a part of a project is chosen by keys alone, shown, counted and written, and the command line repeats it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(180_000);
  const path = await makeStudy(await temporaryFolder('export'));
  const out = await temporaryFolder('out');
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;
  const parts = partsOf(window);
  const name = path.split('/').at(-1) ?? '';

  await test.step('the whole project, as it is', async () => {
    await bench.text.enter();
    await bench.program.chooseFromMenu('export.run');
    await expect(parts.status).toContainText('30 coded records in 3 documents.');
    await expect(parts.tab('stances')).toContainText('30');
    await expect(parts.rows).toHaveCount(21);
    await expect(parts.preview).toContainText('… and more');
    await expect(parts.dialog.getByText('The texts themselves; tables have their hashes')).toBeVisible();
    await bench.program.screenshot('export');
  });

  await test.step('tabs are walked by arrow keys, and rows are those of the table', async () => {
    await keyboard.tabTo(parts.tab('stances'));
    await keyboard.press('End');
    await expect(parts.tab('project')).toBeFocused();
    await expect(parts.rows).toHaveCount(2);
    await expect(parts.rows.nth(1)).toContainText('Quays');
    await keyboard.press('Home');
    await expect(parts.tab('stances')).toBeFocused();
  });

  await test.step('dates narrow it, and say what becomes of stances without one', async () => {
    await keyboard.tabTo(parts.field('Stances from'));
    await keyboard.fill('2025');
    await keyboard.press('Tab');
    await keyboard.fill('soon');
    await keyboard.press('Tab');
    await expect(parts.dialog.getByText('This does not look like a date')).toBeVisible();
    await keyboard.tabTo(parts.field('to'));
    await keyboard.fill('2028-06');
    await keyboard.press('Tab');
    await expect(parts.status).toContainText('12 coded records in 3 documents.');
    const undated = parts.dialog.getByRole('checkbox', { name: 'Also stances without a date' });
    await keyboard.tabTo(undated);
    await keyboard.press('Space');
    await expect(parts.status).toContainText('15 coded records in 3 documents.');
  });

  await test.step('so do documents and coders', async () => {
    await keyboard.tabTo(parts.dialog.getByRole('combobox', { name: 'Coders' }));
    await keyboard.type('Ada');
    await keyboard.press('Enter');
    await expect(parts.status).toContainText('5 coded records in 3 documents.');
    await keyboard.tabTo(parts.dialog.getByRole('combobox', { name: 'Documents' }));
    await keyboard.type('Bill');
    await keyboard.press('Enter');
    await expect(parts.status).toContainText('Nothing coded is in this scope.');
    await keyboard.type('Act');
    await keyboard.press('Enter');
    await expect(parts.status).toContainText('5 coded records in 2 documents.');
    await expect(parts.rows).toHaveCount(6);
  });

  await test.step('so do types and statuses', async () => {
    const types = parts.dialog.getByRole('combobox', { name: 'Kinds of records' });
    await keyboard.tabTo(types);
    await keyboard.type('note');
    await keyboard.press('Enter');
    await expect(parts.status).toContainText('Nothing coded is in this scope.');
    await keyboard.type('stance');
    await keyboard.press('Enter');
    await expect(parts.status).toContainText('5 coded records in 2 documents.');
    await keyboard.tabTo(parts.dialog.getByRole('combobox', { name: 'Status' }));
    await keyboard.type('to re');
    await keyboard.press('Enter');
    await expect(parts.status).toContainText('Nothing coded is in this scope.');
    await keyboard.press('Backspace');
    await keyboard.type('draft');
    await keyboard.press('Enter');
    await expect(parts.status).toContainText('5 coded records in 2 documents.');
  });

  await test.step('columns are left out, and whole tables', async () => {
    const columns = parts.dialog.getByText(/^Columns of/);
    await keyboard.tabTo(columns);
    await keyboard.press('Enter');
    await keyboard.tabTo(parts.dialog.getByRole('checkbox', { name: 'actor', exact: true }));
    await keyboard.press('Space');
    await expect(columns).toHaveText(/^Columns of stances: \d+ of \d+$/);
    await expect(parts.dialog.getByRole('columnheader').first()).toHaveText('actor_type');
    await keyboard.tabTo(parts.tab('stances'), 'Shift+Tab');
    await keyboard.press('ArrowRight');
    await keyboard.tabTo(parts.dialog.getByRole('button', { name: 'None' }));
    await keyboard.press('Enter');
    await expect(parts.preview).toContainText('mentions is not written');
    await bench.program.screenshot('export-columns');
  });

  let shown = '';
  await test.step('it is written, without what was left out', async () => {
    await keyboard.tabTo(parts.dialog.getByText('Command line'));
    await keyboard.press('Enter');
    shown = (await parts.command.textContent()) ?? '';
    await keyboard.tabTo(parts.dialog.getByRole('button', { name: 'Copy the command' }));
    await keyboard.press('Enter');
    await expect.poll(() => bench.program.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(shown);
    await answerDialog(bench.program, 'showSaveDialog', join(out, 'tables'));
    await keyboard.tabTo(parts.choose);
    await keyboard.press('Enter');
    await expect(parts.dialog.getByText('tables: 5 records in 11 files.')).toBeVisible();
    await expect(parts.dialog.getByText(`In the folder ${out}`)).toBeVisible();
    await bench.program.screenshot('export-written');
    const files = await bytesOf(join(out, 'tables'));
    expect(Object.keys(files)).toContain('stances.csv');
    expect(Object.keys(files)).not.toContain('mentions.csv');
    await keyboard.press('Enter');
    await expect(parts.dialog).toHaveCount(0);
  });

  await test.step('the command that was shown writes the same bytes', async () => {
    for (const option of ['--coder', '--types stance,note', '--statuses draft'])
      expect(shown).toContain(option);
    expect(await runShown(shown, path, `${name}-csv`)).toEqual(await bytesOf(join(out, 'tables')));
  });

  for (const [format, ending] of [
    ['Workbook', 'xlsx'],
    ['JSON Lines', 'jsonl'],
  ] as const)
    await test.step(`what was chosen is remembered, and goes out as ${ending}`, async () => {
      await bench.program.chooseFromMenu('export.run');
      await expect(parts.field('to')).toHaveValue('2028-06');
      await expect(parts.dialog.getByRole('button', { name: 'Remove note' })).toBeVisible();
      await parts.format(format).check();
      await expect(parts.status).toContainText('5 coded records in 2 documents.');
      await parts.dialog.getByText('Command line').click();
      await expect(parts.command).toHaveText(new RegExp(`--format ${ending}`));
      shown = (await parts.command.textContent()) ?? '';
      const file = join(out, `study.${ending}`);
      await answerDialog(bench.program, 'showSaveDialog', file);
      await keyboard.tabTo(parts.choose);
      await keyboard.press('Enter');
      await expect(parts.dialog.getByText(`study.${ending}: 5 records in 1 file.`)).toBeVisible();
      expect(await runShown(shown, path, `${name}.${ending}`)).toEqual(await bytesOf(file));
      await keyboard.press('Enter');
    });

  await test.step('the lines of a file are shown as they are', async () => {
    await bench.program.chooseFromMenu('export.run');
    await expect(parts.preview.getByRole('listitem')).toHaveCount(20);
    await expect(parts.preview.getByRole('listitem').first()).toContainText('{"type":"project"');
    await bench.program.screenshot('export-lines');
    await keyboard.press('Escape');
  });

  await test.step('a dialog of the system that is closed leaves this one open, a place that is not to be had says so', async () => {
    await bench.program.chooseFromMenu('export.run');
    await answerDialog(bench.program, 'showSaveDialog', null);
    await keyboard.tabTo(parts.choose);
    await keyboard.press('Enter');
    await expect(parts.choose).toBeVisible();
    await answerDialog(bench.program, 'showSaveDialog', join(path, 'project.json'));
    await keyboard.press('Enter');
    await expect(parts.dialog.getByRole('alert')).toContainText('Choose another place; nothing was written.');
    await keyboard.press('Escape');
    await rm(out, { recursive: true });
  });
});

test('the dialog of an export has no fault that axe can find', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(120_000);
  const bench = await Workbench.of(
    await launchStandpoint({ args: [await makeStudy(await temporaryFolder('axe'))] }),
  );
  const { window, program } = bench;
  const parts = partsOf(window);
  await bench.text.enter();
  await program.chooseFromMenu('export.run');
  await expect(parts.status).toContainText('30 coded records');
  for (const summary of await parts.dialog.locator('summary').all()) await summary.click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    await expectNoFaults(window, `export, ${colorScheme}`);
    await program.screenshot(`export-open-${colorScheme}`);
  }
});
