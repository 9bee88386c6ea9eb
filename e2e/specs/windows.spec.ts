import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = 'Oda Marsh backs the canal.\n\nTevin Rook doubts that the tolls will ever fall.\n';

test('a project that is closed, or another that is opened, is so in all windows', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('windows');
  const path = await makeProject(folder, 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const opened = bench.program.app.waitForEvent('window');
  await bench.keyboard.press('Control+Shift+n');
  const other = await opened;
  await expect(other.getByRole('document', { name: 'A speech' })).toContainText('Tevin Rook');
  await bench.program.chooseFromMenu('project.close');
  for (const window of [bench.window, other]) {
    await expect(window.getByRole('textbox', { name: 'Title' })).toBeVisible();
    await expect(window.getByRole('button', { name: 'Canals' }).first()).toBeVisible();
  }
  await other.getByRole('button', { name: 'Canals' }).first().click();
  for (const window of [bench.window, other])
    await expect(window.getByRole('document', { name: 'A speech' })).toContainText('Tevin Rook');
});

test('two windows show one project and stay in step; the last to go saves', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('windows'), 'Canals', [{ title: 'A speech', text }]);
  const program = await launchStandpoint({ args: [path] });
  const bench = await Workbench.of(program);
  const opened = program.app.waitForEvent('window');
  await bench.keyboard.press('Control+Shift+n');
  const other = await opened;
  const marks = other.getByRole('document', { name: 'A speech' }).locator('mark');
  await expect(other.getByRole('document', { name: 'A speech' })).toContainText('Tevin Rook');

  await test.step('what one codes the other shows, each with a selection of its own', async () => {
    await bench.text.enter();
    await bench.text.selectWords(1, 'Oda Marsh');
    await bench.keyboard.press('a', 'Enter');
    await expect(marks).toHaveText(['Oda Marsh']);
    await expect(bench.cards.open).toHaveAttribute('data-type', 'mention');
    await expect(other.getByRole('region', { name: 'Coded records' }).getByRole('heading')).toHaveCount(0);
    await other.keyboard.press('Control+z');
    await expect(bench.text.marks).toHaveCount(0);
    await other.keyboard.press('Control+y');
    await expect(bench.text.marks).toHaveText(['Oda Marsh']);
  });

  await test.step('the project stays open while there is a window, and what was typed in one that goes is kept', async () => {
    await bench.text.enter();
    await bench.keyboard.press('n');
    await bench.keyboard.insert('Ask');
    await bench.keyboard.press('Enter');
    await bench.keyboard.focus(bench.cards.field('Text'));
    await bench.keyboard.fill('Ask her');
    await program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()
        .find(({ id }) => id === 1)
        ?.close();
    });
    await expect.poll(() => program.app.windows().length).toBe(1);
    const undoes = () =>
      program.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('history.undo')?.label);
    await expect.poll(undoes).toContain('edit note');
    await other.keyboard.press('Control+z');
    await expect.poll(undoes).toContain('add note');
    await other.keyboard.press('Control+z');
    await expect.poll(undoes).toContain('Oda Marsh');
    await expect(marks).toHaveText(['Oda Marsh']);
    await other.keyboard.press('Control+z');
    await expect(marks).toHaveCount(0);
  });
});
