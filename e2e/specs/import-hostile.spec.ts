import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { hostileFiles, wordDocument } from '../support/hostile-files.ts';
import { test } from '../support/launch.ts';
import { filesOf } from '../support/project-files.ts';

const reasons = {
  'cut.docx': /is damaged, or not what its name says/,
  'binary.docx': /is damaged, or not what its name says/,
  'binary.pdf': /is damaged, or not what its name says/,
  'binary.txt': /is not text/,
  'locked.docx': /is protected by a password/,
  'locked.odt': /is protected by a password/,
  'bomb.docx': /needs more than can be given to one file/,
  'swells.docx': /over 768 MB of memory/,
  'huge.txt': /needs more than can be given to one file: over 256 MB/,
};

test('files that are broken or ask for too much are named, the others come in, and the program goes on', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('hostile'), 'Quays', [
    { title: 'A speech', text: 'The office backs the quay.' },
  ]);
  const folder = await temporaryFolder('files');
  const files = { ...hostileFiles(), 'sound.docx': wordDocument(['The office', 'It backs the quay.']) };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
  await writeFile(join(folder, 'huge.txt'), 'Words.');
  await truncate(join(folder, 'huge.txt'), 600_000_000);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  await bench.text.enter();
  const before = await filesOf(path);
  await answerDialog(bench.program, 'showOpenDialog', [folder]);
  const dialog = bench.window.locator('sp-import-dialog');
  await bench.program.chooseFromMenu('import.folder');
  await expect(dialog.getByRole('status')).toHaveText('10 files, 9 cannot be read.', { timeout: 60_000 });
  for (const [name, reason] of Object.entries(reasons))
    await expect(dialog.getByRole('listitem').filter({ hasText: name }).first()).toContainText(reason);
  expect(await filesOf(path)).toEqual(before);
  await dialog.getByRole('button', { name: 'Import 1 text' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(bench.text.body).toHaveText(/The office.*It backs the quay\./s);
});
