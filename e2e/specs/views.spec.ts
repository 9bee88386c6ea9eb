import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = 'The council wants the ferry back.\n\nThe port office refuses.\n';

test('the review lies over the coding view, which stays as it was', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('views'), 'Ferries', [{ title: 'A letter', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;
  const view = (name: string) =>
    window.getByRole('group', { name: 'View' }).getByRole('button', { name, exact: true });
  const page = (name: string) =>
    window.getByRole('navigation', { name: 'Review' }).getByRole('button', { name, exact: true });
  await bench.text.enter();
  await bench.text.selectWords(1, 'the ferry');
  await expect(view('Code')).toHaveAttribute('aria-current', 'page');

  await test.step('by keys, which the palette tells', async () => {
    await keyboard.press('Control+2');
    await expect(page('Records')).toHaveAttribute('aria-current', 'page');
    await expect(view('Review')).toHaveAttribute('aria-current', 'page');
    await keyboard.press('Control+Shift+f');
    await expect(page('Search')).toHaveAttribute('aria-current', 'page');
  });

  await test.step('a page has the keyboard as soon as it is there', async () => {
    await keyboard.press('Control+4');
    await expect(page('Codebook')).toHaveAttribute('aria-current', 'page');
    await expect.poll(() => window.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  await test.step('keys that code do nothing there, and the menu says why', async () => {
    await page('Records').focus();
    await keyboard.press('.', 's');
    await bench.program.chooseFromMenu('coding.stance');
    await expect(window.getByText('This is done in the Code view.')).toBeVisible();
  });

  await test.step('back, the text has the keyboard where it was', async () => {
    await keyboard.press('Control+1');
    await expect(bench.text.body).toBeFocused();
    expect(await bench.text.selected()).toBe('the ferry');
    await expect(bench.cards.draft).toBeHidden();
    await keyboard.press('.');
    await expect.poll(() => bench.text.selected()).toBe('The council wants the ferry back.');
    await expect(bench.text.toolbar).toBeVisible();
    await view('Review').click();
    await expect(page('Codebook')).toHaveAttribute('aria-current', 'page');
    await expect(window.locator('sp-selection-bar')).toBeHidden();
    await bench.program.screenshot('views-selected');
  });

  await test.step('a document that is gone to is shown in the coding view', async () => {
    await bench.goTo('A letter');
    await expect(view('Code')).toHaveAttribute('aria-current', 'page');
  });
});
