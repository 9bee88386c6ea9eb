import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { Checklist } from '../pages/checklist.ts';
import { Keyboard } from '../pages/keyboard.ts';
import { Workbench } from '../pages/workbench.ts';
import { commandLine, makeProject } from '../support/command-line.ts';
import { useDocuments } from '../support/documents-folder.ts';
import { test } from '../support/launch.ts';
import type { Standpoint } from '../support/standpoint.ts';

const SHIPPED = 'The Ostrelle channel (sample) – Standpoint';
const FOLDER = 'Standpoint sample';
const HEARING = 'Record of the public hearing on the Ostrelle channel';

async function openSample({ window }: Standpoint): Promise<void> {
  await window.getByRole('button', { name: 'Open the sample project' }).click();
}

/** Makes the sample with the command line, and gives its path. */
async function sampleIn(folder: string): Promise<string> {
  const path = join(folder, FOLDER);
  await commandLine('sample', path);
  return path;
}

test('the sample is opened as it was left, and is put back only when that is confirmed', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const documents = await temporaryFolder('documents');
  const standpoint = await launchStandpoint();
  await useDocuments(standpoint, documents);
  const { window } = standpoint;
  await openSample(standpoint);
  await expect(window).toHaveTitle(SHIPPED);
  const bench = await Workbench.of(standpoint);
  const { keyboard } = bench;
  const checklist = new Checklist(window);
  const path = join(documents, FOLDER);

  await test.step('an edit is there when it is opened again', async () => {
    await bench.goTo(HEARING);
    await bench.make([{ name: 'editProject', input: { set: { title: 'Mine' } } }]);
    await expect(window).toHaveTitle('Mine – Standpoint');
    await writeFile(join(path, 'letter.txt'), 'mine');
    await standpoint.chooseFromMenu('project.close');
    await expect(window.getByRole('button', { name: /^The Ostrelle channel/ })).toBeVisible();
    await openSample(standpoint);
    await expect(window).toHaveTitle('Mine – Standpoint');
    await checklist.hasTicked('Open a document');
  });

  await test.step('nothing happens where it is open already', async () => {
    await bench.run('Open the sample project');
    await expect(window.getByRole('combobox', { name: 'Run a command' })).toHaveCount(0);
    await expect(bench.text.body).toHaveAccessibleName(HEARING);
    await expect(window).toHaveTitle('Mine – Standpoint');
  });

  const question = window.locator('sp-dialog').filter({ hasText: 'Reset the sample project?' });

  await test.step('cancelled, it stays', async () => {
    await bench.run('Reset the sample project');
    await expect(question).toContainText('“Standpoint sample”');
    await expect(question).toContainText('3 documents now, 56 stances');
    await standpoint.screenshot('sample-reset');
    await expect(window.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(question).toHaveCount(0);
    await expect(window).toHaveTitle('Mine – Standpoint');
  });

  await test.step('confirmed, it is as it was shipped', async () => {
    await bench.run('Reset the sample project');
    await keyboard.at(window.getByRole('button', { name: 'Reset', exact: true }), 'Enter');
    await expect(window).toHaveTitle(SHIPPED);
    await expect(window.getByText('The sample is as it was shipped.')).toBeVisible();
    await checklist.hasTicked();
    await bench.saved();
    expect(JSON.parse(await commandLine('check', path, '--json'))).toMatchObject({
      ok: true,
      findings: [],
      uncited: [],
    });
    expect(await readFile(join(path, 'letter.txt'), 'utf8')).toBe('mine');
    expect(await readdir(documents)).toEqual([FOLDER]);
  });

  await test.step('and again, also in another window', async () => {
    await bench.make([{ name: 'editProject', input: { set: { title: 'Mine again' } } }]);
    const [other] = await Promise.all([
      standpoint.app.waitForEvent('window'),
      standpoint.chooseFromMenu('window.new'),
    ]);
    await expect(other).toHaveTitle('Mine again – Standpoint');
    await window.bringToFront();
    await bench.run('Reset the sample project');
    await keyboard.at(window.getByRole('button', { name: 'Reset', exact: true }), 'Enter');
    for (const each of [window, other]) await expect(each).toHaveTitle(SHIPPED);
  });
});

test('what is not the sample is never touched', async ({ launchStandpoint, temporaryFolder }) => {
  const standpoint = await launchStandpoint();
  const { window } = standpoint;

  await test.step('a folder of the same name', async () => {
    const documents = await temporaryFolder('documents');
    await useDocuments(standpoint, documents);
    await mkdir(join(documents, FOLDER));
    await writeFile(join(documents, FOLDER, 'thesis.txt'), 'mine');
    await openSample(standpoint);
    await expect(window.getByText('something that is not the sample project')).toBeVisible();
    await standpoint.screenshot('sample-taken');
    expect(await readdir(documents, { recursive: true })).toEqual([FOLDER, join(FOLDER, 'thesis.txt')]);
  });

  await test.step('a place that cannot be written to', async () => {
    const file = join(await temporaryFolder('documents'), 'a file');
    await writeFile(file, '');
    await useDocuments(standpoint, file);
    await openSample(standpoint);
    await expect(window.getByText('could not be put in')).toBeVisible();
    await expect(window.getByRole('button', { name: 'Open the sample project' })).toBeEnabled();
  });

  await test.step('once there is room it works', async () => {
    await useDocuments(standpoint, await temporaryFolder('documents'));
    await openSample(standpoint);
    await expect(window).toHaveTitle(SHIPPED);
  });
});

test('the sample that another program has open is shown and not put back', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const documents = await temporaryFolder('documents');
  const path = await sampleIn(documents);
  const first = await launchStandpoint({ args: [path] });
  await expect(first.window).toHaveTitle(SHIPPED);
  const second = await launchStandpoint();
  await useDocuments(second, documents);
  await openSample(second);
  await expect(second.window).toHaveTitle(SHIPPED);
  const bench = await Workbench.of(second);
  await bench.keyboard.press('Control+k');
  await bench.keyboard.type('Reset the sample');
  await expect(second.window.getByRole('option', { name: 'Reset the sample project' })).toContainText(
    'The project is read-only.',
  );
  const refused = await second.window.evaluate(() => window.standpoint.request('sample.reset', null));
  expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } });
});

test('other projects have neither checklist nor reset', async ({ launchStandpoint, temporaryFolder }) => {
  const path = await makeProject(await temporaryFolder('other'), 'Quays', [
    { title: 'Minutes', text: 'The quay must be clean.' },
  ]);
  const standpoint = await launchStandpoint({ args: [path] });
  const { window } = standpoint;
  await expect(window).toHaveTitle('Quays – Standpoint');
  const bench = await Workbench.of(standpoint);
  await expect(window.locator('sp-documents-panel')).toBeVisible();
  await expect(new Checklist(window).panel).toHaveCount(0);
  await bench.keyboard.press('Control+k');
  await bench.keyboard.type('Reset the sample');
  await expect(window.getByRole('option', { name: 'Reset the sample project' })).toContainText(
    'The open project is not the sample.',
  );
  const refused = await window.evaluate(() => globalThis.window.standpoint.request('sample.reset', null));
  expect(refused).toMatchObject({ ok: false, error: { code: 'not-a-sample' } });
});

test('the checklist is put away and shown again by keyboard, which is remembered', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await sampleIn(await temporaryFolder('documents'));
  const userData = await temporaryFolder('settings');
  const first = await launchStandpoint({ userData, args: [path] });
  await expect(first.window).toHaveTitle(SHIPPED);
  const bench = await Workbench.of(first);
  const checklist = new Checklist(first.window);
  await bench.keyboard.press('Shift+F6');
  await bench.keyboard.tabTo(first.window.getByRole('button', { name: 'Hide the checklist' }), 'Shift+Tab');
  await bench.keyboard.press('Enter');
  await expect(checklist.list).toHaveCount(0);
  await expect(bench.text.body).toBeFocused();
  await first.close();

  const again = await launchStandpoint({ userData, args: [path] });
  await expect(again.window).toHaveTitle(SHIPPED);
  const benchAgain = await Workbench.of(again);
  await expect(again.window.locator('sp-documents-panel')).toBeVisible();
  await expect(new Checklist(again.window).list).toHaveCount(0);
  await benchAgain.run('Show or hide the checklist');
  await new Checklist(again.window).hasTicked();

  await test.step('a step shows the keys that the user has set', async () => {
    const { list } = new Checklist(again.window);
    const step = list.getByRole('listitem').filter({ hasText: 'Code an actor' });
    await expect(step.locator('kbd')).toHaveText('A');
    await again.window.evaluate(() =>
      globalThis.window.standpoint.request('settings.change', { shortcuts: { 'coding.actor': ['Mod+J'] } }),
    );
    await expect(step.locator('kbd')).toHaveText('Ctrl J');
  });
});

test('welcome, texts and checklist can be read in light and dark', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const documents = await temporaryFolder('documents');
  const standpoint = await launchStandpoint();
  await useDocuments(standpoint, documents);
  const { window } = standpoint;
  await new Keyboard(window).tabTo(window.getByRole('button', { name: 'Open the sample project' }));
  await expectNoFaults(window, 'welcome');
  await openSample(standpoint);
  await expect(window).toHaveTitle(SHIPPED);
  const bench = await Workbench.of(standpoint);
  for (const theme of ['Light', 'Dark'] as const) {
    await bench.chooseTheme(theme);
    for (const [name, title] of [
      ['courier', 'Council puts off its vote on the Ostrelle channel'],
      ['hearing', HEARING],
      ['nurab', 'آبراه همسایه و اسکلهٔ ما'],
    ] as const) {
      await bench.goTo(title);
      await expect(bench.text.marks.first()).toBeVisible();
      await standpoint.screenshot(`sample-${name}-${theme.toLowerCase()}`);
      await expectNoFaults(window, `${name} ${theme}`, theme === 'Dark');
    }
  }
  await standpoint.chooseFromMenu('project.close');
  await expect(window.getByRole('button', { name: 'Open the sample project' })).toBeVisible();
  await standpoint.screenshot('sample-welcome-dark');
  await expectNoFaults(window, 'welcome dark', true);
});
