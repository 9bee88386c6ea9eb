import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerDialog, askedDialogs } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';
import type { Standpoint } from '../support/standpoint.ts';

test('a window whose process is killed comes back, and main lives', async ({ launchStandpoint }) => {
  const standpoint = await launchStandpoint();
  const { app, window } = standpoint;
  const main = await app.evaluate(() => process.pid);
  await window.evaluate(() => Object.assign(globalThis, { mark: 'old page' }));
  // Playwright does not follow a page over a crash, so main is asked what it shows.
  const shown = await app.evaluate(async ({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    await new Promise((done) => {
      contents?.once('did-finish-load', () => done(null));
      contents?.forcefullyCrashRenderer();
    });
    return (await contents?.executeJavaScript('[typeof standpoint, typeof mark].join()')) as string;
  });
  expect(shown).toBe('object,undefined');
  expect(await app.evaluate(() => process.pid)).toBe(main);
  expect(standpoint.forgive(/The process of a window is gone/)).toHaveLength(1);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} ends the program in order`, async ({ launchStandpoint }) => {
    const { app } = await launchStandpoint();
    const child = app.process();
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
    child.kill(signal);
    expect(await ended).toEqual({ code: 0, signal: null });
  });
}

test('a second program shows the window of the first, and ends', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const userData = await temporaryFolder('settings');
  const first = await launchStandpoint({ userData });
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const folder = await temporaryFolder('no-project');
  await first.startSecond(folder);
  await expect(first.window.getByText(folder)).toBeVisible();
  const windows = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
  );
  expect(windows).toEqual([false]);
});

test('the window comes back where and as large as it was', async ({ launchStandpoint, temporaryFolder }) => {
  const userData = await temporaryFolder('settings');
  const bounds = { x: 60, y: 80, width: 1000, height: 700 };
  const look = ({ app }: Standpoint) =>
    app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return { bounds: window?.getBounds(), least: window?.getMinimumSize(), isShown: window?.isVisible() };
    });
  const expected = { bounds, least: [800, 600], isShown: true };
  const first = await launchStandpoint({ userData });
  await expect.poll(() => look(first)).toMatchObject({ isShown: true });
  // The system may still be placing a window that has just appeared.
  await expect(async () => {
    await first.app.evaluate(({ BrowserWindow }, bounds) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
    }, bounds);
    await first.window.waitForTimeout(300);
    expect(await look(first)).toEqual(expected);
  }).toPass();
  await first.close();
  const second = await launchStandpoint({ userData });
  await expect.poll(() => look(second)).toEqual(expected);
});

test('a fault in main is shown with what is safe, and logged', async ({ launchStandpoint }) => {
  const standpoint = await launchStandpoint();
  await answerDialog(standpoint, 'showMessageBox', 0);
  await standpoint.app.evaluate(() => {
    setTimeout(() => {
      throw new Error('made by a test');
    });
    void Promise.reject(new Error('left by a test'));
  });
  await expect.poll(async () => (await askedDialogs(standpoint)).length).toBeGreaterThan(0);
  const [shown] = await askedDialogs(standpoint);
  expect(shown?.['detail']).toContain('Everything that was shown as saved is on disk and safe.');
  const log = () => readFile(join(standpoint.userData, 'logs', 'main.log'), 'utf8');
  await expect.poll(log).toMatch(/fatal: .*made by a test/);
  await expect.poll(log).toMatch(/fatal: .*left by a test/);
  await expect(standpoint.window).toHaveTitle('Standpoint');
  expect(standpoint.forgive(/ fatal: .*(made|left) by a test/)).toHaveLength(2);
});
