import { expect } from '@playwright/test';
import { openLongText, recordsIn, wordsIn } from '../pages/long-text.ts';
import { test } from '../support/launch.ts';

test('curves join a card to its words and its evidence, cross no words, and light with them', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('curves');
  const { bench, document } = await openLongText(launchStandpoint, folder);
  const { cards, text, keyboard, window } = bench;
  const { stance, evidence } = recordsIn(document);
  await bench.make([
    stance('s1', wordsIn(1, 0, 12), { position: 1 }),
    ...evidence('e1', wordsIn(2, 0, 12), 's1'),
    stance('s2', wordsIn(4, 200)),
  ]);
  const curves = window.locator('sp-link-curves path');
  const ends = window.locator('sp-link-curves circle');
  const lit = async () => ({
    frames: await window.locator('sp-text-view .frame.lit').count(),
    cards: await cards.region.locator('li.lit').count(),
    curves: await window.locator('sp-link-curves path.lit').count(),
  });

  await test.step('there is none until a card is chosen or pointed at', async () => {
    await expect(cards.card('s1')).toBeVisible();
    await expect(curves).toHaveCount(0);
    await cards.card('s1').hover();
    await expect(curves).toHaveCount(2);
    await expect.poll(lit).toEqual({ frames: 2, cards: 1, curves: 2 });
  });

  await test.step('pointing at the words lights the same', async () => {
    await text.marksOf('e1').first().hover();
    await expect.poll(lit).toEqual({ frames: 2, cards: 1, curves: 2 });
    await text.paragraph(3).hover();
    await expect.poll(lit).toEqual({ frames: 0, cards: 0, curves: 0 });
  });

  await test.step('they run below the line to the edge of the text, and end at the card', async () => {
    await bench.openCard('s1');
    await keyboard.press('Escape');
    await expect(curves).toHaveCount(2);
    const page = await window.locator('sp-link-curves svg').first().boundingBox();
    const own = await curves.first().getAttribute('d');
    const [, x, y, edge] = (/^M ([\d.]+) ([\d.]+) H ([\d.]+) C/.exec(own ?? '') ?? []).map(Number);
    const line = await text.lineOf('s1');
    const paragraph = await text.paragraph(1).boundingBox();
    expect(Math.abs((x ?? 0) + (page?.x ?? 0) - line.right)).toBeLessThan(4);
    expect((y ?? 0) + (page?.y ?? 0)).toBeGreaterThan(line.middle + 8);
    expect((y ?? 0) + (page?.y ?? 0)).toBeLessThan(line.middle + 18);
    expect((edge ?? 0) + (page?.x ?? 0)).toBeGreaterThan((paragraph?.x ?? 0) + (paragraph?.width ?? 0));
    const card = await cards.box('s1');
    const end = await ends.nth(1).boundingBox();
    expect(Math.abs((end?.x ?? 0) + (end?.width ?? 0) / 2 - card.x)).toBeLessThan(3);
  });

  await test.step('their ends can be pointed at and pressed', async () => {
    await keyboard.press('Escape');
    await cards.card('s2').hover();
    await expect(curves).toHaveCount(1);
    await text.marksOf('e1').first().hover();
    await expect(ends).toHaveCount(4);
    const { x, y, width, height } = (await ends.nth(2).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await window.mouse.move(x + width / 2, y + height / 2);
    await expect.poll(lit).toEqual({ frames: 2, cards: 1, curves: 2 });
    await window.mouse.down();
    await window.mouse.up();
    await expect(cards.open).toHaveAttribute('data-id', 'e1');
  });
});
