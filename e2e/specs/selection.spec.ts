import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = `Oda Marsh backs the canal, and the Courier of the lower town has printed every word that she said about it since May.

Tevin Rook doubts that the tolls will ever fall.
`;

test('the selection ends with what was made of it, with Escape, and with a press beside the text or in it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('selection'), 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards, window } = bench;
  const { body, toolbar } = bench.text;

  await test.step('a record that is made takes the selection along, and the next words can be dragged over', async () => {
    await bench.text.dragOver(1, 'Oda Marsh');
    await expect(toolbar).toBeVisible();
    await keyboard.press('a');
    await expect(bench.question('Whom do these words name?')).toBeFocused();
    await keyboard.press('Enter');
    await expect(cards.open).toHaveAttribute('data-type', 'mention');
    await expect(toolbar).toBeHidden();
    await expect(body).toBeFocused();
    await bench.text.dragOver(2, 'Tevin Rook doubts');
    await keyboard.press('s');
    await expect(cards.draft).toContainText('Tevin Rook doubts');
    await keyboard.press('1', 'Enter');
    await expect(cards.open).toHaveAttribute('data-type', 'stance');
    await expect(toolbar).toBeHidden();
    await bench.text.dragOver(2, 'the tolls will ever fall');
    await keyboard.press('e', 'Enter');
    await expect(cards.draft).toBeHidden();
    await expect(toolbar).toBeHidden();
    expect(await bench.text.selected()).toBe('');
  });

  await test.step('Escape leaves the words first, then the record', async () => {
    await bench.text.dragOver(1, 'the canal');
    await expect(toolbar).toBeVisible();
    await keyboard.press('Escape');
    await expect(toolbar).toBeHidden();
    await expect(body).toBeFocused();
  });

  await test.step('a drag that begins in selected words selects anew', async () => {
    await bench.text.dragOver(2, 'Tevin');
    await bench.text.dragOver(2, 'Tevin Rook');
  });

  await test.step('a drag that leaves the text goes as far as the line it is at, on either side and below', async () => {
    const from = await bench.text.boxOf('Oda Marsh');
    const below = await bench.text.boxOf('Tevin Rook');
    const { mouse } = window;
    const drag = async (x: number, y: number, words: RegExp): Promise<void> => {
      await mouse.move(from.x + 1, from.y + from.height / 2);
      await mouse.down();
      await mouse.move(from.x + 80, from.y + from.height / 2, { steps: 4 });
      await mouse.move(x, y, { steps: 6 });
      await expect.poll(() => bench.text.selected()).toMatch(words);
      await mouse.up();
      await expect(toolbar).toBeVisible();
      await expect.poll(() => bench.text.selected()).toMatch(words);
    };
    await drag(1400, from.y + from.height / 2, /^Oda Marsh backs the canal, and.{5,60}(?<!May\.?)\s?$/);
    await drag(1400, below.y + below.height / 2, /^Oda Marsh[^]* ever fall\.?$/);
    await drag(40, below.y + below.height / 2, /^Oda Marsh[^]* since May\.?\s*$/);
    await keyboard.press('Escape');
  });

  await test.step('three presses select a paragraph with its closing mark, two a word', async () => {
    const { x, y, height } = await bench.text.boxOf('Tevin Rook');
    await window.mouse.click(x + 5, y + height / 2, { clickCount: 3 });
    await expect.poll(() => bench.text.selected()).toBe('Tevin Rook doubts that the tolls will ever fall.');
    await window.mouse.click(x + 5, y + height / 2, { clickCount: 2 });
    await expect.poll(() => bench.text.selected()).toBe('Tevin');
    await keyboard.press('Escape');
  });

  await test.step('a press on the empty page leaves the words and keeps the keys', async () => {
    await bench.text.dragOver(1, 'the canal');
    const box = await window.locator('sp-text-view').boundingBox();
    if (box === null) throw new Error('There is no text.');
    await window.mouse.click(box.x + box.width / 2, box.y + box.height - 40);
    await expect(toolbar).toBeHidden();
    await expect(body).toBeFocused();
    await keyboard.press('2 Shift+ArrowRight');
    await expect(toolbar).toBeVisible();
  });
});
