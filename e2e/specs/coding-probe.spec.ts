import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

test('probe', async ({ launchStandpoint, temporaryFolder }) => {
  const path = await makeProject(await temporaryFolder('probe'), 'Clean quays', [
    { title: 'Ferries', text: 'Ilse Varrow said the quay must be clean.\n\nThe League rejects it.' },
  ]);
  const program = await launchStandpoint({ args: [path] });
  const bench = await Workbench.of(program);
  await program.screenshot('probe-0');
  await expect(bench.text.paragraph(1)).toBeVisible();
  await bench.text.enter();
  await bench.text.selectWords(1, 'Ilse Varrow');
  await bench.keyboard.press('a');
  await program.screenshot('probe-1');
  await bench.keyboard.press('Enter');
  await bench.saved();
  await bench.text.selectWords(2, 'rejects it');
  await bench.keyboard.press('s');
  await program.screenshot('probe-2');
  console.log(await bench.cards.draft.ariaSnapshot());
  await bench.chooseTheme('Dark');
  await program.screenshot('probe-3');
});
