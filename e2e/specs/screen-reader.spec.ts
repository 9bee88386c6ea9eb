import { expect } from '@playwright/test';
import { ScreenReader } from '../pages/screen-reader.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = `The board of the harbour met in May.
Oda Marsh opposes the tolls. “They empty the quay,” she said.
Nobody else spoke.`;

test('a screen reader is told at each step of coding what there is and where', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('spoken'), 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { cards, keyboard, window } = bench;
  const reader = new ScreenReader(window);

  await test.step('coming to a paragraph says it and its sentence, moving there the word', async () => {
    await bench.text.enter();
    await reader.expectFocus({ role: 'document', name: 'A speech' });
    await reader.expectSaid('Paragraph 1 of 3. The board of the harbour met in May.');
    await keyboard.press('Control+Home', 'Control+ArrowRight', 'ArrowRight');
    await reader.expectSaid(/^\s*board\s*$/);
    await keyboard.press('2 Control+ArrowDown');
    await reader.expectSaid('Paragraph 2 of 3');
    await expect(window.getByText('Paragraph 2 of 3', { exact: true })).toBeVisible();
  });

  await test.step('selecting says the words', async () => {
    await bench.text.selectWords(2, 'Oda Marsh');
    await reader.expectSaid('Selected: Oda Marsh');
  });

  await test.step('an actor is asked for, made, and told with its words and its place', async () => {
    await keyboard.press('a');
    await reader.expectFocus({ role: 'combobox', name: 'Whom do these words name?', value: 'Oda Marsh' });
    await keyboard.press('Enter');
    await reader.expectFocus({ role: 'document' });
    await reader.expectSaid('Actor: Oda Marsh. “Oda Marsh”. Paragraph 2 of 3');
  });

  await test.step('the draft of a stance says what each field is, and where its value is proposed', async () => {
    await bench.text.selectWords(2, 'opposes the tolls');
    await keyboard.press('s');
    await reader.expectFocus({ role: 'radio', name: /.+/ });
    const groups = (await reader.all()).filter(({ role }) => role.endsWith('group'));
    expect(groups.map(({ name }) => name)).toEqual(expect.arrayContaining(['Position', 'Holders: proposed']));
    await keyboard.press('1');
    await reader.expectFocus({ role: 'radio', name: '−2 strongly against' });
    await keyboard.tabTo(cards.draft.getByRole('combobox', { name: 'Issue' }));
    await keyboard.type('The tolls');
    await reader.expectFocus({ role: 'combobox', name: 'Issue', value: 'The tolls' });
    await keyboard.press('Enter', 'Enter');
    await reader.expectSaid('Stance: Oda Marsh · −2 · The tolls. “opposes the tolls”. Paragraph 2 of 3');
  });

  await test.step('evidence asks for its kind, and says how it bears on the stance', async () => {
    await bench.text.selectWords(2, 'They empty the quay');
    await keyboard.press('e');
    await reader.expectFocus({ role: 'combobox', name: 'Kind of evidence', value: 'quotation' });
    await keyboard.press('Enter');
    await expect(cards.open).toContainText('quotation · supports');
    await reader.expectFocus({ role: 'document' });
  });

  await test.step('tags are told with their kind, their actor and their position', async () => {
    const marks = (await reader.all()).filter(({ role }) => role === 'mark');
    expect(marks.map(({ description }) => description)).toEqual([
      'Actor: Oda Marsh',
      'Stance: Oda Marsh · −2 · The tolls',
      expect.stringContaining('Evidence: quotation'),
    ]);
    await keyboard.press('Escape', 'Control+Home', ']', ']');
    await reader.expectSaid(/^\s*Stance: Oda Marsh · −2/);
    await keyboard.press('Enter');
    await reader.expectFocus({ role: /.+/, name: /.+/ });
    await keyboard.press('Escape');
    await reader.expectFocus({ role: 'document', name: 'A speech' });
  });

  await test.step('walking into a tag says it after the word', async () => {
    await keyboard.press(
      'Escape',
      'Control+Home',
      'Control+ArrowDown',
      'Control+ArrowDown',
      'Control+ArrowUp',
    );
    await reader.expectSaid('Actor: Oda Marsh');
  });

  await test.step('what was done, and that it can be taken back, is said', async () => {
    await keyboard.press(']', 'Delete');
    await expect(window.locator('[aria-live=polite]').getByText(/removed/i)).toBeVisible();
    await keyboard.press('Control+z');
    await expect(bench.text.marks).toHaveCount(3);
  });
});
