import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

const text = `Oda Marsh backs the canal, says the Courier.

اودا مارش از کانال پشتیبانی می‌کند.
`;

test('the keys go where one goes on', async ({ launchStandpoint, temporaryFolder }) => {
  const folder = await temporaryFolder('focus');
  const path = await makeProject(folder, 'Canals', [
    { title: 'A speech', text },
    { title: 'B speech', text: 'Tevin Rook doubts that the tolls will fall.' },
  ]);
  const document = (await exportProject(path)).find(({ title }) => title === 'A speech')?.id ?? '';
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards, window } = bench;
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addActor', input: { id: 'tevin', name: 'Tevin Rook' } },
    {
      name: 'addMention',
      input: { id: 'm1', document, actor: 'oda', passages: [{ from: 0, to: 9 }] },
    },
    {
      name: 'addEvidence',
      input: { id: 'e1', document, kind: 'vote', passages: [{ from: 10, to: 25 }] },
    },
    {
      name: 'addStance',
      input: { id: 's1', document, holders: ['oda'], passages: [{ from: 0, to: 25 }] },
    },
    { name: 'addLink', input: { document, from: 'e1', to: 's1', relation: 'supports' } },
  ]);

  await test.step('to the text after a dialog that was opened from nowhere', async () => {
    await keyboard.press('?');
    const dialog = window.getByRole('dialog', { name: 'Shortcuts' });
    await expect(dialog).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(bench.text.body).toBeFocused();
  });

  await test.step('to the text of a document that is gone to from the lists', async () => {
    await keyboard.focus(bench.list('Documents').getByRole('treeitem').first());
    await bench.goTo('B speech');
    await expect(bench.text.body).toBeFocused();
    await bench.goTo('A speech');
  });

  await test.step('to the fields of a card that is opened by keys, to the text from one that is pressed', async () => {
    await cards.show('Everything');
    const head = cards.region.locator('[data-id=e1]').getByRole('button').first();
    await keyboard.focus(head);
    await keyboard.press('Enter');
    await expect(cards.open).toHaveAttribute('data-id', 'e1');
    await expect(cards.choice('Kind')).toBeFocused();
    await keyboard.press('Escape', 'Escape');
    await cards.region.locator('[data-id=m1]').getByRole('button').first().click();
    await expect(cards.open).toHaveAttribute('data-id', 'm1');
    await expect(bench.text.body).toBeFocused();
  });

  await test.step('a field of a card undoes what is typed in it, and else the last change, as the text does', async () => {
    await bench.openCard('e1');
    const date = cards.field('Date');
    await keyboard.focus(date);
    await keyboard.insert('2022');
    await keyboard.press('Enter');
    await bench.saved();
    await keyboard.insert('-03');
    await keyboard.press('Control+z');
    await expect(date).toHaveValue('2022');
    await keyboard.press('Enter', 'Control+z');
    await expect(date).toHaveValue('');
    await expect(date).toBeFocused();
    await keyboard.focus(cards.choice('Reliability of the source'));
    await keyboard.press('Control+Shift+z');
    await expect(date).toHaveValue('2022');
    for (const field of [date, cards.choice('Kind')]) {
      await keyboard.focus(field);
      await bench.run('Settings');
      await keyboard.press('Escape');
    }

    await bench.openCard('m1');
    await keyboard.focus(cards.choice('Actor'));
    await keyboard.press('Control+z');
    await expect(cards.open).toHaveAttribute('data-id', 'e1');
    await expect(cards.region.locator('button.head:focus')).toHaveCount(1);
  });

  await test.step('to the first field of a dialog', async () => {
    await bench.run('Settings');
    await expect(window.getByRole('radio', { name: 'As the system' })).toBeFocused();
    await keyboard.press('Escape');
  });

  await test.step('to a card beside one that is gone, or to the text', async () => {
    const remove = (...ids: readonly string[]) =>
      bench.make([{ name: 'removeRecords', input: { ids, document } }]);
    const undo = () => bench.program.chooseFromMenu('history.undo');
    await cards.show('Everything');
    await keyboard.focus(bench.text.body);
    await keyboard.press('Escape');
    const mention = cards.card('m1').getByRole('button').first();
    const next = cards.card('e1').getByRole('button').first();
    await keyboard.focus(mention);
    await remove('m1');
    await expect(next).toBeFocused();
    await undo();
    await expect(cards.open).toHaveAttribute('data-id', 'm1');
    await keyboard.focus(cards.choice('Actor'));
    await remove('m1');
    await expect(next).toBeFocused();
    await keyboard.press('Enter');
    await expect(cards.open).toHaveAttribute('data-id', 'e1');
    await keyboard.focus(cards.choice('Kind'));
    await undo();
    await expect(cards.open).toHaveAttribute('data-id', 'm1');
    await expect(next).toBeFocused();
    await keyboard.focus(cards.choice('Actor'));
    await remove('m1', 'e1', 's1');
    await expect(bench.text.body).toBeFocused();
    await undo();
    await expect(cards.open).toBeVisible();
    await keyboard.press('Escape', 'Escape');
  });

  await test.step('through what an export says, back to where one was', async () => {
    await answerDialog(bench.program, 'showSaveDialog', join(folder, 'out.jsonl'));
    await bench.openCard('e1');
    await keyboard.focus(cards.choice('Kind'));
    await bench.program.chooseFromMenu('export.run');
    await expect(window.getByRole('radio', { name: /csv/i })).toBeFocused();
    await keyboard.press('Enter');
    await expect(window.getByText(/out\.jsonl/)).toBeVisible();
    await expect(
      window.locator('sp-export-dialog').getByRole('button', { name: 'Close' }).first(),
    ).toBeFocused();
    await keyboard.press('Enter');
    await expect(cards.choice('Kind')).toBeFocused();
    await keyboard.press('Escape', 'Escape');
  });

  await test.step('what the cards are narrowed down to is said, and ended, beside them', async () => {
    await bench.list('Actors').locator('[data-id=tevin]').click();
    await expect(cards.condition('Tevin Rook')).toBeVisible();
    await cards.region.getByRole('button', { name: 'Show all' }).click();
    await expect(cards.condition('Tevin Rook')).toBeHidden();
    await expect(cards.saying('Oda Marsh').first()).toBeVisible();
  });

  await test.step('the curve of evidence stays at its row when what is above it folds', async () => {
    await bench.openCard('s1');
    const row = cards.open.locator('[data-bears=e1]');
    const off = async (): Promise<number> => {
      const curve = await window.locator('sp-link-curves path.evidence').getAttribute('d');
      const end = Number(curve?.split(' ').at(-1));
      const view = await window.locator('sp-link-curves svg').first().boundingBox();
      const box = await row.boundingBox();
      return Math.abs(end + (view?.y ?? 0) - (box?.y ?? 0) - Math.min(14, (box?.height ?? 0) / 2));
    };
    await expect.poll(off).toBeLessThan(2);
    const before = await row.boundingBox();
    await keyboard.focus(cards.disclosure('who says so?'));
    await keyboard.press('Enter');
    await expect.poll(async () => (await row.boundingBox())?.y).not.toBe(before?.y);
    await expect.poll(off).toBeLessThan(2);
    await keyboard.press('Escape');
  });

  await test.step('what saves a long draft stays in sight', async () => {
    await bench.program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 460);
    });
    await bench.text.dragOver(1, 'says the Courier');
    await keyboard.press('s');
    await keyboard.focus(cards.draft.locator('summary').filter({ hasText: 'More' }));
    await keyboard.press('Enter');
    await expect(cards.draft.getByRole('button', { name: 'Save' })).toBeInViewport({ ratio: 1 });
    await bench.program.screenshot('focus-draft');
  });
});
