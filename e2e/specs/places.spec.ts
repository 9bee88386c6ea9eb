import { type Page, expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const long = Array.from({ length: 200 }, (_, at) => `${at}. ${'The board met. '.repeat(20)}`).join('\n');

/** Gives the only document another text, in which every passage is sure. */
async function correct(page: Page, text: string): Promise<void> {
  await page.evaluate(async (text) => {
    const document = (await window.standpoint.request('project.snapshot', null))?.documents[0]?.id;
    const look = await window.standpoint.request('document.correct-look', { document, text } as never);
    if (!look.ok) throw new Error(look.error.code);
    const { token } = look.value;
    await window.standpoint.request('document.correct', { token, decisions: [] });
  }, text);
}

test('a document is shown again where it was left, and lists stay folded', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
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

test('what is read stays in sight where lines come to break elsewhere', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('places'), 'Canals', [
    { title: 'A speech', text: long },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, program, text, window } = bench;
  await bench.goTo('A speech');
  await text.enter();
  await keyboard.press('Control+Home', '100 Control+ArrowDown', 'Control+Home', '60 Control+ArrowDown');
  await expect(text.paragraph(60)).toBeInViewport();
  const top = await text.firstInSight();
  for (const [width, height] of [
    [1024, 700],
    [2200, 1200],
    [1440, 900],
  ] as const) {
    await program.app.evaluate(
      ({ BrowserWindow }, [width, height]) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      },
      [width, height] as const,
    );
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
    await expect.poll(() => text.firstInSight()).toBe(top);
  }
  await bench.run('Larger text');
  await bench.run('Larger text');
  await expect.poll(() => text.firstInSight()).toBe(top);

  await test.step('and where the text is corrected, also back again', async () => {
    const corrected = `First there is this.\n\n${long.replaceAll('59. The board', '59. A board').replace('190. ', '')}`;
    await correct(window, corrected);
    await expect(text.paragraph(1)).toContainText('First there is this.');
    await expect.poll(() => text.firstInSight()).toBe(String(Number(top) + 1));
    await bench.run('Undo');
    await expect(text.paragraph(1)).toContainText('0. The board');
    await expect.poll(() => text.firstInSight()).toBe(top);
  });
});
