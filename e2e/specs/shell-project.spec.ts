import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';
import type { Standpoint } from '../support/standpoint.ts';

const TEXTS = [{ title: 'Ferries', text: 'The quay must be clean.' }];

async function addCoder({ window }: Standpoint, name: string): Promise<unknown> {
  return window.evaluate(
    (name) => globalThis.window.standpoint.request('command.run', { name: 'addCoder', input: { name } }),
    name,
  );
}

test('a folder that a second program is started for is opened in the first', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('project'), 'Clean quays', TEXTS);
  const first = await launchStandpoint();
  await first.startSecond(path);
  await expect(first.window).toHaveTitle('Clean quays – Standpoint');
});

test('a project that was moved is located, and takes the place of where it was', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('project'), 'Clean quays', TEXTS);
  const userData = await temporaryFolder('settings');
  const first = await launchStandpoint({ userData, args: [path] });
  await expect(first.window).toHaveTitle('Clean quays – Standpoint');
  await first.close();
  const moved = join(await temporaryFolder('moved'), 'elsewhere');
  await rename(path, moved);
  const again = await launchStandpoint({ userData });
  await expect(again.window.getByText('not found')).toBeVisible();
  await again.screenshot('welcome-missing');
  await answerDialog(again, 'showOpenDialog', [moved]);
  await again.window.getByRole('button', { name: 'Locate…' }).click();
  await expect(again.window).toHaveTitle('Clean quays – Standpoint');
  await again.chooseFromMenu('project.close');
  await expect(again.window.getByRole('button', { name: 'Clean quays' }).first()).toBeEnabled();
  await expect(again.window.getByText('not found')).toBeHidden();
});

test('a folder on the command line is opened; the menu names what is undone, and undoes it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('project'), 'Clean quays', TEXTS);
  const standpoint = await launchStandpoint({ args: [path] });
  await expect(standpoint.window).toHaveTitle('Clean quays – Standpoint');
  await test.step('a change is heard before the reply to what made it', async () => {
    const early = await standpoint.window.evaluate(async () => {
      const { standpoint } = globalThis.window;
      let heard = 0;
      let early = 0;
      standpoint.on('changed', () => (heard += 1));
      for (let asked = 1; asked <= 300; asked++) {
        await standpoint.request('command.run', {
          name: 'editProject',
          input: { set: { title: `Title ${asked}` } },
        });
        if (heard < asked) early += 1;
      }
      return { early, heard };
    });
    expect(early).toEqual({ early: 0, heard: 300 });
  });

  const label = (id: string) =>
    standpoint.app.evaluate(({ Menu }, id) => {
      const entry = Menu.getApplicationMenu()?.getMenuItemById(id);
      return entry?.enabled === true ? entry.label : null;
    }, id);
  await addCoder(standpoint, 'Noor & Ana');
  await expect.poll(() => label('history.undo')).toBe('Undo add coder – Noor && Ana');
  expect(await label('history.redo')).toBeNull();
  await standpoint.chooseFromMenu('history.undo');
  await expect.poll(() => label('history.redo')).toBe('Redo add coder – Noor && Ana');
});
