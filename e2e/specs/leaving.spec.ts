import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = 'Oda Marsh backs the canal. Oda Marsh said so twice. Nobody asked Oda Marsh why.';

test('what is being made is left by Escape alone, and what was typed is never lost', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('leaving'), 'Canals', [
    { title: 'A speech', text },
    { title: 'B speech', text: 'Nobody came.' },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { cards, keyboard, window } = bench;
  await bench.goTo('A speech');
  const ofType = async (type: string) => (await exportProject(path)).filter((each) => each.type === type);

  await test.step('Escape in a question makes nothing, whatever was typed', async () => {
    for (const [key, label] of [
      ['a', 'Whom do these words name?'],
      ['c', 'Code'],
    ] as const) {
      await bench.text.selectWords(1, 'the canal');
      await keyboard.press(key);
      const field = window.getByRole('dialog').getByRole('combobox').first();
      await expect(field).toBeFocused();
      await keyboard.type('Zoe');
      await keyboard.press('Escape');
      await expect(field, label).toBeHidden();
      await expect(bench.text.body).toBeFocused();
    }
    await expect(bench.text.marks).toHaveCount(0);
    expect(await ofType('actor')).toEqual([]);
    expect(await ofType('tag')).toEqual([]);
  });

  await test.step('a press elsewhere neither takes nor forgets what was typed', async () => {
    await bench.text.selectWords(1, 'the canal');
    await keyboard.press('a');
    const field = bench.question('Whom do these words name?');
    await keyboard.fill('The Canal Board');
    await window.getByRole('heading', { name: 'A speech' }).click();
    await expect(field).toHaveValue('The Canal Board');
    expect(await ofType('actor')).toEqual([]);
    await keyboard.focus(field);
    await keyboard.press('Enter');
    await expect(bench.list('Actors').getByRole('treeitem', { name: 'The Canal Board' })).toBeVisible();
    await expect(bench.text.marks).toHaveCount(1);
    await keyboard.press('Control+z', 'Escape');
    await expect(bench.text.marks).toHaveCount(0);
  });

  await test.step('an answer that is refused stays to be corrected', async () => {
    await bench.text.selectWords(1, 'the canal');
    await keyboard.press('a');
    await keyboard.fill('x'.repeat(1001));
    await keyboard.press('Enter');
    await expect(
      window
        .getByRole('alert')
        .or(window.getByText(/Nothing was changed/))
        .first(),
    ).toBeVisible();
    await expect(bench.question('Whom do these words name?')).toHaveValue('x'.repeat(1001));
    await expect(bench.question('Whom do these words name?')).toBeFocused();
    await keyboard.fill('The canal');
    await keyboard.press('Enter');
    await expect(bench.list('Actors').getByRole('treeitem', { name: 'The canal' })).toBeVisible();
    await expect(bench.text.body).toBeFocused();
  });

  await test.step('a draft stays where one begins another, and where another document is shown', async () => {
    await bench.text.selectWords(1, 'said so twice');
    await keyboard.press('s');
    await keyboard.press('5');
    await expect(cards.draft.getByRole('radio', { name: '+2 strongly for' })).toBeChecked();
    await bench.text.enter();
    await bench.text.selectWords(1, 'Nobody asked');
    await keyboard.press('s');
    await expect(window.getByText('A stance is being made.').first()).toBeVisible();
    await expect(cards.draft.getByRole('radio', { name: '+2 strongly for' })).toBeChecked();
    await bench.goTo('B speech');
    await expect(cards.draft).toBeHidden();
    await bench.goTo('A speech');
    await expect(cards.draft.getByRole('radio', { name: '+2 strongly for' })).toBeChecked();
    await bench.text.enter();
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(cards.draft).toBeHidden();
    expect(await ofType('stance')).toEqual([]);
  });
});

test('a draft and a review follow what is undone under them', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('leaving'), 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { cards, keyboard, window } = bench;
  await bench.text.enter();
  await bench.text.selectWords(1, 'Oda Marsh');
  await keyboard.press('a', 'Enter');
  await expect(bench.text.marks).toHaveCount(1);

  await test.step('places whose mentions were undone are among the others again, and not counted', async () => {
    const bar = window.getByRole('dialog', { name: 'Other mentions' });
    await keyboard.press('Control+Home', ']', 'm');
    await expect(bar).toContainText('1 of 2');
    await keyboard.press('Enter');
    await expect(bar).toContainText('1 of 1');
    await keyboard.press('Control+z');
    await expect(bench.text.marks).toHaveCount(1);
    await keyboard.press('Enter');
    await expect(bar).toContainText('1 of 1');
    await keyboard.press('Enter');
    await expect(window.getByText('2 mentions of Oda Marsh were made.')).toBeVisible();
    await expect(bench.text.marks).toHaveCount(3);
    await keyboard.press('Control+z');
    await expect(bench.text.marks).toHaveCount(2);
    await keyboard.press('Control+z');
    await expect(bench.text.marks).toHaveCount(1);
  });

  await test.step('a holder that is gone is gone from the draft', async () => {
    await bench.text.selectWords(1, 'said so twice');
    await keyboard.press('s');
    await expect(cards.draft).toContainText('Oda Marsh');
    await keyboard.press('Control+z');
    await expect(cards.draft.getByRole('button', { name: 'Remove Oda Marsh' })).toHaveCount(0);
    await expect(cards.draft).not.toContainText('not at hand');
  });
});
