import { expect } from '@playwright/test';
import type { WebPreferences } from 'electron';
import { invokeDoor } from '../support/door.ts';
import { test } from '../support/launch.ts';

test('the page has the door alone, and what it may not ask gets an error', async ({ launchStandpoint }) => {
  const { app, window } = await launchStandpoint();

  await test.step('every window is sandboxed and cut off from Node', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => {
        // Electron has it, its types do not.
        const asked = webContents as unknown as { getLastWebPreferences(): WebPreferences };
        return asked.getLastWebPreferences();
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    });
    const found = await window.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      door: Object.keys(globalThis.window.standpoint).sort(),
      isFrozen:
        !Reflect.set(globalThis.window, 'standpoint', {}) &&
        !Reflect.set(globalThis.window.standpoint, 'request', 0),
    }));
    expect(found).toEqual({ globals: [], door: ['drop', 'on', 'request'], isFrozen: true });
  });

  await test.step('a page names no file by its path: not in a request, and not by a file that it made', async () => {
    const asked = await window.evaluate(async () => {
      const { standpoint } = globalThis.window;
      const input = { paths: ['/etc/hostname'] };
      const requested = await standpoint.request('import.drop' as never, input as never).catch(String);
      return [requested, await standpoint.drop([new File(['words'], '/etc/hostname')])];
    });
    expect(asked).toEqual(['Error: No such request: import.drop', expect.objectContaining({ ok: false })]);
  });

  await test.step('a request that is none gets an error, and the program lives', async () => {
    const answers = await window.evaluate(async () => {
      const request = (name: unknown, input: unknown): Promise<unknown> =>
        globalThis.window.standpoint.request(name as 'app.state', input as null);
      const circle: unknown[] = [];
      circle.push(circle);
      const unknown = ['no.such', '__proto__', 'constructor', '', 5, null, undefined, {}];
      const rejected = await Promise.allSettled(unknown.map((name) => request(name, null)));
      const inputs = [undefined, 5, 'text', [], { document: 5 }, { document: { toString: 'x' } }, new Map()];
      const failed = await Promise.all(inputs.map((input) => request('document.open', input)));
      const uncopied = [circle, { document: () => 1 }];
      const refused = await Promise.allSettled(
        uncopied.map(async (input) => request('document.open', input)),
      );
      return {
        rejected: [...rejected, ...refused].map(({ status }) => status),
        failed: failed.map((answer) => (answer as { error: { code: string } }).error.code),
      };
    });
    expect(answers.rejected).toEqual(Array(10).fill('rejected'));
    expect(answers.failed).toEqual(Array(7).fill('bad-request'));
    const raw = await invokeDoor(app, 'main', ['no.such', '__proto__', 5, null, {}]);
    expect(raw).toMatchObject(
      Array(5).fill({ value: { answer: { ok: false, error: { code: 'bad-request' } } } }),
    );
    expect(
      await window.evaluate(() => globalThis.window.standpoint.request('app.state', null)),
    ).toHaveProperty('version');
  });
});

test('no other page, window or frame is answered', async ({ launchStandpoint }) => {
  const standpoint = await launchStandpoint();
  const { app, window } = standpoint;
  const pages = ['about:blank', 'data:text/html,hello', 'standpoint://app/missing'];
  const answers = await app.evaluate(async ({ BrowserWindow, session }, pages) => {
    // Or no data: address could be loaded at all.
    session.defaultSession.webRequest.onBeforeRequest(null);
    const asked = pages.map(async (page) => {
      // As bad as a window can be: its page reaches Electron without our preload.
      const other = new BrowserWindow({
        show: false,
        webPreferences: { nodeIntegration: true, contextIsolation: false, sandbox: false },
      });
      await other.loadURL(page);
      const request = `require('electron').ipcRenderer.invoke('standpoint:request', 'app.state', null)`;
      const answer: unknown = await other.webContents.executeJavaScript(
        `${request}.then(JSON.stringify, String)`,
      );
      other.destroy();
      return answer;
    });
    return Promise.all(asked);
  }, pages);
  standpoint.forgive(/404|inline/);
  for (const answer of answers) expect(answer).toContain('This page may not ask for anything.');

  await window.evaluate(() => document.body.append(document.createElement('iframe')));
  const fromFrames = [
    await invokeDoor(app, 'child', ['app.state']),
    await invokeDoor(app, 'gone', ['app.state']),
  ];
  expect(fromFrames).toMatchObject([[{ status: 'rejected' }], [{ status: 'rejected' }]]);
});

test('the door is not put into a foreign page', async ({ launchStandpoint }) => {
  const standpoint = await launchStandpoint();
  const found = await standpoint.app.evaluate(async ({ app, BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    const preload = `${app.getAppPath()}/out/preload/bridge.cjs`;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    const found: unknown[] = [];
    for (const page of ['about:blank', 'data:text/html,hello', 'standpoint://app/missing']) {
      await other.loadURL(page);
      found.push(await other.webContents.executeJavaScript('typeof window.standpoint'));
    }
    other.destroy();
    return found;
  });
  standpoint.forgive(/404|inline/);
  expect(found).toEqual(['undefined', 'undefined', 'object']);
});
