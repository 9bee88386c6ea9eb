import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const paragraph =
  'The harbour board opposes the tolls, and the ferry owners oppose the board in turn. '.repeat(6);

/** 5 MB with words that stand only at its end. */
const long = `${`${paragraph}\n\n`.repeat(10_000)}At last Oda Marsh spoke.\n`;

/** On this text (a+)+$ tries every way to divide the letters. */
const hopeless = `Nothing here.\n\n${'a'.repeat(60)}!\n\nMore aaa\n`;

test('an expression that would never end is stopped, and nothing waits for it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('find-hopeless'), 'Letters', [
    { title: 'Letters', text: hopeless },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, find } = bench;
  await bench.text.enter();
  await find.open();
  await keyboard.press('Alt+r');
  await keyboard.fill('(a+)+$');
  await keyboard.press('Control+k');
  await expect(bench.window.getByRole('combobox', { name: 'Run a command' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(find.field).toBeFocused();
  await find.says('Stopped after 2 seconds: this expression would take too long.');
  await expect(find.field).toHaveAttribute('aria-invalid', 'true');
  await bench.program.screenshot('find-too-slow');
  await find.look('a{3}$', '1 of 1');
  await keyboard.fill('(a+)+$');
  await find.look('nothing', '1 of 1');
  await find.draws(['[Nothing]']);
});

test('a text of 5 MB is searched, walked and marked in its whole length', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(120_000);
  const path = await makeProject(await temporaryFolder('find-large'), 'Harbour', [
    { title: 'A long debate', text: long },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, find, window } = bench;
  const { body } = bench.text;
  /** Whether the last paragraph is in sight. */
  const isAtEnd = () =>
    body.evaluate((body) => {
      const last = [...body.querySelectorAll('p')].at(-1)?.getBoundingClientRect();
      return last !== undefined && last.height > 0 && last.top > 0 && last.bottom < innerHeight;
    });
  await bench.text.enter();

  await test.step('the only hit, at its end, comes into view', async () => {
    await find.open();
    await find.look('oda marsh', '1 of 1');
    await expect.poll(isAtEnd).toBe(true);
    await find.draws(['[Oda Marsh]']);
    await bench.program.screenshot('find-large-end');
  });

  await test.step('of many hits those near by are drawn, and the last is as near as the first', async () => {
    await find.look('opposes the tolls', '1 of 60,000');
    await expect.poll(isAtEnd).toBe(false);
    await keyboard.press('Shift+Enter');
    await find.says('60,000 of 60,000 · on from the end');
    await expect.poll(isAtEnd).toBe(true);
    const drawn = await find.drawn();
    expect(drawn.length).toBeLessThan(1000);
    expect(drawn.filter((words) => words.startsWith('['))).toEqual(['[opposes the tolls]']);
    await keyboard.press('F3');
    await find.says('1 of 60,000 · on from the beginning');
    await expect.poll(isAtEnd).toBe(false);
  });

  await test.step('a letter that is everywhere has few ticks', async () => {
    await find.look('e', '2 of 480,001');
    await expect(find.ticks.first()).toBeVisible();
    expect(await find.ticks.count()).toBeLessThan(300);
    await bench.program.screenshot('find-large');
  });

  await test.step('a press beside the scroll bar goes to the nearest hit', async () => {
    await find.look('marsh', '1 of 1');
    await keyboard.press('Escape');
    await keyboard.press('Control+Home');
    await expect.poll(isAtEnd).toBe(false);
    await find.open();
    await expect(window.locator('sp-hit-strip')).toBeVisible();
    const strip = await window.locator('sp-hit-strip').boundingBox();
    await window.mouse.click((strip?.x ?? 0) + 4, (strip?.y ?? 0) + (strip?.height ?? 0) - 60);
    await expect.poll(isAtEnd).toBe(true);
    await expect(find.field).toBeFocused();
  });
});
