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
  const userData = await temporaryFolder('settings');
  const bench = await Workbench.of(await launchStandpoint({ userData, args: [path] }));
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

  await test.step('a question stays with what was typed where a card is pressed or another document is shown', async () => {
    await cards.show('Everything');
    await bench.text.enter();
    await keyboard.press('Escape');
    await bench.text.selectWords(1, 'said so twice');
    await keyboard.press('n');
    const field = bench.question('Note', 'textbox');
    await keyboard.fill('Ask the');
    await cards.saying('The canal').getByRole('button').first().click();
    await expect(window.getByText('A question is open.').first()).toBeVisible();
    await expect(field).toHaveValue('Ask the');
    await bench.goTo('B speech');
    await expect(field).toBeHidden();
    await expect(bench.text.body).toBeFocused();
    await bench.goTo('A speech');
    await expect(field).toHaveValue('Ask the');
    await expect(field).toBeFocused();
    await bench.goTo('B speech');
  });

  await bench.text.selectWords(1, 'Nobody');
  await keyboard.press('s');
  await keyboard.focus(cards.draft.getByRole('textbox', { name: 'Date' }));
  await keyboard.fill('2029-03');
  const ended = bench.program.app.waitForEvent('close');
  await bench.program.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await ended;
  const again = await Workbench.of(await launchStandpoint({ userData, args: [path] }));

  await test.step('what was being made is there when the program is started again', async () => {
    await expect(again.cards.draft.getByRole('textbox', { name: 'Date' })).toHaveValue('2029-03');
    await again.goTo('A speech');
    await expect(again.question('Note', 'textbox')).toHaveValue('Ask the');
    await again.keyboard.press('End');
    await again.keyboard.type(' clerk');
    await again.keyboard.press('Enter');
    await expect(again.cards.open).toHaveAttribute('data-type', 'note');
    await expect(again.cards.field('Text')).toHaveValue('Ask the clerk');
    await again.goTo('B speech');
    await again.goTo('A speech');
    await expect(again.question('Note', 'textbox')).toBeHidden();
  });

  await test.step('a field is kept as it is when the project or the program is closed', async () => {
    const note = again.cards.saying('Ask the clerk').getByRole('button').first();
    await again.keyboard.focus(note);
    await again.keyboard.press('Enter');
    await again.keyboard.focus(again.cards.field('Text'));
    await again.keyboard.fill('Ask him');
    await again.program.chooseFromMenu('project.close');
    await expect(again.window.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await again.window.getByRole('button', { name: 'Canals' }).first().click();
    await again.cards.saying('Ask him').getByRole('button').first().click();
    await expect(again.cards.field('Text')).toHaveValue('Ask him');
    await again.keyboard.focus(again.cards.field('Text'));
    await again.keyboard.fill('Ask her');
    await again.program.close();
    expect(await ofType('note')).toMatchObject([{ text: 'Ask her', passages: [{ quote: 'said so twice' }] }]);
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
