import { expect } from '@playwright/test';
import { openLongText, recordsIn, wordsIn } from '../pages/long-text.ts';
import { test } from '../support/launch.ts';

test('four hundred tags on a screen fold to a row a line, and each can be reached', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(120_000);
  const folder = await temporaryFolder('crowd');
  const { bench, document } = await openLongText(launchStandpoint, folder);
  const { cards, text, keyboard, window } = bench;
  const { tag, stance } = recordsIn(document);
  await bench.make([
    ...Array.from({ length: 400 }, (_, at) =>
      tag(`t${at}`, wordsIn(1 + (at % 4), Math.floor(at / 4) * 3, 12)),
    ),
    stance('s1', wordsIn(12)),
  ]);
  const more = cards.region.getByRole('button', { name: /^\d+ more$/ });
  await expect(more.first()).toBeVisible();

  await test.step('every row has a line of its own, and says for how many it stands', async () => {
    const boxes = await cards.all.evaluateAll((all) =>
      all.map((card) => card.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
    for (const [at, { bottom }] of boxes.entries()) {
      const next = boxes[at + 1];
      if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(bottom);
    }
    const folded = (await more.allTextContents()).map((words) => Number.parseInt(words, 10));
    const shown = await cards.all.and(window.locator('[data-type=tag]')).count();
    expect(folded.reduce((sum, count) => sum + count, 0) + shown).toBe(400);
    expect(shown).toBeLessThan(40);
  });

  await test.step('what is folded is listed, and one chosen from the list opens at its line', async () => {
    await keyboard.focus(more.first());
    await keyboard.press('Enter');
    const menu = window.getByRole('menu');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await keyboard.press('ArrowDown', 'Enter');
    await expect(cards.open).toHaveAttribute('data-type', 'tag');
    await expect(cards.open).toBeInViewport({ ratio: 1 });
    const [id, box] = [await cards.chosen(), await cards.open.boundingBox()];
    const { middle } = await text.lineOf(id ?? '');
    expect(Math.abs((box?.y ?? 0) + 25 - middle)).toBeLessThan(4);
    await keyboard.press('Escape', 'Escape');
  });

  await test.step('so do those that are walked to, and those that are pressed in the text', async () => {
    await keyboard.press('Control+Home');
    for (const id of ['t0', 't4', 't8', 't12']) {
      await keyboard.press(']');
      await expect(cards.open).toHaveAttribute('data-id', id);
    }
    await keyboard.press('Escape');
    await text.marksOf('t203').last().click();
    await expect(cards.open).toHaveAttribute('data-type', 'tag');
    await bench.program.screenshot('cards-crowd');
    await keyboard.press('Escape');
  });

  await test.step('where there is room again there are whole cards', async () => {
    await keyboard.press('Control+Home', '14 Control+ArrowDown');
    await expect(cards.card('s1')).toHaveAttribute('data-form', 'full');
  });
});
