import { expect } from '@playwright/test';
import { openPanels } from '../pages/panels.ts';
import { Workbench } from '../pages/workbench.ts';
import { test } from '../support/launch.ts';

const texts = [{ title: 'A speech', text: 'Oda Marsh backs the canal.' }];

test('actors that look alike are hinted at, merged or kept apart', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const userData = await temporaryFolder('settings');
  const launch = (options: object) => launchStandpoint({ userData, ...options });
  const { bench, path, documents } = await openPanels(launch, await temporaryFolder('alike'), texts);
  const { keyboard, window, program } = bench;
  const actors = window.locator('sp-actors-panel sp-look-alikes');
  const toCheck = window.locator('sp-to-check-panel sp-look-alikes');
  await bench.goTo('A speech');
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addActor', input: { id: 'o', name: 'O. Marsh' } },
    { name: 'addActor', input: { id: 'rook', name: 'Tevin Rook' } },
    { name: 'addActor', input: { id: 'dr', name: 'Dr Tevin Rook' } },
    { name: 'addActor', input: { id: 'board', name: 'Canal Board' } },
    {
      name: 'addMention',
      input: { document: documents.get('A speech'), actor: 'oda', passages: [{ from: 0, to: 9 }] },
    },
  ]);
  const merging = (name: string) => window.getByRole('dialog', { name: `Merge ${name} into another actor` });

  await test.step('both lists tell how many pairs there are', async () => {
    await expect(actors.locator('summary')).toHaveText('2 pairs of names that look alike');
    await expect(toCheck.locator('summary')).toHaveText('2 pairs of names that look alike');
    await expect(window.getByRole('button', { name: 'To check 2' })).toBeVisible();
  });

  await test.step('a pair is opened by keys; the one that is used less is merged, or the other', async () => {
    await keyboard.focus(actors.locator('summary'));
    await keyboard.press('Enter');
    await expect(actors.getByRole('treeitem')).toHaveCount(2);
    await keyboard.press('Tab', 'End', 'Enter');
    const dialog = merging('O. Marsh');
    await expect(dialog).toBeVisible();
    await expect(window.getByText('Merge the two only if they are one.')).toBeVisible();
    await program.screenshot('panels-look-alikes');
    await window.getByRole('button', { name: 'The other way round' }).click();
    await expect(merging('Oda Marsh')).toBeVisible();
    await expect(window.getByText('with 1 coded record')).toBeVisible();
    await window.getByRole('button', { name: 'The other way round' }).click();
    await window.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(actors.locator('summary')).toHaveText('1 pair of names that look alike');
    await expect(actors.getByRole('treeitem')).toHaveText(['Dr Tevin Rook · Tevin Rook']);
    await expect(bench.list('Actors').getByRole('treeitem')).toHaveCount(4);
  });

  await test.step('what is different is told so once, can be taken back, and is kept in mind', async () => {
    await keyboard.focus(actors.getByRole('treeitem'));
    await keyboard.press('Shift+F10', 't', 'Enter');
    await expect(actors.locator('summary')).toHaveCount(0);
    await expect(toCheck.locator('summary')).toHaveCount(0);
    await expect(window.locator('sp-actors-panel').getByRole('button', { name: 'Actors 4' })).toBeFocused();
    await window.getByRole('button', { name: 'Take back' }).click();
    await expect(actors.getByRole('treeitem')).toHaveCount(1);
    await keyboard.focus(actors.getByRole('treeitem'));
    await keyboard.press('Delete');
    await expect(actors.locator('summary')).toHaveCount(0);
    await expect(window.locator('sp-to-check-panel')).toContainText('Nothing to check in this document.');
    await program.close();
  });

  await test.step('it stays so, and another that looks like one of them is told of all the same', async () => {
    const again = await Workbench.of(await launchStandpoint({ userData, args: [path] }));
    await expect(again.list('Actors').getByRole('treeitem')).toHaveCount(4);
    await again.make([{ name: 'addActor', input: { name: 'T. Rook' } }]);
    const hints = again.window.locator('sp-actors-panel sp-look-alikes');
    await expect(hints.locator('summary')).toHaveText('2 pairs of names that look alike');
    await expect(hints.getByRole('treeitem')).toHaveText(['Dr Tevin Rook · T. Rook', 'T. Rook · Tevin Rook']);
  });
});
