import { expect } from '@playwright/test';
import { openLongText, recordsIn, wordsIn } from '../pages/long-text.ts';
import type { Workbench } from '../pages/workbench.ts';
import { test } from '../support/launch.ts';

/** How far the first line of a card may be from the line of its words, in pixels. */
const NEAR = 4;

/** How far the first line of a card is below its top: whole or open, and folded. */
const HEAD = { whole: 25, folded: 13 };

async function off({ cards, text }: Workbench, id: string, head = HEAD.whole): Promise<number> {
  const [{ y }, { middle }] = [await cards.box(id), await text.lineOf(id)];
  return Math.abs(y + head - middle);
}

test('cards stand beside their lines, and scroll with them', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('places');
  const { bench, document } = await openLongText(launchStandpoint, folder);
  const { cards, text, window, program } = bench;
  const { stance, tag } = recordsIn(document);
  const ids = ['s1', 's2', 't1', 's3', 's4'];
  await bench.make([
    stance('s1', wordsIn(1)),
    stance('s2', wordsIn(2, 300)),
    tag('t1', wordsIn(3, 200)),
    stance('s3', wordsIn(4, 150)),
    stance('s4', wordsIn(20)),
  ]);

  await test.step('each at its line where there is room', async () => {
    for (const id of ids.slice(0, 4))
      await expect.poll(() => off(bench, id, id === 't1' ? HEAD.folded : HEAD.whole), id).toBeLessThan(NEAR);
    await expect(cards.card('s4')).toHaveCount(0);
  });

  await test.step('also after the wheel was turned over them, and in a window of another size', async () => {
    const { x, y } = await cards.box('s2');
    await window.mouse.move(x + 20, y + 10);
    await window.mouse.wheel(0, 200);
    await expect.poll(async () => (await cards.box('s2')).y).toBe(y - 200);
    for (const id of ['s2', 's3']) expect(await off(bench, id), id).toBeLessThan(NEAR);
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 700);
    });
    for (const id of ['s1', 's3']) await expect.poll(() => off(bench, id), id).toBeLessThan(NEAR);
  });

  await test.step('far down the text there are those of what is there', async () => {
    await bench.walkTo('s4');
    await expect(text.marksOf('s4').first()).toBeInViewport();
    await expect(cards.card('s4')).toBeInViewport({ ratio: 1 });
    expect(await off(bench, 's4')).toBeLessThan(NEAR);
    await expect(cards.card('s1')).toHaveCount(0);
  });
});

test('the open card stays at its line, whatever is typed into it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('typing');
  const { bench, document } = await openLongText(launchStandpoint, folder);
  const { cards, text, keyboard, program } = bench;
  const { stance } = recordsIn(document);
  await bench.make([
    stance('s1', wordsIn(1, 250)),
    stance('s2', wordsIn(1, 330)),
    stance('s3', wordsIn(2, 20), { attribution: [{ source: 'oda' }] }),
    stance('s4', wordsIn(3, 200)),
    stance('s5', wordsIn(4, 200)),
  ]);

  await test.step('it is exactly there, and others make way upwards and downwards', async () => {
    await bench.openCard('s3');
    await expect.poll(() => off(bench, 's3')).toBeLessThan(NEAR);
    // The boxes are asked for one by one, and the text may still be on its way.
    await expect(async () => {
      const [above, own, below] = [await cards.box('s2'), await cards.box('s3'), await cards.box('s4')];
      expect(above.y + above.height).toBeLessThan(own.y);
      expect(own.y + own.height).toBeLessThan(below.y);
    }).toPass();
  });

  await test.step('it grows, and only what is below it moves', async () => {
    // A field that gets the focus is scrolled into view, and the text with it.
    const places = async () => {
      const top = (await text.paragraph(1).boundingBox())?.y ?? 0;
      const boxes = await Promise.all(['s2', 's3', 's4'].map((id) => cards.box(id)));
      return boxes.map(({ y, height }) => ({ y: y - top, height }));
    };
    const [above, own, below] = await places();
    await keyboard.focus(cards.button('Add who says so'));
    await keyboard.press('Enter');
    await expect(cards.choice('who says so of step 2')).toBeVisible();
    await keyboard.focus(cards.field('Condition'));
    await keyboard.type('if it is dry');
    await keyboard.press('Enter');
    await expect(cards.field('Condition')).toHaveValue('if it is dry');
    const [aboveNow, ownNow, belowNow] = await places();
    expect(ownNow?.height).toBeGreaterThan((own?.height ?? 0) + 40);
    expect([aboveNow?.y, ownNow?.y]).toEqual([above?.y, own?.y]);
    const pushed = (belowNow?.y ?? 0) - (below?.y ?? 0) - (ownNow?.height ?? 0) + (own?.height ?? 0);
    expect(Math.abs(pushed)).toBeLessThan(2);
    await keyboard.press('Escape', 'Escape');
  });

  await test.step('one that is pressed at the bottom of the window comes into view with its words', async () => {
    await keyboard.focus(text.body);
    await keyboard.press('Control+Home');
    await text.marksOf('s5').first().click();
    await expect(cards.open).toHaveAttribute('data-id', 's5');
    await expect(cards.open).toBeInViewport({ ratio: 1 });
    await expect(text.marksOf('s5').first()).toBeInViewport();
    expect(await off(bench, 's5')).toBeLessThan(NEAR);
    await keyboard.press('Escape');
  });

  await test.step('a draft at the bottom of the window comes into view with its words, and then stays', async () => {
    await keyboard.focus(text.body);
    await keyboard.press('Control+Home');
    await text.dragOver(5, 'put off its vote');
    const before = await text.paragraph(5).boundingBox();
    await keyboard.press('s');
    await expect(cards.draft).toBeInViewport({ ratio: 0.99 });
    await expect(text.paragraph(5)).toBeInViewport();
    expect((await text.paragraph(5).boundingBox())?.y).toBeLessThan(before?.y ?? 0);
    const place = await cards.draft.boundingBox();
    await keyboard.press('4');
    await keyboard.focus(cards.draft.getByRole('combobox', { name: 'Holders' }));
    for (const name of ['Tevin Rook', 'Somebody Else']) {
      await keyboard.type(name);
      await keyboard.press('Enter');
    }
    await expect(cards.draft).toContainText('Somebody Else');
    expect((await cards.draft.boundingBox())?.y).toBe(place?.y);
    for (const size of [
      [1440, 640],
      [1024, 600],
    ] as const) {
      await program.app.evaluate(({ BrowserWindow }, [width, height]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await expect(cards.draft, size.join()).toBeInViewport({ ratio: 0.99 });
    }
    await keyboard.press('Escape');
  });
});
