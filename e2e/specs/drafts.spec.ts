import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';
import type { Standpoint } from '../support/standpoint.ts';

const text = 'Oda Marsh backs the canal. Oda Marsh said so twice. Nobody asked Oda Marsh why.';

/** Opens one more window on the project. */
async function otherWindow(bench: Workbench): Promise<Page> {
  const opened = bench.program.app.waitForEvent('window');
  await bench.keyboard.press('Control+Shift+n');
  const other = await opened;
  await expect(other.getByRole('document', { name: 'A speech' })).toContainText('Oda Marsh');
  return other;
}

/** Closes all windows at once, as quitting does, and waits for the end of the program. */
async function quit(program: Standpoint): Promise<void> {
  const ended = program.app.waitForEvent('close');
  await program.app.evaluate(({ app }) => {
    app.quit();
  });
  await ended;
}

test('a draft is there again until it is saved or given up, in the window that goes on with it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const folder = await temporaryFolder('drafts');
  const path = await makeProject(folder, 'Canals', [{ title: 'A speech', text }]);
  const userData = await temporaryFolder('settings');
  const start = async (project = path): Promise<Workbench> =>
    Workbench.of(await launchStandpoint({ userData, args: [project] }));
  const dateOf = (page: Page) =>
    page.getByRole('region', { name: 'Coded records' }).getByRole('textbox', { name: 'Date' });
  const first = await start();

  await test.step('two windows each have a draft of the same words, and neither sees that of the other', async () => {
    await first.text.enter();
    await first.text.selectWords(1, 'backs the canal');
    await first.keyboard.press('s');
    await first.keyboard.focus(first.cards.draft.getByRole('textbox', { name: 'Date' }));
    await first.keyboard.fill('2029-03');
    await first.keyboard.press('Tab');
    const other = await otherWindow(first);
    await expect(dateOf(other)).toHaveCount(0);
    await other.getByRole('document', { name: 'A speech' }).focus();
    await other.keyboard.press('Control+a');
    await other.keyboard.press('s');
    await dateOf(other).fill('2030-04');
    await dateOf(other).press('Tab');
    await quit(first.program);
  });

  const second = await start();
  const other = await otherWindow(second);

  await test.step('when both go at once both are kept, and each window goes on with one', async () => {
    await expect(dateOf(second.window)).toHaveValue(/2029-03|2030-04/);
    await expect(dateOf(other)).toHaveValue(/2029-03|2030-04/);
    const values = [await dateOf(second.window).inputValue(), await dateOf(other).inputValue()];
    expect(values.sort()).toEqual(['2029-03', '2030-04']);
  });

  await test.step('a copy of the project in a folder of the same name has neither', async () => {
    await quit(second.program);
    const copy = join(folder, 'copy', 'project');
    await cp(path, copy, { recursive: true });
    const copied = await start(copy);
    await copied.text.enter();
    await expect(copied.cards.draft).toBeHidden();
    await quit(copied.program);
  });

  await test.step('a kill before it is saved takes nothing of it', async () => {
    const third = await start();
    await expect(third.cards.draft.getByRole('textbox', { name: 'Date' })).toHaveValue(/2029-03|2030-04/);
    await third.program.kill();
    const fourth = await start();
    await expect(fourth.cards.draft.getByRole('textbox', { name: 'Date' })).toHaveValue(/2029-03|2030-04/);
    const fifth = await otherWindow(fourth);
    await expect(dateOf(fifth)).toHaveValue(/2029-03|2030-04/);
    await fourth.program.kill();
  });

  await test.step('what is given up is gone', async () => {
    const sixth = await start();
    for (const left of [1, 0]) {
      await expect(sixth.cards.draft.getByRole('textbox', { name: 'Date' })).toHaveValue(/2029-03|2030-04/);
      await sixth.text.enter();
      await sixth.keyboard.press('Escape', 'Escape');
      await expect(sixth.cards.draft).toBeHidden();
      if (left > 0) await sixth.window.reload();
    }
    await quit(sixth.program);
    const last = await start();
    await last.text.enter();
    await expect(last.cards.draft).toBeHidden();
  });
});
