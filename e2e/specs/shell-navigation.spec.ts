import { expect } from '@playwright/test';
import { test } from '../support/server.ts';

const PAGE = 'standpoint://app/index.html';

test('the window stays on its page and opens no other', async ({ launchStandpoint, server }) => {
  const standpoint = await launchStandpoint();
  const { app, window } = standpoint;
  await window.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  const opened = await window.evaluate(async (address) => {
    const opened: string[] = [];
    const pause = () => new Promise((done) => setTimeout(done, 150));
    for (const target of [
      address,
      'file:///etc/passwd',
      'data:text/html,hello',
      'standpoint://app/index.html',
    ]) {
      if (open(target) !== null) opened.push(`open ${target}`);
      location.href = target;
      await pause();
      for (const frame of ['_blank', '_self', '_top']) {
        const link = Object.assign(document.createElement('a'), { href: target, target: frame });
        document.body.append(link);
        link.click();
        await pause();
      }
      const form = Object.assign(document.createElement('form'), { action: target, method: 'post' });
      document.body.append(form);
      form.submit();
      await pause();
    }
    location.reload();
    const refresh = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: `0;url=${address}`,
    });
    document.head.append(refresh);
    document.body.append(Object.assign(document.createElement('webview'), { src: address }));
    await pause();
    return opened;
  }, server.address);
  expect(opened).toEqual([]);
  expect(server.heard).toEqual([]);
  expect(window.url()).toBe(PAGE);
  expect(await window.evaluate(() => 'isSamePage' in globalThis)).toBe(true);
  const contents = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  expect(contents).toEqual([PAGE]);
  standpoint.forgive(/policy|Content Security Policy|Refused|Not allowed/i);
});

test('the empty page, which nothing can refuse, is left at once', async ({ launchStandpoint }) => {
  const { window } = await launchStandpoint();
  await window.evaluate(() => {
    location.href = 'about:blank';
  });
  await window.waitForURL('about:blank');
  await window.waitForURL(PAGE);
  await expect(window.getByRole('main').getByRole('heading', { name: 'Standpoint' })).toBeVisible();
});

test('the page can save no file by itself', async ({ launchStandpoint }) => {
  const { app, window } = await launchStandpoint();
  const outcome = app.evaluate(
    ({ session }) =>
      new Promise<string>((done) => {
        session.defaultSession.on('will-download', ({ defaultPrevented }) =>
          done(defaultPrevented ? 'refused' : 'begun'),
        );
      }),
  );
  await window.evaluate(() => {
    const href = URL.createObjectURL(new Blob(['text']));
    Object.assign(document.createElement('a'), { href, download: 'text.txt' }).click();
  });
  expect(await outcome).toBe('refused');
});

test('a page may use nothing that needs a permission', async ({ launchStandpoint }) => {
  const standpoint = await launchStandpoint();
  const granted = await standpoint.window.evaluate(async () => {
    const granted: string[] = [];
    const names = [
      'notifications',
      'geolocation',
      'camera',
      'microphone',
      'clipboard-read',
      'clipboard-write',
      'midi',
    ];
    for (const name of [...names, 'persistent-storage', 'storage-access']) {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      if (state !== 'denied') granted.push(`${name}: ${state}`);
    }
    const attempts: Record<string, () => Promise<unknown>> = {
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error();
      },
      geolocation: () =>
        new Promise((done, failed) => {
          navigator.geolocation.getCurrentPosition(done, ({ code }) =>
            code === 1 ? failed(new Error()) : done(code),
          );
        }),
      media: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      clipboard: () => navigator.clipboard.readText(),
      midi: () => navigator.requestMIDIAccess(),
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      const late = new Promise((done) => setTimeout(() => done('no answer'), 3000));
      const answer = await Promise.race([
        late,
        attempt().then(
          () => 'granted',
          () => 'refused',
        ),
      ]);
      if (answer !== 'refused') granted.push(`${name}: ${String(answer)}`);
    }
    // Electron leaves this promise open where it refuses.
    void document.body.requestFullscreen();
    await new Promise((done) => setTimeout(done, 300));
    if (document.fullscreenElement !== null) granted.push('full screen');
    return granted;
  });
  expect(granted).toEqual([]);
});
