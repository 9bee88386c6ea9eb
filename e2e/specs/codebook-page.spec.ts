import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { CodebookPage } from '../pages/codebook-page.ts';
import { openPanels, type Panels } from '../pages/panels.ts';
import { Workbench } from '../pages/workbench.ts';
import { exportProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

const texts = [
  { title: 'A speech', text: 'Oda Marsh backs the tolls. The board opposes the dues. Both pay.' },
  { title: 'Minutes', text: 'Oda Marsh votes against the tolls. נמל הבירה משלם.' },
];

type Launch = Parameters<typeof openPanels>[0];

/** Issues and codes, stances on them in both documents, of which only the first is open. */
async function openCodebook(
  launch: Launch,
  folder: string,
): Promise<Panels & { readonly book: CodebookPage; readonly issues: () => Promise<readonly string[]> }> {
  const panels = await openPanels(launch, folder, texts);
  const { bench, documents, path } = panels;
  await bench.goTo('A speech');
  const stance = (id: string, title: string, from: number, to: number, position: number): object => ({
    name: 'addStance',
    input: {
      id,
      document: documents.get(title),
      holders: ['oda'],
      issue: 'tolls',
      position,
      passages: [{ from, to }],
    },
  });
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh', kind: 'person' } },
    { name: 'addIssue', input: { id: 'canal', name: 'The canal', definition: 'Whether it is built.' } },
    { name: 'addIssue', input: { id: 'tolls', name: 'Tolls', definition: 'What ships pay.' } },
    { name: 'addIssue', input: { id: 'fees', name: 'אגרות' } },
    stance('s1', 'A speech', 0, 25, 2),
    stance('s2', 'A speech', 27, 53, -2),
    stance('s3', 'Minutes', 0, 33, -2),
    stance('s4', 'Minutes', 35, 49, 1),
  ] as never);
  const issues = async (): Promise<readonly string[]> => {
    await bench.saved();
    const records = await exportProject(path);
    const names = new Map(records.map(({ id, name }) => [id, String(name)]));
    return records
      .filter(({ type }) => type === 'stance')
      .map(({ id, issue }) => `${id} ${names.get(String(issue)) ?? '-'}`)
      .sort();
  };
  return { ...panels, book: new CodebookPage(bench), issues };
}

const before = ['s1 Tolls', 's2 Tolls', 's3 Tolls', 's4 Tolls'];

test('an entry is added, renamed, moved and removed on the page, by keyboard', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, book } = await openCodebook(launchStandpoint, await temporaryFolder('page'));
  const { keyboard, window, program } = bench;
  await book.open('Issues');
  await program.screenshot('codebook-page-3');
  await expect(book.row('tolls').locator('small')).toHaveText(/^4/);

  await test.step('added, with what it means', async () => {
    await keyboard.focus(book.button('New issue'));
    await keyboard.press('Enter');
    await expect(book.field('Name')).toBeFocused();
    await keyboard.type('Locks');
    await keyboard.press('Control+Enter');
    await expect.poll(() => book.drawn()).toEqual(['Locks', 'The canal', 'Tolls', 'אגרות']);
    await expect(book.page.getByRole('heading', { name: 'Locks' })).toBeVisible();
  });

  await test.step('renamed in the tree, moved by keys, and both taken back', async () => {
    const locks = book.page.getByRole('treeitem', { name: 'Locks' });
    await keyboard.focus(locks);
    await keyboard.press('F2');
    await keyboard.fill('Zluices');
    await keyboard.press('Enter');
    await expect.poll(() => book.drawn()).toEqual(['The canal', 'Tolls', 'Zluices', 'אגרות']);
    await keyboard.focus(book.page.getByRole('treeitem', { name: 'Zluices' }));
    await keyboard.press('Alt+ArrowRight');
    await expect.poll(() => book.drawn()).toEqual(['The canal', 'Tolls', '.Zluices', 'אגרות']);
    await keyboard.press('2 Control+z');
    await expect.poll(() => book.drawn()).toEqual(['Locks', 'The canal', 'Tolls', 'אגרות']);
    await expect(book.field('Name')).toHaveValue('Locks');
  });

  await test.step('removed where nothing uses it, and not where something does', async () => {
    await keyboard.focus(book.page.getByRole('treeitem', { name: 'Locks' }));
    await keyboard.press('Delete');
    const dialog = window.locator('sp-entry-target-dialog');
    await expect(dialog.getByText('Nothing uses it.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect.poll(() => book.drawn()).toEqual(['The canal', 'Tolls', 'אגרות']);
    await keyboard.focus(book.row('tolls'));
    await keyboard.press('Delete');
    await expect(dialog.getByText('4 stances in 2 documents')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Remove', exact: true })).toHaveCount(0);
    await program.screenshot('codebook-remove-in-use');
    await dialog.getByRole('button', { name: 'Merge…' }).click();
    await expect(window.getByRole('combobox', { name: 'Into' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('a filter narrows the entries down', async () => {
    await book.page.getByRole('searchbox').fill('אגר');
    await expect.poll(() => book.drawn()).toEqual(['אגרות']);
    await book.page.getByRole('searchbox').fill('');
  });

  await test.step('what uses an entry leads to its place', async () => {
    await book.show('tolls');
    const used = book.page.locator('sp-touched-records');
    await used.getByText('Minutes').click();
    await program.screenshot('codebook-uses');
    await used.getByRole('button', { name: /votes against/ }).click();
    await expect(bench.text.body).toHaveAccessibleName('Minutes');
    await expect(bench.cards.open).toHaveAttribute('data-id', 's3');
    await keyboard.press('Control+4');
    await expect(book.row('tolls')).toHaveAttribute('aria-selected', 'true');
  });
});

test('two entries are merged from the page, after what that touches was shown', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, book, issues } = await openCodebook(launchStandpoint, await temporaryFolder('merge'));
  const { keyboard, window, program } = bench;
  await book.open('Issues');
  await book.show('tolls');
  await book.button('Merge…').click();
  const dialog = window.locator('sp-entry-target-dialog');
  await expect(dialog.getByText('4 stances in 2 documents')).toBeVisible();
  await expect(window.getByRole('combobox', { name: 'Into' })).toBeFocused();
  await keyboard.type('canal');
  await keyboard.press('Enter');
  await program.screenshot('codebook-merge');
  await window.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(issues).toEqual(before.map((each) => each.replace('Tolls', 'The canal')));
  await keyboard.press('Control+z');
  await expect.poll(issues).toEqual(before);

  await test.step('kinds of evidence too', async () => {
    await book.open('Kinds of evidence');
    await book.show('statistic');
    await book.button('Merge…').click();
    await keyboard.type('observation');
    await keyboard.press('Enter', 'Control+Enter');
    await expect(book.row('statistic')).toHaveCount(0);
    await keyboard.press('Control+z');
    await expect(book.row('statistic')).toHaveCount(1);
  });
});

test('an entry is split: some records one by one, the rest at once, in one step', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, book, issues } = await openCodebook(launchStandpoint, await temporaryFolder('split'));
  const { keyboard, window, program } = bench;
  await book.open('Issues');
  await book.show('tolls');
  await book.button('Split…').click();
  const dialog = window.locator('sp-split-dialog');
  const apply = dialog.getByRole('button', { name: 'Split', exact: true });
  await expect(dialog.getByText('0 of 4 given out')).toBeVisible();
  await expect(window.getByRole('textbox', { name: 'New entry 1' })).toBeFocused();
  await expect(apply).toBeDisabled();
  await keyboard.type('Tolls of ships');
  await keyboard.at(window.getByRole('textbox', { name: 'New entry 2' }), 'Control+a');
  await keyboard.type('Tolls of rafts');
  const atHand = dialog.locator('li[aria-selected=true]');
  await keyboard.tabTo(atHand);
  await keyboard.press('2', '1');
  await expect(dialog.getByText('2 of 4 given out')).toBeVisible();
  // The document is given out: the next one is shown, and its first record has the keyboard.
  await expect(atHand).toContainText('votes against');
  await expect(atHand).toBeFocused();
  await keyboard.press('0');
  await program.screenshot('codebook-split');
  await expectNoFaults(window, 'split');
  await expect(dialog.getByText('Tolls stays')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'go to' }).selectOption('Tolls of rafts');
  await dialog.getByRole('button', { name: 'Give out' }).click();
  await expect(dialog.getByText('4 of 4 given out')).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.getByRole('heading', { name: 'Give up this split?' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(dialog.getByText('4 of 4 given out')).toBeVisible();
  await apply.click();
  await expect(dialog).toHaveCount(0);
  await expect
    .poll(issues)
    .toEqual(['s1 Tolls of rafts', 's2 Tolls of ships', 's3 Tolls', 's4 Tolls of rafts']);
  await keyboard.press('Control+z');
  await expect.poll(issues).toEqual(before);
  await expect.poll(() => book.drawn()).toEqual(['The canal', 'Tolls', 'אגרות']);
});

test('another meaning lets what was coded wait to be checked, other words do not', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, book, path } = await openCodebook(launchStandpoint, await temporaryFolder('meaning'));
  const { keyboard, window, program } = bench;
  const revision = async (): Promise<unknown> => {
    await bench.saved();
    return (await exportProject(path)).find(({ type }) => type === 'codebook')?.['revision'];
  };
  const recheck = window.locator('sp-to-check-panel').getByText('4 stances to re-check');
  await book.open('Issues');
  await book.show('tolls');
  const save = book.button('Save');
  const said = book.page.getByRole('radio', { name: /^Yes: 4 records/ });
  await keyboard.focus(book.field('Definition'));
  await keyboard.fill('What a ship pays.');
  await expect(said).toBeVisible();
  await expect(save).toBeDisabled();
  await program.screenshot('codebook-meaning');
  await test.step('what is typed is there again after another entry was shown', async () => {
    await book.show('canal');
    await book.open('Scale');
    await book.open('Issues');
    await book.show('tolls');
    await expect(book.field('Definition')).toHaveValue('What a ship pays.');
  });
  await book.page.getByRole('radio', { name: /^No, only the words/ }).check();
  await save.click();
  await expect(said).toBeHidden();
  await expect(book.page.getByRole('treeitem', { name: /^Tolls/ })).toBeFocused();
  await expect(book.button('Discard the changes')).toBeHidden();
  expect(await revision()).toBe(1);
  await keyboard.focus(book.field('Rule'));
  await keyboard.fill('Not for rafts.');
  await said.check();
  await save.click();
  await expect(book.page.getByText('Earlier wordings (1)')).toBeVisible();
  expect(await revision()).toBe(2);
  await keyboard.press('Control+3');
  await expect(window.getByRole('grid')).toBeFocused();
  await keyboard.press('End');
  const changed = window.getByRole('region', { name: 'The codebook changed since' });
  await expect(changed).toContainText(/Tolls\s+Rule\s+–\s+Not for rafts\./);
  await program.screenshot('codebook-changed');
  await keyboard.press('Control+1');
  await bench.goTo('A speech');
  await expect(window.locator('sp-to-check-panel').getByText('2 stances to re-check')).toBeVisible();
  await bench.goTo('Minutes');
  await expect(window.locator('sp-to-check-panel').getByText('2 stances to re-check')).toBeVisible();
  await expect(recheck).toHaveCount(0);
  await bench.make([{ name: 'editStance', input: { id: 's3', set: { status: 'done' } } }] as never);
  await expect(window.locator('sp-to-check-panel').getByText('1 stance to re-check')).toBeVisible();
  await keyboard.press('2 Control+z');
  await expect(window.locator('sp-to-check-panel').getByText(/to re-check/)).toHaveCount(0);
});

test('the scale gets other values, and every old one another in its place', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, book, path } = await openCodebook(launchStandpoint, await temporaryFolder('scale'));
  const { keyboard, window, program } = bench;
  const positions = async (): Promise<readonly unknown[]> => {
    await bench.saved();
    return (await exportProject(path))
      .filter(({ type }) => type === 'stance')
      .map(({ id, position, status }) => `${id} ${String(position)} ${String(status)}`)
      .sort();
  };
  await book.open('Scale');
  const save = book.button('Save');
  await keyboard.focus(book.field('Value 1'));
  await keyboard.fill('-3');
  await book.page.getByRole('button', { name: /^Remove row 4/ }).click();
  await expect(book.page.getByText('A value that goes still needs another')).toBeVisible();
  await book.page.getByRole('radio', { name: /^No, only the words/ }).check();
  await expect(save).toBeDisabled();
  const becomes = (value: RegExp) => book.page.getByRole('combobox', { name: value });
  await becomes(/^Becomes: −2/).selectOption('-3');
  await expect(save).toBeDisabled();
  await becomes(/^Becomes: \+1/).selectOption('not set, to be checked again');
  await expect(book.page.getByText('3 stances are changed')).toBeVisible();
  await program.screenshot('codebook-scale');
  await expectNoFaults(window, 'scale');
  await save.click();
  await expect(book.page.locator('.mapping')).toBeHidden();
  await expect.poll(positions).toEqual(['s1 2 done', 's2 -3 done', 's3 -3 done', 's4 null recheck']);
  await keyboard.press('Control+z');
  await expect.poll(positions).toEqual(['s1 2 done', 's2 -2 done', 's3 -2 done', 's4 1 done']);
});

test('a codebook goes out and comes in as JSON and as csv, after it was shown what changes', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('files');
  const { bench, book } = await openCodebook(launchStandpoint, folder);
  const { keyboard, window, program } = bench;
  await book.open('Issues');
  await program.chooseFromMenu('view.codebook');
  const dialog = window.locator('sp-codebook-import-dialog');
  for (const format of ['json', 'csv'] as const) {
    const file = join(folder, `book.${format}`);
    await answerDialog(program, 'showSaveDialog', file);
    await answerDialog(program, 'showOpenDialog', [file]);
    await book.button(format === 'json' ? 'Export as JSON…' : 'Export as csv…').click();
    await expect(window.getByText(`book.${format} was written`)).toBeVisible();
    await book.button('Import codebook…').click();
    await expect(dialog.getByText('All that is in the file is here already.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();

    const written = await readFile(file, 'utf8');
    const changed = written.replace('What ships pay.', 'What all ships pay.').replace('אגרות', 'אגרות חדשות');
    expect(changed).not.toBe(written);
    await writeFile(
      file,
      format === 'csv'
        ? `${changed}issue,,,Tolls,=Dues of ${format},,,,,,\n`
        : changed.replace('\n]}', ',\n{"type":"issue","name":"=Dues of json","parent":"tolls"}\n]}'),
    );
    await book.button('Import codebook…').click();
    const apply = dialog.getByRole('button', { name: 'Import 3 entries' });
    await expect(apply).toBeDisabled();
    await program.screenshot(`codebook-import-${format}`);
    await expectNoFaults(window, `import ${format}`);
    await dialog.getByRole('radio', { name: /^No, only/ }).check();
    await apply.click();
    await expect(dialog).toHaveCount(0);
    await expect
      .poll(() => book.drawn())
      .toEqual(['The canal', 'Tolls', `.=Dues of ${format}`, 'אגרות חדשות']);
    await keyboard.press('Control+z');
    await expect.poll(() => book.drawn()).toEqual(['The canal', 'Tolls', 'אגרות']);

    await writeFile(
      file,
      format === 'csv' ? 'chapter,name\nissue,\n' : written.replace('"name":"Tolls"', '"name":7'),
    );
    await book.button('Import codebook…').click();
    await expect(window.getByText(/is no codebook that can be read: line \d+, name/)).toBeVisible();
    await window.getByRole('button', { name: 'Dismiss' }).click();
  }
});

test('a project that is read-only shows its codebook and says why nothing is changed', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { book, path } = await openCodebook(launchStandpoint, await temporaryFolder('read-only'));
  await book.bench.saved();
  const second = await Workbench.of(await launchStandpoint({ args: [path] }));
  const page = new CodebookPage(second);
  await page.open('Issues');
  await page.show('tolls');
  await expect(page.page.getByText('4 stances in 2 documents')).toBeVisible();
  await expect(page.field('Definition')).toBeDisabled();
  for (const name of ['Merge…', 'Split…', 'Remove…', 'New issue', 'Import codebook…', 'Save'])
    await expect(page.button(name)).toBeDisabled();
  await expect(page.button('Export as JSON…')).toBeEnabled();
  await second.keyboard.focus(page.row('tolls'));
  await second.keyboard.press('Delete', 'F2');
  await expect(second.window.locator('sp-entry-target-dialog')).toHaveCount(0);
  await second.program.screenshot('codebook-read-only');
  await expectNoFaults(second.window, 'read-only');
});

test('three hundred entries, a dark page, and empty parts', async ({ launchStandpoint, temporaryFolder }) => {
  const { bench, book } = await openCodebook(launchStandpoint, await temporaryFolder('many'));
  const { window, program, keyboard } = bench;
  await bench.make(
    Array.from({ length: 300 }, (_, at) => ({
      name: 'addCode',
      input: {
        id: `c${at}`,
        name: `Code ${at}${at % 7 === 0 ? ' with a long name that goes on and on to the end of the column' : ''}`,
        parent: at % 5 === 0 ? null : `c${at - (at % 5)}`,
      },
    })),
  );
  await book.open('Codes');
  await book.show('c0');
  await keyboard.press('End');
  await expect(book.row('c299')).toBeFocused();
  await keyboard.press('Enter');
  await program.screenshot('codebook-page-300');
  for (const theme of ['light', 'dark'] as const) {
    await program.chooseFromMenu(`theme.${theme}`);
    await expect
      .poll(() => window.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches))
      .toBe(theme === 'dark');
    await expectNoFaults(window, `codebook, ${theme}`);
  }
  await book.open('Issues');
  await book.show('tolls');
  await expect(book.page.getByText('4 stances in 2 documents')).toBeVisible();
  await program.screenshot('codebook-page-dark');
  await expectNoFaults(window, 'an issue, dark');
  await keyboard.press('Control+z');
  await book.open('Codes');
  await expect(book.page.getByText('No codes yet.')).toBeVisible();
  await program.screenshot('codebook-empty');
});
