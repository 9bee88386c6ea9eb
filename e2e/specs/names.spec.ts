import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

test('no two get the same name without a word', async ({ launchStandpoint, temporaryFolder }) => {
  const path = await makeProject(await temporaryFolder('names'), 'Canals', [
    { title: 'A speech', text: 'Oda Marsh backs the canal.' },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addActor', input: { id: 'other', name: 'O. Marsh' } },
    { name: 'addActor', input: { id: 'tevin', name: 'Tevin Rook' } },
    { name: 'addIssue', input: { id: 'tolls', name: 'Tolls' } },
    { name: 'addIssue', input: { id: 'canal', name: 'The canal' } },
  ]);
  const actors = bench.list('Actors');
  const rename = async (list: 'Actors' | 'Issues', id: string, name: string): Promise<void> => {
    await keyboard.focus(bench.list(list).locator(`[data-id=${id}]`));
    await keyboard.press('F2');
    await expect(bench.list(list).getByRole('textbox')).toBeFocused();
    await keyboard.fill(name);
    await keyboard.press('Enter');
  };

  await test.step('a row that gets another place keeps the focus', async () => {
    await rename('Actors', 'other', 'Zoe Marsh');
    const names = actors.locator('.label');
    await expect(names).toHaveText(['Oda Marsh', 'Tevin Rook', 'Zoe Marsh']);
    await expect(actors.locator('[data-id=other]')).toBeFocused();
  });

  await test.step('an actor with the name of another is offered to be merged', async () => {
    await rename('Actors', 'other', 'oda marsh');
    const dialog = window.getByRole('dialog', { name: 'Merge Zoe Marsh into another actor' });
    await expect(window.getByText('There is already an actor “Oda Marsh”.')).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(actors).toContainText('Zoe Marsh');
    await rename('Actors', 'other', 'Oda Marsh');
    await expect(window.getByRole('combobox', { name: 'Into' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(actors.getByRole('treeitem')).toHaveCount(2);
  });

  await test.step('an issue with the name of another is asked about', async () => {
    await rename('Issues', 'canal', 'tolls');
    const dialog = window.getByRole('dialog', { name: 'There is already “tolls”' });
    await expect(dialog).toBeVisible();
    await expect(window.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(bench.list('Issues')).toContainText('The canal');
  });

  await test.step('so is a new actor', async () => {
    await bench.run('New actor');
    await keyboard.type('Tevin Rook');
    await keyboard.press('Control+Enter');
    const dialog = window.getByRole('dialog', { name: 'There is already “Tevin Rook”' });
    await expect(dialog).toBeVisible();
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await keyboard.press('Escape');
    await expect(actors.getByRole('treeitem')).toHaveCount(2);
  });
});
