import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = 'Oda Marsh backs the canal.\n\nTevin Rook doubts that the tolls will ever fall.\n';

test('a shortcut is set to other keys, shows everywhere, lasts, and can be had back', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('shortcuts'), 'Canals', [{ title: 'A speech', text }]);
  const userData = await temporaryFolder('settings');
  const first = await launchStandpoint({ args: [path], userData });
  const bench = await Workbench.of(first);
  const { keyboard, window } = bench;
  const dialog = window.getByRole('dialog', { name: 'Shortcuts' });
  const keysOf = (what: string) =>
    window.getByRole('button', { name: new RegExp(`^Set the keys of ${what}:`) });

  await test.step('keys that are pressed are given to it', async () => {
    await bench.run('Shortcuts');
    await expect(keysOf('Code an actor')).toHaveText('A');
    await keyboard.at(keysOf('Code an actor'), 'Enter');
    await expect(keysOf('Code an actor')).toHaveText('Press keys…');
    await keyboard.press('Alt+1');
    await expect(keysOf('Code an actor')).toHaveText('Alt 1');
    await first.screenshot('shortcuts');
  });

  await test.step('keys of another are taken from it, and it says so', async () => {
    await keyboard.at(keysOf('Write a note'), 'Enter', 's');
    await expect(keysOf('Write a note')).toHaveText('S');
    await expect(keysOf('Code a stance')).toHaveText('none');
    await expect(window.getByRole('status').filter({ hasText: /\S/ }).last()).toHaveText(
      'S was “Code a stance”, which has no such key now.',
    );
  });

  await test.step('Escape leaves them, keys that move stay what they are', async () => {
    await keyboard.at(keysOf('Link'), 'Enter', 'Escape');
    await expect(keysOf('Link')).toHaveText('L');
    await keyboard.at(keysOf('Link'), 'Enter', 'ArrowDown');
    await expect(window.getByRole('status').filter({ hasText: /\S/ }).last()).toContainText('stays so');
    await expect(keysOf('Link')).toHaveText('L');
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the text, the bar, the menu and the palette follow', async () => {
    await bench.text.enter();
    await bench.text.selectWords(1, 'Oda Marsh');
    await expect(bench.text.toolbar).toContainText('Alt 1');
    await keyboard.press('a');
    await expect(window.getByRole('dialog')).toBeHidden();
    await keyboard.press('Alt+1');
    await expect(bench.question('Whom do these words name?')).toHaveValue('Oda Marsh');
    await keyboard.press('Enter');
    const accelerator = await first.app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('coding.actor')?.accelerator,
    );
    expect(accelerator).toBe('Alt+1');
    await keyboard.press('Control+k');
    await keyboard.type('Code an actor');
    await expect(window.getByRole('option', { name: 'Code an actor' })).toContainText('Alt 1');
    await keyboard.press('Escape');
  });

  await test.step('they are there after a restart, until all are as at first', async () => {
    await first.close();
    const second = await launchStandpoint({ args: [path], userData });
    const again = await Workbench.of(second);
    await again.run('Shortcuts');
    const actor = again.window.getByRole('button', { name: /^Set the keys of Code an actor:/ });
    await expect(actor).toHaveText('Alt 1');
    await again.keyboard.at(again.window.getByRole('button', { name: 'All as at first' }), 'Enter');
    await expect(actor).toHaveText('A');
  });
});

test('letters are for the text only; elsewhere what codes is run by its name', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('letters'), 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;

  await test.step('in a list and on a button they code nothing', async () => {
    await bench.text.enter();
    await bench.text.selectWords(2, 'Tevin Rook');
    await keyboard.focus(bench.list('Documents').getByRole('treeitem').first());
    await keyboard.press('s');
    await expect(bench.cards.draft).toBeHidden();
    await keyboard.focus(window.getByRole('button', { name: 'Menu', exact: true }));
    await keyboard.press('Enter');
    await expect(window.getByRole('menu')).toBeVisible();
    await keyboard.press('Escape');
    await expect(bench.cards.draft).toBeHidden();
  });

  await test.step('a command of coding can be run by its name', async () => {
    await bench.text.enter();
    await bench.text.selectWords(2, 'Tevin Rook');
    await bench.run('Code an actor');
    await expect(bench.question('Whom do these words name?')).toHaveValue('Tevin Rook');
    await keyboard.press('Enter');
    await expect(bench.list('Actors').getByRole('treeitem', { name: 'Tevin Rook' })).toBeVisible();
  });
});
