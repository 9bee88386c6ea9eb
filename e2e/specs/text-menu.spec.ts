import { expect, type Locator } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = `Oda Marsh backs the new canal, and says so twice a week.

אודה מארש תומכת בתעלה החדשה בכל שבוע.
`;
const hebrew = 'תומכת בתעלה';

async function opened(
  launchStandpoint: Parameters<Parameters<typeof test>[2]>[0]['launchStandpoint'],
  folder: string,
): Promise<{ readonly bench: Workbench; readonly path: string }> {
  const path = await makeProject(folder, 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id;
  const from = text.indexOf(hebrew);
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addCode', input: { id: 'works', name: 'public works' } },
    {
      name: 'addStance',
      input: { id: 'backs', document, holders: ['oda'], passages: [{ from: 10, to: 29 }] },
    },
    { name: 'addTag', input: { id: 'canal', document, code: 'works', passages: [{ from: 20, to: 29 }] } },
    {
      name: 'addTag',
      input: { id: 'hebrew', document, code: 'works', passages: [{ from, to: from + hebrew.length }] },
    },
  ]);
  return { bench, path };
}

/** Where the pointer takes hold of a handle: above the line at the beginning, below it at the end. */
async function knob(handle: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x } = await middle(handle);
  const box = await handle.boundingBox();
  const isFirst = await handle.evaluate((element) => element.matches('.from'));
  return { x, y: isFirst ? (box?.y ?? 0) - 5 : (box?.y ?? 0) + (box?.height ?? 0) + 5 };
}

async function middle(element: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await element.boundingBox();
  if (box === null) throw new Error('It cannot be seen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('a place where several tags lie says which, and lets one be chosen', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench } = await opened(launchStandpoint, await temporaryFolder('chooser'));
  const { keyboard, cards, window } = bench;
  const menu = window.getByRole('menu', { name: 'Here' });

  await test.step('by the right button', async () => {
    await bench.text.marks.filter({ hasText: 'new canal' }).first().click({ button: 'right' });
    await expect(menu.getByRole('menuitemradio')).toHaveText([/Code: public works/, /Stance: Oda Marsh/]);
    await bench.program.screenshot('place-menu');
    await menu.getByRole('menuitemradio', { name: 'Stance' }).click();
    await expect(cards.open).toHaveAttribute('data-id', 'backs');
  });

  await test.step('by Shift+F10 at the caret, and it does what it says', async () => {
    await bench.text.enter();
    await keyboard.press('Control+Home', '5 Control+ArrowRight', 'Shift+F10');
    await menu.getByRole('menuitemradio', { name: 'Code' }).press('Enter');
    await expect(cards.open).toHaveAttribute('data-id', 'canal');
    await expect(bench.text.body).toBeFocused();
    await keyboard.press('Shift+F10');
    await menu.getByRole('menuitem', { name: 'Remove the tag' }).press('Enter');
    await expect(menu).toBeHidden();
    await expect(bench.text.body.locator('mark.tag')).toHaveText([hebrew]);
    await keyboard.press('Control+z');
    await expect(bench.text.body.locator('mark.tag')).toHaveCount(2);
  });

  await test.step('a card has a menu too, by the right button and by Shift+F10', async () => {
    const ofCard = window.getByRole('menu', { name: 'Card' });
    await bench.text.enter();
    await keyboard.press('Escape', 'Escape');
    await cards.card('backs').click({ button: 'right', position: { x: 60, y: 12 } });
    await expect(ofCard.getByRole('menuitem')).toHaveText([/Edit/, /Link/, /mentions/, /Remove/]);
    await bench.program.screenshot('card-menu');
    await ofCard.getByRole('menuitem', { name: 'Edit' }).press('Enter');
    await expect(cards.open).toHaveAttribute('data-id', 'backs');
    await expect(bench.text.body).not.toBeFocused();
    await keyboard.focus(cards.open.getByRole('button').first());
    await keyboard.press('Shift+F10');
    await expect(ofCard.getByRole('menuitem', { name: 'Remove' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(ofCard).toBeHidden();
    await expect(cards.open.getByRole('button').first()).toBeFocused();
    await keyboard.press('Escape');
  });

  await test.step('Escape leaves everything', async () => {
    await keyboard.press('Shift+F10', 'Escape');
    await expect(menu).toBeHidden();
    await expect(bench.text.body).toBeFocused();
  });
});

test('the ends of the chosen tag are dragged from word to word, in both directions', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, path } = await opened(launchStandpoint, await temporaryFolder('handles'));
  const { keyboard, window } = bench;
  const { mouse } = window;
  const quoteOf = async (id: string): Promise<unknown> => {
    await bench.saved();
    const record = (await exportProject(path)).find((each) => each.id === id);
    return (record?.['passages'] as readonly { quote: string }[] | undefined)?.[0]?.quote;
  };
  const drag = async (handle: Locator, words: string, at: 'start' | 'end') => {
    const from = await knob(handle);
    const to = await bench.text.boxOf(words);
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, from.y, { steps: 3 });
    await mouse.move(at === 'start' ? to.x + 3 : to.x + to.width - 3, to.y + to.height / 2, { steps: 3 });
  };

  await test.step('to the end of a further word, and Ctrl+Z brings it back', async () => {
    await bench.text.enter();
    await keyboard.press('Control+Home', ']');
    await expect(bench.cards.open).toHaveAttribute('data-id', 'backs');
    await drag(window.locator('.handle.to'), 'says', 'end');
    await bench.program.screenshot('handles');
    await mouse.up();
    await expect.poll(() => quoteOf('backs')).toBe('backs the new canal, and says');
    await keyboard.press('Control+z');
    await expect.poll(() => quoteOf('backs')).toBe('backs the new canal');
  });

  await test.step('the beginning; Escape while dragging leaves it', async () => {
    await drag(window.locator('.handle.from'), 'Marsh', 'start');
    await mouse.up();
    await expect.poll(() => quoteOf('backs')).toBe('Marsh backs the new canal');
    await drag(window.locator('.handle.from'), 'Oda', 'start');
    await keyboard.press('Escape');
    await mouse.up();
    await expect.poll(() => quoteOf('backs')).toBe('Marsh backs the new canal');
  });

  await test.step('from right to left the end is on the left', async () => {
    await keyboard.press('Escape', 'Control+End', '[');
    await expect(bench.cards.open).toHaveAttribute('data-id', 'hebrew');
    const [from, to] = [
      await middle(window.locator('.handle.from')),
      await middle(window.locator('.handle.to')),
    ];
    expect(to.x).toBeLessThan(from.x);
    await drag(window.locator('.handle.to'), 'החדשה', 'start');
    await mouse.up();
    await expect.poll(() => quoteOf('hebrew')).toBe('תומכת בתעלה החדשה');
  });
});
