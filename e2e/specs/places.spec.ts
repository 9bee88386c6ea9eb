import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

test('a document is shown again where it was left, and lists stay folded', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const long = Array.from({ length: 200 }, (_, at) => `${at}. ${'The board met. '.repeat(20)}`).join('\n');
  const path = await makeProject(await temporaryFolder('places'), 'Canals', [
    { title: 'A speech', text: long },
    { title: 'B speech', text: 'Nobody came.' },
  ]);
  const userData = await temporaryFolder('settings');
  const program = await launchStandpoint({ args: [path], userData });
  const bench = await Workbench.of(program);
  const { keyboard, text, window } = bench;
  await bench.goTo('A speech');
  await keyboard.focus(window.getByRole('button', { name: 'Actors', exact: true }));
  await keyboard.press('Enter');
  await text.enter();
  await keyboard.press('Control+Home', '120 Control+ArrowDown');
  await expect(text.paragraph(120)).toBeInViewport();
  await bench.goTo('B speech');
  await bench.goTo('A speech');
  await expect(text.paragraph(119)).toBeInViewport();
  await expect(window.getByRole('button', { name: 'Actors', exact: true })).toHaveAttribute(
    'aria-expanded',
    'false',
  );

  await program.close();
  const again = await Workbench.of(await launchStandpoint({ args: [path], userData }));
  await expect(again.text.body).toHaveAccessibleName('A speech');
  await expect(again.text.paragraph(119)).toBeInViewport();
});
