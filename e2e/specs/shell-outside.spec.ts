import { expect } from '@playwright/test';
import { answerDialog, askedDialogs } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

test('only web and mail addresses are opened outside, and only after asking', async ({
  launchStandpoint,
}) => {
  const standpoint = await launchStandpoint();
  const { app, window } = standpoint;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    Object.assign(shell, { openExternal: (address: string) => Promise.resolve(opened.push(address)) });
  });
  const ask = (address: string) =>
    window.evaluate((address) => globalThis.window.standpoint.request('address.open', { address }), address);
  await answerDialog(standpoint, 'showMessageBox', 0);
  const refused = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://host/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'no address',
  ];
  const why = { field: 'address', problem: 'must begin with https:, http: or mailto:' };
  for (const address of refused) {
    expect(await ask(address), address).toMatchObject({ ok: false, error: { details: why } });
  }
  expect(await askedDialogs(standpoint)).toEqual([]);
  const allowed = ['https://example.org/a?b=c', 'http://example.org/', 'mailto:ana@example.org'];
  for (const address of allowed) expect(await ask(address)).toEqual({ ok: true, value: null });
  expect((await askedDialogs(standpoint)).map(({ detail }) => detail)).toEqual(allowed);
  await answerDialog(standpoint, 'showMessageBox', 1);
  await ask('https://example.org/refused');
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened') as unknown)).toEqual(allowed);
});
