import { expect } from '@playwright/test';
import { ExportedRecords } from '../pages/exported-field.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

test('L links evidence to a stance of another document, and Alt with arrows moves its ends', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('linking');
  const path = await makeProject(folder, 'Canals', [
    { title: 'A speech', text: 'Oda Marsh counts the boats each day.' },
    { title: 'B speech', text: 'Tevin Rook doubts that the tolls will fall.' },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards, text, window } = bench;
  const records = await ExportedRecords.of(bench, folder);
  const documents = (await records.all()).filter(({ type }) => type === 'document');
  const [here, there] = ['A speech', 'B speech'].map(
    (name) => documents.find(({ title }) => title === name)?.id,
  );
  await bench.make([
    { name: 'addActor', input: { id: 'tevin', name: 'Tevin Rook' } },
    {
      name: 'addStance',
      input: { id: 's1', document: there, holders: ['tevin'], passages: [{ from: 0, to: 5 }] },
    },
    {
      name: 'addEvidence',
      input: { id: 'e1', document: here, kind: 'statistic', passages: [{ from: 10, to: 26 }] },
    },
  ]);
  // A window that begins has at hand only the document that was shown last.
  await bench.goTo('A speech');
  await window.reload();
  await text.enter();
  await keyboard.press(']');
  await expect(cards.open).toHaveAttribute('data-id', 'e1');

  await test.step('the question is below the words wherever the caret is, and one Escape leaves it', async () => {
    await keyboard.press('Control+End', 'l');
    await expect(bench.question('Link to which stance?')).toBeFocused();
    const dialog = window.getByRole('dialog', { name: 'Link to which stance?' });
    const [question, words] = [await dialog.boundingBox(), await text.marks.boundingBox()];
    expect(question?.x).toBeCloseTo(words?.x ?? 0, 0);
    expect(question?.y).toBeGreaterThan((words?.y ?? 0) + (words?.height ?? 0));
    await keyboard.press('Escape');
    await expect(text.body).toBeFocused();
  });

  await test.step('a document is chosen, then its only stance is proposed, then the relation', async () => {
    await keyboard.press('l');
    await expect(bench.question('Link to which stance?')).toBeFocused();
    await keyboard.type('B speech');
    await keyboard.press('Enter');
    await expect(bench.question('Link to which stance?')).toHaveValue(/^Tevin Rook/);
    await expect(window.getByRole('option', { name: 'Tevin Rook', selected: true })).toBeVisible();
    await keyboard.press('Enter');
    await expect(bench.question('How does it bear on the stance?')).toBeFocused();
    await keyboard.press('Enter');
    await expect(cards.open.getByRole('button', { name: /→ Tevin Rook/ })).toBeVisible();
    await expect(text.body).toBeFocused();
    const link = (await records.all()).find(({ type }) => type === 'link');
    expect(link).toMatchObject({ document: here, from: 'e1', to: 's1', toDocument: there });
  });

  await test.step('both ends tell the direction of a link between stances', async () => {
    await bench.make([
      {
        name: 'addStance',
        input: { id: 's2', document: here, holders: ['tevin'], passages: [{ from: 0, to: 3 }] },
      },
      {
        name: 'addStance',
        input: { id: 's3', document: here, holders: ['tevin'], passages: [{ from: 4, to: 9 }] },
      },
      { name: 'addLink', input: { document: here, from: 's2', to: 's3', relation: 'opposes' } },
    ]);
    // An open card takes the room of the others that begin in its line.
    await keyboard.press('Escape');
    await expect(cards.card('s2').getByRole('button', { name: /^contradicts → Tevin Rook/ })).toBeVisible();
    await expect(cards.card('s3').getByRole('button', { name: /^← contradicts · Tevin Rook/ })).toBeVisible();
  });

  await test.step('a stance that is removed says what goes with it, and comes back with its card', async () => {
    await bench.openCard('s3');
    await keyboard.press('Escape', 'Delete');
    await expect(cards.region.locator('[data-id=s3]')).toBeHidden();
    const told = window.getByRole('status').filter({ hasText: 'Removed the stance and 1 link.' });
    await told.getByRole('button', { name: 'Undo' }).click();
    await expect(cards.open).toHaveAttribute('data-id', 's3');
    await bench.openCard('e1');
    await keyboard.press('Escape');
  });

  await test.step('its end and its beginning move by words', async () => {
    const quote = (words: string) => [expect.objectContaining({ quote: words })];
    await keyboard.press('2 Alt+ArrowRight');
    await records.expectField('e1', 'passages', quote('counts the boats each day'), 'two words longer');
    await keyboard.press('Alt+ArrowLeft', 'Alt+Shift+ArrowLeft');
    await records.expectField('e1', 'passages', quote('Marsh counts the boats each'), 'moved');
    await keyboard.press('Alt+Shift+ArrowRight', 'Alt+Shift+ArrowRight');
    await records.expectField('e1', 'passages', quote('the boats each'), 'a word less in front');
  });
});
