import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = `The Harbour Office met on Monday. The Harbour Office said that the quay must close. Its own survey counted 40 diesel boats.

The Office of Fish was silent. The Harbour Office voted for the plan, and Harbour Officers cheered.
`;

const actor = {
  name: 'addActor',
  input: { id: 'office', name: 'Harbour Office', aliases: [{ name: 'HO', from: null, to: null }] },
};

test('a complete stance takes at most twelve keystrokes beyond typed names', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('strokes'), 'Quays', [{ title: 'Minutes', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards } = bench;
  await bench.text.enter();
  await keyboard.press('Control+Home');

  let strokes = 0;
  const press = async (...keys: readonly string[]) => {
    strokes += keys.length;
    await keyboard.press(...keys);
  };
  await press('.', '.', 's');
  await expect(cards.draft).toBeVisible();
  await keyboard.type('Harbour Office');
  await press('Enter', 'Tab', '5', 'Tab');
  await keyboard.type('Closing the quay');
  await press('Enter', 'Enter');
  await expect(cards.draft).toBeHidden();
  await press('.', 'e');
  await expect(bench.question('Kind of evidence')).toBeFocused();
  await press('Enter');
  await expect(cards.open).toContainText('supports');
  expect(strokes).toBeLessThanOrEqual(12);

  await bench.saved();
  const records = await exportProject(path);
  const stance = records.find(({ type }) => type === 'stance');
  expect(stance).toMatchObject({
    position: 2,
    passages: [{ quote: 'The Harbour Office said that the quay must close.' }],
    attribution: [{ source: null, manner: 'indirect', cue: 'said', passages: [{ quote: 'said' }] }],
  });
  expect(records.find(({ type }) => type === 'evidence')).toMatchObject({
    passages: [{ quote: 'Its own survey counted 40 diesel boats.' }],
  });
  expect(records.filter(({ type }) => type === 'link')).toHaveLength(1);
});

test('how new evidence bears on its stance is said with its kind', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('bears'), 'Quays', [{ title: 'Minutes', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards, window } = bench;
  await bench.text.enter();
  await keyboard.press('.', 's');
  await keyboard.type('Harbour Office');
  await keyboard.press('Enter', 'Tab', 'Enter');
  await expect(cards.draft).toBeHidden();
  await keyboard.press('.', '.', '.', 'e');
  const qualifies = window.getByRole('radio', { name: 'qualifies' });
  await expect(window.getByRole('radio', { name: 'supports' })).toBeChecked();
  await keyboard.press((await qualifies.getAttribute('aria-keyshortcuts')) ?? '');
  await expect(qualifies).toBeChecked();
  await bench.program.screenshot('evidence-question');
  await keyboard.press('Enter');
  await expect(cards.open).toContainText('qualifies');
});

test('the other mentions of an actor are accepted one by one or at once, and taken back', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('mentions'), 'Quays', [{ title: 'Minutes', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;
  const bar = window.getByRole('dialog', { name: 'Other mentions' });
  await bench.make([
    actor,
    {
      name: 'addMention',
      input: {
        id: 'first',
        document: (await exportProject(path)).find(({ type }) => type === 'document')?.id,
        actor: 'office',
        passages: [{ from: 4, to: 18 }],
      },
    },
  ]);
  await expect(bench.text.marks).toHaveText(['Harbour Office']);
  await bench.text.enter();

  await test.step('without an actor it says what is needed', async () => {
    await keyboard.press('m');
    await expect(window.getByText('Select a mention of an actor')).toBeVisible();
  });

  await test.step('whole words only, one by one, each with its place shown', async () => {
    await keyboard.press('Control+Home', ']', 'm');
    await expect(bar).toContainText('1 of 2');
    await bench.program.screenshot('other-mentions');
    await keyboard.press('Space');
    await expect(bar).toContainText('2 of 2');
    await keyboard.press('Enter');
    await expect(bar).toContainText('1 of 1');
    await expect(bench.text.marks).toHaveText(['Harbour Office', 'Harbour Office']);
    await keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(bench.text.body).toBeFocused();
  });

  await test.step('the rest at once is one step', async () => {
    await keyboard.press('Control+z');
    await expect(bench.text.marks).toHaveCount(1);
    await keyboard.press('Control+Home', ']', 'm', 'Control+Enter');
    await expect(bench.text.marks).toHaveCount(3);
    await expect(window.getByText('2 mentions of Harbour Office were made.')).toBeVisible();
    await keyboard.press('Control+z');
    await expect(bench.text.marks).toHaveCount(1);
    await keyboard.press('Control+y');
    await expect(bench.text.marks).toHaveCount(3);
    await keyboard.press('m');
    await expect(window.getByText('No other mention of Harbour Office')).toBeVisible();
  });
});

test('R makes the last thing once more', async ({ launchStandpoint, temporaryFolder }) => {
  const path = await makeProject(await temporaryFolder('repeat'), 'Quays', [{ title: 'Minutes', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards } = bench;
  await bench.text.enter();
  await keyboard.press('r');
  await expect(bench.window.getByText('You have made nothing in this document')).toBeVisible();
  await bench.text.selectWords(1, 'survey');
  await keyboard.press('c');
  await keyboard.type('numbers');
  await keyboard.press('Enter');
  await expect(bench.text.marks).toHaveText(['survey']);
  await bench.text.selectWords(1, '40');
  await keyboard.press('r');
  await expect(bench.text.marks).toHaveText(['survey', '40']);
  await expect(cards.open).toContainText('numbers');

  await test.step('of a stance it makes a draft with the same who, what and how', async () => {
    await bench.text.selectWords(2, 'voted for the plan');
    await keyboard.press('s');
    await keyboard.type('Harbour Office');
    await keyboard.press('Enter', 'Tab', '4', 'Tab');
    await keyboard.type('The plan');
    await keyboard.press('Enter', 'Enter');
    await expect(cards.draft).toBeHidden();
    await bench.text.selectWords(2, 'cheered');
    await keyboard.press('r');
    await expect(cards.draft).toContainText('Harbour Office');
    await expect(cards.draft.getByRole('radio', { name: '+1' })).toBeChecked();
    await expect(cards.draft.getByRole('combobox', { name: 'Issue' })).toHaveValue('The plan');
    await bench.program.screenshot('repeated-stance');
    await keyboard.press('Enter');
    await expect(cards.draft).toBeHidden();
  });
});
