import { expect } from '@playwright/test';
import { expectNoFaults, focusLook } from '../pages/accessibility.ts';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';
import type { Standpoint } from '../support/standpoint.ts';

const text = `Oda Marsh backs the canal, says the Courier. The board opposes the tolls. Oda was there.

שר המים תומך בתעלה. 港湾委員会は計画を支持した。
`;

type Launch = (options: { readonly args: readonly string[] }) => Promise<Standpoint>;

/** Looks for faults in each theme; in all but the first only contrasts can be new. What is open stays open. */
async function expectNoFaultsInThemes(program: Standpoint, where: string): Promise<void> {
  const { window } = program;
  for (const theme of themes) {
    await program.chooseFromMenu(`theme.${theme}`);
    await expect.poll(() => window.evaluate(shownTheme), { intervals: [20] }).toBe(theme);
    await expectNoFaults(window, `${where}, ${theme}`, theme !== 'light');
  }
}

/** Runs in the page. */
function shownTheme(): string {
  if (document.documentElement.hasAttribute('data-contrast')) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

// The walks take long: they go side by side.
test.describe.configure({ mode: 'parallel' });

const themes = ['light', 'dark', 'contrast'] as const;

/** Where words are in the text. */
function words(quote: string): object {
  const from = text.indexOf(quote);
  return { from, to: from + quote.length };
}

/** Records of all types and positions, overlapping. */
function records(document: string): { readonly name: string; readonly input: object }[] {
  const positions = [-2, 0, 1, 'mixed', 'unclear', 'declined', null];
  return [
    {
      name: 'addActor',
      input: { id: 'oda', name: 'Oda Marsh', aliases: [{ name: 'Oda', from: null, to: null }] },
    },
    { name: 'addActor', input: { id: 'board', name: 'Canal Board' } },
    { name: 'addIssue', input: { id: 'canal', name: 'The canal' } },
    { name: 'addIssue', input: { id: 'tolls', name: 'Tolls', parent: 'canal' } },
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    { name: 'addMention', input: { id: 'm1', document, actor: 'oda', passages: [words('Oda Marsh')] } },
    {
      name: 'addStance',
      input: {
        id: 's1',
        document,
        holders: ['oda'],
        issue: 'canal',
        position: 2,
        date: '2029-05',
        passages: [words('Oda Marsh backs the canal')],
        anchors: { position: [words('backs')] },
        attribution: [{ source: 'board', manner: 'indirect', cue: 'says', passages: [words('says')] }],
        targets: [{ role: 'about', actor: 'board', passages: [words('canal')] }],
        attributes: { page: '7' },
      },
    },
    ...positions.map((position, at) => ({
      name: 'addStance',
      input: {
        id: `s${at + 2}`,
        document,
        holders: ['board'],
        position,
        passages: [words('opposes the tolls')],
      },
    })),
    {
      name: 'addEvidence',
      input: { id: 'e1', document, kind: 'quotation', passages: [words('says the Courier')] },
    },
    { name: 'addLink', input: { id: 'l1', document, from: 'e1', to: 's1', relation: 'supports' } },
    { name: 'addTag', input: { id: 't1', document, code: 'costs', passages: [words('the tolls')] } },
    { name: 'addNote', input: { id: 'n1', document, text: 'Who?', passages: [words('The board')] } },
  ];
}

/** A project with all sorts of records, open in a window. */
async function openCanals(launch: Launch, folder: string): Promise<Workbench> {
  const path = await makeProject(folder, 'Canals', [{ title: 'A speech', text }]);
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id ?? '';
  const bench = await Workbench.of(await launch({ args: [path] }));
  await bench.make(records(document));
  await expect(bench.cards.all.first()).toBeVisible();
  return bench;
}

test('the welcome has no fault that axe can find', async ({ launchStandpoint }) => {
  const program = await launchStandpoint();
  await expect(program.window.getByRole('heading', { name: 'Standpoint' }).first()).toBeVisible();
  await expectNoFaultsInThemes(program, 'welcome');
});

test('with forced colours marks are told apart by pattern, and words can be read', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const bench = await openCanals(launchStandpoint, await temporaryFolder('forced-colours'));
  const { keyboard, text, window, program } = bench;
  await window.emulateMedia({ forcedColors: 'active' });
  await bench.openCard('s1');
  await keyboard.focus(text.body);
  await text.selectWords(1, 'the canal');
  await expect(text.toolbar).toBeVisible();
  await program.screenshot('forced-colours');
  await expectNoFaults(window, 'forced colours', true);
  const looks = await text.marks.evaluateAll((marks) =>
    marks.map((mark) => {
      const { backgroundImage, backgroundColor } = getComputedStyle(mark);
      return { backgroundImage, backgroundColor };
    }),
  );
  expect(new Set(looks.map(({ backgroundImage }) => backgroundImage)).size).toBeGreaterThan(4);
  const plain = await window.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const fills = looks.map(({ backgroundColor }) => backgroundColor);
  expect(fills.filter((fill) => fill !== plain && fill !== 'rgba(0, 0, 0, 0)')).toEqual([]);
});

test('neither have cards, questions and menus of the coding view, in any theme', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(300_000);
  const bench = await openCanals(launchStandpoint, await temporaryFolder('accessibility'));
  const { keyboard, program, window } = bench;
  const check = (where: string) => expectNoFaultsInThemes(program, where);
  for (const id of ['m1', 's1', 's7', 'e1', 'l1', 't1', 'n1']) {
    await test.step(`card ${id}`, async () => {
      await bench.openCard(id, id === 'l1' ? 's1' : undefined);
      await check(id);
    });
  }
  for (const key of ['a', 's', 'e', 'c', 'n']) {
    await test.step(`key ${key}`, async () => {
      await keyboard.focus(bench.text.body);
      await bench.text.selectWords(1, 'the canal');
      await keyboard.press(key);
      await expect(bench.text.body).not.toBeFocused();
      await check(key);
      await keyboard.press('Escape', 'Escape');
    });
  }
  await test.step('other mentions, and the menu of a place', async () => {
    await keyboard.focus(bench.text.body);
    await keyboard.press('Escape', 'Control+Home', ']');
    await keyboard.press('Shift+F10');
    await expect(window.getByRole('menu', { name: 'Here' })).toBeVisible();
    await check('place menu');
    await keyboard.press('Escape', 'm');
    await expect(
      window.getByRole('dialog', { name: 'Other mentions' }).or(window.getByText('No other mention')),
    ).toBeVisible();
    await check('other mentions');
    await keyboard.press('Escape');
  });
  await test.step('what the cards are narrowed down to', async () => {
    await keyboard.focus(bench.cards.region.getByRole('button', { name: 'Filter' }));
    await keyboard.press('Enter', 'Space');
    await expect(bench.cards.condition('Stance')).toBeVisible();
    await check('filter');
    await keyboard.press('Escape');
    await check('conditions');
    await bench.cards.region.getByRole('button', { name: 'Show all' }).click();
    await bench.cards.show('Everything');
    await check('everything');
    await bench.cards.show('Stances');
  });
  await test.step('palette and menu', async () => {
    await keyboard.press('Control+k');
    await check('palette');
    await keyboard.press('Escape');
    await keyboard.focus(bench.list('Actors').locator('[data-id=oda]'));
    await keyboard.press('Shift+F10');
    await check('menu');
    await keyboard.press('Escape');
  });
});

test('neither have dialogs, in any theme', async ({ launchStandpoint, temporaryFolder }) => {
  test.setTimeout(300_000);
  const bench = await openCanals(launchStandpoint, await temporaryFolder('accessibility'));
  const { keyboard, program, window } = bench;
  for (const dialog of [
    'Edit document',
    'Codebook',
    'New issue',
    'New actor',
    'Project and coders',
    'Paste a text',
    'Import codings',
    'Export',
    'Settings',
    'Shortcuts',
    'Remove document',
    'Recode tags',
    'Go to document',
  ]) {
    await test.step(dialog, async () => {
      await bench.run(dialog);
      await expect(window.locator('dialog[open]')).toHaveCount(dialog === 'Codebook' ? 0 : 1);
      await expectNoFaultsInThemes(program, dialog);
      await keyboard.press('Escape', 'Escape');
      await expect(window.locator('dialog[open]')).toHaveCount(0);
      // On the page of the codebook nothing is done with the text that is open.
      if (dialog === 'Codebook') await keyboard.press('Control+1');
    });
  }
});

test('whatever Tab comes to shows that it has the keyboard, in any theme', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const bench = await openCanals(launchStandpoint, await temporaryFolder('focus-shown'));
  const { keyboard, program, window } = bench;
  await bench.openCard('s1');
  const walk = async (where: string) => {
    const names = new Set<string>();
    let wasAtEnd = false;
    for (let steps = 0; steps < 120; steps++) {
      await keyboard.press('Tab');
      const { name, isShown } = await window.evaluate(focusLook);
      // Behind the last place the keyboard may leave the page once, where another window is in front.
      const isAtEnd: boolean = name === 'body ' && !wasAtEnd && names.size > 3;
      wasAtEnd = isAtEnd;
      if (isAtEnd) continue;
      expect({ name, isShown }, where).toEqual({ name, isShown: true });
      if (names.has(name) && names.size > 5 && steps > names.size + 5) break;
      names.add(name);
    }
    return names.size;
  };
  for (const theme of themes) {
    await program.chooseFromMenu(`theme.${theme}`);
    await expect.poll(() => window.evaluate(shownTheme), { intervals: [20] }).toBe(theme);
    await keyboard.focus(bench.text.body);
    expect(await walk(`the window, ${theme}`)).toBeGreaterThan(30);
  }
  for (const dialog of ['Settings', 'New actor', 'Codebook']) {
    await bench.run(dialog);
    expect(await walk(dialog)).toBeGreaterThan(3);
    await keyboard.press('Escape', 'Escape');
    await expect(window.locator('dialog[open]')).toHaveCount(0);
  }
});
