import { expect } from '@playwright/test';
import { openLongText, recordsIn, wordsIn } from '../pages/long-text.ts';
import { test } from '../support/launch.ts';

const minutes = 'Tevin Rook doubts that the tolls will fall. The clerk counted nine boats a day.';

test('what another document has to say for a stance is in its card, with its source, and opens there', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('elsewhere');
  const { bench, document, other } = await openLongText(launchStandpoint, folder, minutes);
  const { cards, text, keyboard, window } = bench;
  const across = { document: other, to: 's1', toDocument: document };
  await bench.make([
    recordsIn(document).stance('s1', wordsIn(1)),
    recordsIn(other).stance('s2', { from: 0, to: 25 }, { holders: ['tevin'], position: -1, issue: 'canal' }),
    ...recordsIn(other).evidence('e1', { from: 54, to: 78 }),
    { name: 'addLink', input: { from: 'e1', relation: 'supports', ...across } },
    { name: 'addLink', input: { from: 's2', relation: 'opposes', ...across } },
  ]);
  // A window that begins has at hand only the document that was shown last.
  await bench.saved();
  await window.reload();
  await expect(text.body).toHaveAccessibleName('A speech');
  const evidence = cards.card('s1').getByRole('button', { name: /^quotation · supports · in B speech$/ });

  await test.step('its words and its document', async () => {
    await expect(cards.card('s1')).toContainText('counted nine boats a day');
    await expect(evidence).toBeVisible();
    await expect(
      cards
        .card('s1')
        .getByRole('button', { name: '← contradicts · Tevin Rook · −1 · The canal · in B speech' }),
    ).toBeVisible();
    await expect(cards.card('s1').getByText('no evidence linked yet')).toBeHidden();
    await bench.program.screenshot('cards-elsewhere');
  });

  await test.step('it opens there, by keyboard', async () => {
    await keyboard.focus(evidence);
    await keyboard.press('Enter');
    await expect(text.body).toHaveAccessibleName('B speech');
    await expect(cards.open).toHaveAttribute('data-id', 'e1');
    await expect(text.body).toBeFocused();
  });

  await test.step('and from there leads back to the stance', async () => {
    await cards.open.getByRole('button', { name: /^supports → Oda Marsh .* in A speech$/ }).click();
    await expect(text.body).toHaveAccessibleName('A speech');
    await expect(cards.open).toHaveAttribute('data-id', 's1');
  });

  await test.step('a link that is taken back there is gone from the card here', async () => {
    await keyboard.press('Escape');
    await keyboard.press('Control+z');
    await expect(evidence).toBeHidden();
    await keyboard.press('Control+Shift+z');
    await expect(evidence).toBeVisible();
  });
});
