import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const sentence = 'The board heard the director and the League, and put off its vote to June once more. ';

/** Five megabytes in paragraphs of one to nine sentences. */
const text = Array.from(
  { length: 12_000 },
  (_, at) => `${at + 1}. ${sentence.repeat((at % 9) + 1).trim()}`,
).join('\n');

test('a text of five megabytes is selected, copied, walked and printed whole', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(240_000);
  const path = await makeProject(await temporaryFolder('long'), 'Canals', [{ title: 'A speech', text }]);
  expect(text.length).toBeGreaterThan(5_000_000);
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id ?? '';
  const program = await launchStandpoint({ args: [path] });
  const bench = await Workbench.of(program);
  const { keyboard, cards, window, text: pane } = bench;
  const starts = [0, 6000, 11_999].map((at) => text.indexOf(`\n${at + 1}. `) + 1);
  await bench.make([
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    ...starts.map((from, at) => ({
      name: 'addTag',
      input: { id: `t${at}`, document, code: 'costs', passages: [{ from, to: from + 30 }] },
    })),
  ]);
  await expect.poll(() => pane.body.locator('p').count()).toBe(12_000);
  const copied = async (): Promise<string> => {
    await keyboard.press('Control+c');
    return program.app.evaluate(async ({ clipboard }) => clipboard.readText());
  };

  await test.step('tags are walked over the whole text, each brought into view and marked', async () => {
    await pane.enter();
    await keyboard.press('Control+Home', ']');
    for (const [at, paragraph] of [1, 6001, 12_000].entries()) {
      await expect(cards.open).toHaveAttribute('data-id', `t${at}`);
      const mark = pane.body
        .locator('p')
        .nth(paragraph - 1)
        .locator('mark');
      await expect(mark).toBeInViewport();
      await keyboard.press(']');
    }
    await keyboard.press('Escape');
  });

  await test.step('two thousand paragraphs are selected from one press to another, and copied to the letter', async () => {
    await keyboard.press('Control+Home');
    await pane.body
      .locator('p')
      .nth(2)
      .click({ position: { x: 60, y: 12 } });
    await pane.body.locator('p').nth(2002).scrollIntoViewIfNeeded();
    await pane.body
      .locator('p')
      .nth(2002)
      .click({ modifiers: ['Shift'], position: { x: 60, y: 12 } });
    const words = await copied();
    expect(words.split('\n').length).toBe(2001);
    expect(text.includes(words)).toBe(true);
  });

  await test.step('by keyboard over paragraphs, and everything', async () => {
    await keyboard.press('Control+End', 'Control+Shift+Home');
    expect((await copied()).length).toBe(text.length);
    await keyboard.press('Control+Home', 'Control+a');
    expect((await copied()) === text).toBe(true);
  });

  await test.step('it is printed whole, with its marks', async () => {
    await window.evaluate(() => globalThis.dispatchEvent(new Event('beforeprint')));
    await expect(pane.marks).toHaveCount(3);
    const lengths = await pane.body.evaluate((body) => body.textContent.length);
    expect(lengths).toBe(text.replaceAll('\n', '').length);
  });
});
