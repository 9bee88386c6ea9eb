import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { openPanels } from '../pages/panels.ts';
import type { Workbench } from '../pages/workbench.ts';
import { exportProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

const speech =
  'Oda Marsh backs the canall without reserve. The board opposes the tolls, and says so often.\n\n' +
  'A second letter came in March. Its writer asks for a lower duty on coal.\n\n' +
  'הוועדה דחתה את ההצעה ביום שני, והנהר נשאר סגור.\n';
const texts = [{ title: 'A speech', text: speech }];

function range(words: string) {
  const from = speech.indexOf(words);
  return { from, to: from + words.length };
}

async function setTheme(page: Page, theme: 'dark' | 'light'): Promise<void> {
  await page.evaluate((theme) => window.standpoint.request('settings.change', { theme }), theme);
}

async function textOf(page: Page, document: string): Promise<string> {
  return page.evaluate(async (document) => {
    const opened = await window.standpoint.request('document.open', { document } as never);
    return opened.ok ? opened.value.text : '';
  }, document);
}

/** Codes as one coder, and as another who joins. */
async function code(bench: Workbench, document: string): Promise<void> {
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addCode', input: { id: 'duty', name: 'Duties' } },
    {
      name: 'addStance',
      input: { id: 'backs', document, holders: ['oda'], passages: [range('without reserve')] },
    },
    {
      name: 'addStance',
      input: { id: 'tolls', document, holders: ['oda'], passages: [range('opposes the tolls')] },
    },
    {
      name: 'addTag',
      input: { id: 'coal', document, code: 'duty', passages: [range('a lower duty on coal')] },
    },
    { name: 'addCoder', input: { id: 'bo', name: 'Bo' } },
  ]);
  await bench.window.evaluate(() => window.standpoint.request('project.coder', { coder: 'bo' } as never));
  await bench.make([
    { name: 'addMention', input: { id: 'river', document, actor: 'oda', passages: [range('והנהר')] } },
  ]);
}

async function records(path: string, ...ids: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const all = await exportProject(path);
  return Object.fromEntries(
    ids.map((id) => {
      const found = all.find((each) => each.id === id);
      const passages = (found?.['passages'] ?? []) as readonly { quote: string }[];
      return [id, found === undefined ? 'gone' : [found['status'], ...passages.map(({ quote }) => quote)]];
    }),
  );
}

test('a text is corrected by keyboard: kept, doubtful and lost, for two coders, and undone at once', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, path, documents } = await openPanels(
    launchStandpoint,
    await temporaryFolder('correct'),
    texts,
  );
  const { keyboard, window, program } = bench;
  const document = documents.get('A speech') ?? '';
  await code(bench, document);
  await bench.goTo('A speech');
  const dialog = window.locator('sp-correct-dialog');
  const field = dialog.getByRole('textbox', { name: 'Text' });
  const compare = dialog.getByRole('button', { name: 'Compare…' });

  await test.step('the text is edited', async () => {
    await bench.text.enter();
    await bench.text.selectWords(2, 'Its writer');
    await bench.run('Correct the text');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(speech);
    const selected = field.evaluate((element) =>
      element instanceof HTMLTextAreaElement ? [element.selectionStart, element.selectionEnd] : [],
    );
    expect(await selected).toEqual(Object.values(range('Its writer')));
    await expect(compare).toBeDisabled();
    await program.screenshot('correct-editor');
    await expectNoFaults(window, 'the editor');
    await keyboard.press('Control+f');
    await keyboard.type('canall');
    await keyboard.press('Enter');
    await expect(dialog.getByText('1 of 1')).toBeVisible();
    await keyboard.type('canal');
    await keyboard.press('Control+f');
    await keyboard.type('the tolls');
    await keyboard.press('Enter');
    await keyboard.type('all tolls');
    await keyboard.press('Control+f');
    await keyboard.type('Its writer asks for a lower duty on coal.');
    await keyboard.press('Enter', 'Delete');
    await expect(field).not.toHaveValue(speech);
  });

  await test.step('leaving asks first', async () => {
    await keyboard.press('Escape');
    await expect(window.getByRole('heading', { name: 'Give up this correction?' })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Keep on' })).toBeFocused();
    await keyboard.press('Escape');
    await expect(field).toHaveValue(/backs the canal without/);
  });

  await test.step('the report shows what is not certain', async () => {
    await keyboard.press('Control+Enter');
    const list = dialog.getByRole('listbox', { name: 'Passages to look at' });
    await expect(list).toBeFocused();
    await expect(dialog.locator('.count')).toHaveText(['Kept 2', 'Moved 0', 'Doubtful 1', 'Lost 1']);
    await expect(dialog.getByText('2 passages are to be decided.')).toBeVisible();
    await expect(dialog.locator('mark')).toHaveText(['opposes the tolls', 'opposes all tolls']);
    await expect(dialog.locator('del')).toHaveText(['the']);
    await expect(dialog.locator('ins')).toHaveText(['all']);
    await expect(dialog.getByText('“the” is now “all”.')).toBeAttached();
    await expect(dialog.getByRole('button', { name: 'Correct the text', exact: true })).toBeDisabled();
    await program.screenshot('correct-report');
    await expectNoFaults(window, 'the report');
    await setTheme(window, 'dark');
    await program.screenshot('correct-report-dark');
    await expectNoFaults(window, 'the report in dark', true);
    await setTheme(window, 'light');
    await keyboard.press('Enter');
    await expect(dialog.locator('mark')).toHaveText(['a lower duty on coal']);
    await program.screenshot('correct-report-lost');
    await keyboard.press('Delete');
    await expect(dialog.getByText('Everything is decided.')).toBeVisible();
    await expect(dialog.getByText('1 tag goes with the last words.')).toBeVisible();
    await keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(
      window.getByText('The text is corrected; 2 passages kept, 1 other to re-check, 1 taken away.'),
    ).toBeVisible();
  });

  await test.step('all passages have their words, on disk too', async () => {
    await expect(bench.text.body).toContainText('backs the canal without reserve');
    await bench.saved();
    expect(await records(path, 'backs', 'tolls', 'coal', 'river')).toEqual({
      backs: ['done', 'without reserve'],
      tolls: ['recheck', 'opposes all tolls'],
      coal: 'gone',
      river: ['done', 'והנהר'],
    });
  });

  await test.step('one undo brings everything back', async () => {
    await keyboard.focus(bench.text.body);
    await keyboard.press('Control+z');
    await expect(bench.text.body).toContainText('backs the canall without reserve');
    await bench.saved();
    expect(await records(path, 'backs', 'tolls', 'coal', 'river')).toEqual({
      backs: ['done', 'without reserve'],
      tolls: ['done', 'opposes the tolls'],
      coal: ['done', 'a lower duty on coal'],
      river: ['done', 'והנהר'],
    });
    expect(await readdir(join(path, 'texts'))).toHaveLength(2);
  });
});

test('a text is replaced from a file, and lost words are placed by hand', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('replace');
  const { bench, path, documents } = await openPanels(launchStandpoint, folder, texts);
  const { keyboard, window, program } = bench;
  await code(bench, documents.get('A speech') ?? '');
  await bench.goTo('A speech');
  const newer = join(folder, 'newer.txt');
  await writeFile(
    newer,
    speech.replace(
      'The board opposes the tolls, and says so often.',
      'Nobody on it wants any such charge at all.',
    ),
  );
  await answerDialog(program, 'showOpenDialog', [newer]);
  const dialog = window.locator('sp-correct-dialog');
  await bench.program.chooseFromMenu('document.correct');
  await keyboard.focus(dialog.getByRole('button', { name: 'Replace from a file…' }));
  await keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toHaveValue(/any such charge/);
  await keyboard.focus(dialog.getByRole('button', { name: 'Compare…' }));
  await keyboard.press('Enter');
  await expect(dialog.locator('.count').nth(2)).toHaveText('Doubtful 1');
  await keyboard.focus(dialog.getByRole('button', { name: 'Place by hand…' }));
  await keyboard.press('Enter');
  const hand = dialog.getByRole('textbox', { name: 'Select the words in the new text.' });
  await expect(hand).toBeFocused();
  const words = 'wants any such charge';
  await hand.evaluate((field, words) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    const from = field.value.indexOf(words);
    field.setSelectionRange(from, from + words.length);
  }, words);
  await keyboard.type('x');
  await expect(hand).toHaveValue(/wants any such charge/);
  await program.screenshot('correct-by-hand');
  await expectNoFaults(window, 'placing by hand');
  await keyboard.press('Enter');
  await expect(dialog.locator('mark').last()).toHaveText(words);
  await keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await bench.saved();
  expect(await records(path, 'backs', 'tolls')).toEqual({
    backs: ['done', 'without reserve'],
    tolls: ['recheck', words],
  });
});

test('a long text is corrected part by part', async ({ launchStandpoint, temporaryFolder }) => {
  const line =
    'Oda Marsh backs the canal without reserve, and the board opposes the tolls as it always did.\n';
  const long = `${line.repeat(4000)}The last word is with the boatmen.\n`;
  const folder = await temporaryFolder('long');
  const { bench, documents } = await openPanels(launchStandpoint, folder, [{ title: 'Minutes', text: long }]);
  const { keyboard, window } = bench;
  const from = long.indexOf('the boatmen');
  await bench.make([
    { name: 'addActor', input: { id: 'boats', name: 'Boatmen' } },
    {
      name: 'addMention',
      input: {
        document: documents.get('Minutes') ?? '',
        actor: 'boats',
        passages: [{ from, to: from + 11 }],
      },
    },
  ]);
  await bench.goTo('Minutes');
  await bench.run('Correct the text');
  const dialog = window.locator('sp-correct-dialog');
  await expect(dialog.getByText('Part 1 of 3')).toBeVisible();
  await keyboard.type('First. ');
  await keyboard.press('Control+f');
  await keyboard.type('the last word');
  await keyboard.press('Enter');
  await expect(dialog.getByText('Part 3 of 3')).toBeVisible();
  await keyboard.type('At last, a word');
  await keyboard.focus(dialog.getByRole('button', { name: 'Previous part' }));
  await keyboard.press('Enter');
  await expect(dialog.getByText('Part 2 of 3')).toBeVisible();
  await expectNoFaults(window, 'a part of a long text');
  await keyboard.press('Control+Enter');
  await expect(dialog.locator('.count').first()).toHaveText('Kept 1');
  await keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  const text = await textOf(window, documents.get('Minutes') ?? '');
  expect(text).toBe(`First. ${long.replace('The last word', 'At last, a word')}`);
});
