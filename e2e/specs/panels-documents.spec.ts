import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { addDocuments, DocumentsList } from '../pages/documents-list.ts';
import { openPanels } from '../pages/panels.ts';
import { Workbench } from '../pages/workbench.ts';
import { commandLine, exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const texts = [{ title: 'A speech', text: 'Oda Marsh backs the canal. The board opposes the tolls.' }];

test('Space marks a document as done and takes the mark away, in all windows', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, path, documents } = await openPanels(launchStandpoint, await temporaryFolder('done'), texts);
  const { keyboard, window, program } = bench;
  const speech = documents.get('A speech') ?? '';
  const list = new DocumentsList(bench);
  const row = list.row(speech);
  await expect(row).toHaveAccessibleName(/^A speech not begun$/);
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addMention', input: { document: speech, actor: 'oda', passages: [{ from: 0, to: 9 }] } },
  ] as never);
  await expect(row).toHaveAccessibleName(/^A speech being coded 1 tag$/);
  await expect(row).toHaveAccessibleDescription('1 mention');

  await keyboard.focus(row);
  await keyboard.press('Space');
  await expect(row).toHaveAccessibleName(/^A speech done 1 tag/);
  await expect(window.getByText('“A speech” is marked as done.')).toBeVisible();
  await expect(row).toBeFocused();

  const opened = program.app.waitForEvent('window');
  await keyboard.press('Control+Shift+n');
  const other = new DocumentsList(bench, await opened).row(speech);
  await expect(other).toHaveAccessibleName(/^A speech done/);
  await other.press('Space');
  await other.press('Space');
  await other.press('Space');
  await expect(row).toHaveAccessibleName(/^A speech being coded/);

  await window.bringToFront();
  await keyboard.focus(row);
  await keyboard.press('Control+z');
  await expect(row).toHaveAccessibleName(/^A speech done/);
  await keyboard.press('Control+y');
  await expect(other).toHaveAccessibleName(/^A speech being coded/);
  await keyboard.press('Shift+F10', 'm', 'Enter');
  await expect(other).toHaveAccessibleName(/^A speech done/);
  await bench.saved();
  const record = (await exportProject(path)).find(({ id }) => id === speech);
  expect(Object.keys(record?.['done'] ?? {})).toEqual(['ak']);
});

const given = [
  { id: 'brief', title: 'Brief', date: '2021-11' },
  {
    id: 'long',
    title:
      'Minutes of the forty-third extraordinary session of the Canal Board, with the annexes that were handed in late',
    date: '2023',
  },
  { id: 'rtl', title: 'נאום על התעלה', language: 'he' },
  ...Array.from({ length: 10 }, (_, at) => ({
    id: `l${at}`,
    title: `Letter ${at + 1}`,
    date: '2024',
    language: 'en',
  })),
];

test('documents are sorted and narrowed down, as is kept in mind', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const userData = await temporaryFolder('settings');
  const launch = (options: object) => launchStandpoint({ userData, ...options });
  const panels = await openPanels(launch, await temporaryFolder('sorted'), texts);
  const { bench, path, documents } = panels;
  const { keyboard, window, program } = bench;
  const list = new DocumentsList(bench);
  await addDocuments(panels, given);
  const speech = documents.get('A speech') ?? '';
  await bench.make([
    { name: 'markDocument', input: { id: 'brief', done: true } },
    { name: 'addNote', input: { document: speech, text: 'Look again.', passages: [{ from: 0, to: 3 }] } },
  ] as never);

  await test.step('in each order, what has no date last', async () => {
    await expect(list.names.first()).toHaveText('A speech');
    await keyboard.focus(list.opener);
    await keyboard.press('Enter');
    await expect(window.getByRole('menuitemradio', { name: 'Sort by title' })).toBeChecked();
    await program.screenshot('panels-documents-menu');
    await keyboard.press('Escape');
    await expect(list.opener).toBeFocused();
    await list.choose('Sort by date, oldest first');
    await expect(list.names.first()).toHaveText('Brief');
    await list.choose('Sort by date, newest first');
    await expect(list.names.first()).toHaveText('Letter 1');
    await expect(list.names.last()).toHaveText('נאום על התעלה (he)');
    await list.choose('Sort in the order added');
    await expect(list.names.first()).toHaveText('A speech');
    await list.choose('Sort by progress, not begun first');
    await expect(list.names.last()).toHaveText('Brief');
    await expect(list.nth(13)).toContainText('A speech');
  });

  await test.step('what was marked goes, and the next one has the keyboard', async () => {
    await list.choose('Show what is not done');
    await expect(list.panel).toContainText('13 of 14: not done');
    await keyboard.focus(list.row('l0'));
    await keyboard.press('Space');
    await expect(list.row('l0')).toHaveCount(0);
    await expect(list.row('l1')).toBeFocused();
    await list.choose('Show what is done');
    await expect(list.names).toHaveText(['Brief', 'Letter 1']);
    await program.screenshot('panels-documents-done');
  });

  await test.step('typing narrows by title, and Down goes to what was found', async () => {
    await list.panel.getByRole('button', { name: 'Show all' }).click();
    await keyboard.focus(list.filter);
    await keyboard.type('LETTER 1');
    await expect(list.names).toHaveText(['Letter 10', 'Letter 1']);
    await keyboard.press('ArrowDown');
    await expect(list.rows.first()).toBeFocused();
    await list.filter.fill('no such title');
    await expect(list.panel).toContainText('Nothing fits the filter.');
    await list.filter.fill('');
    await expect(list.rows).toHaveCount(14);
  });

  await test.step('any name can be read, in any size and theme', async () => {
    await program.screenshot('panels-documents-light');
    for (const theme of ['Dark', 'High contrast'] as const) {
      await bench.chooseTheme(theme);
      await keyboard.focus(list.row('long'));
      await program.screenshot(`panels-documents-${theme.toLowerCase().replace(' ', '-')}`);
    }
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
    });
    await keyboard.focus(list.row('rtl'));
    await expect(list.panel.locator('.about')).toContainText('nothing coded yet');
    await program.screenshot('panels-documents-small');
  });

  await test.step('the order is so again after a restart', async () => {
    await program.close();
    const again = new DocumentsList(await Workbench.of(await launch({ args: [path] })));
    await expect(again.names.last()).toHaveText('Letter 1');
    await expect(again.names.nth(11)).toHaveText('A speech');
  });
});

test('a project that is read-only says so, and why, wherever it is to be changed', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('only'), 'Canals', texts);
  const known = [
    { type: 'actor', id: 'oda', name: 'Oda Marsh' },
    { type: 'issue', id: 'tolls', name: 'Tolls' },
  ];
  await writeFile(`${path}.jsonl`, known.map((each) => JSON.stringify(each)).join('\n'));
  await commandLine('import', path, `${path}.jsonl`);
  const file = join(path, 'project.json');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"standpoint":1', '"standpoint":99'));
  const again = await Workbench.of(await launchStandpoint({ args: [path] }));
  const list = new DocumentsList(again);
  await again.keyboard.focus(list.rows.first());
  await again.keyboard.press('Space');
  const told = again.window.getByText(
    /Nothing was changed: the project is read-only\. .*project\.json was written by a newer Standpoint/,
  );
  await expect(told).toBeVisible();
  await expect(list.rows.first()).toHaveAccessibleName(/not begun/);
  await again.keyboard.press('Shift+F10');
  const mark = again.window.getByRole('menuitem', { name: 'Mark as done' });
  await expect(mark).toHaveAttribute('aria-disabled', 'true');
  await again.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await again.keyboard.press('Control+z');
  await expect(told).toBeVisible();

  for (const [name, id] of [
    ['Actors', 'oda'],
    ['Issues', 'tolls'],
  ] as const) {
    const row = again.list(name).locator(`[data-id=${id}]`);
    const items = again.window.getByRole('menuitem');
    await again.keyboard.focus(row);
    await again.keyboard.press('Shift+F10');
    await expect(items.first()).toHaveText('Show only these in the text');
    for (const item of (await items.all()).slice(1))
      await expect(item).toHaveAttribute('aria-disabled', 'true');
    await again.keyboard.press('Escape');
    await expect(told).toBeHidden();
    await again.keyboard.press('Delete');
    await expect(told).toBeVisible();
    await expect(again.window.getByRole('dialog')).toHaveCount(0);
    await again.keyboard.press('Escape');
  }
});
