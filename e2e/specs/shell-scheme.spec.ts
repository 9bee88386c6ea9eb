import { expect } from '@playwright/test';
import { test } from '../support/launch.ts';

const ATTEMPTS = [
  'standpoint://app/../../etc/passwd',
  'standpoint://app/../main/index.js',
  'standpoint://app/%2e%2e/main/index.js',
  'standpoint://app/..%2fmain%2findex.js',
  'standpoint://app/%2e%2e%2fmain%2findex.js',
  'standpoint://app/..%5cmain%5cindex.js',
  'standpoint://app/..\\main\\index.js',
  'standpoint://app/assets/..%2f..%2fmain%2findex.js',
  'standpoint://app//etc/passwd',
  'standpoint://app/%2fetc%2fpasswd',
  'standpoint://app/index.html%00',
  'standpoint://app/index.html/',
  'standpoint://app/assets',
  'standpoint://app/__proto__',
  'standpoint://app/',
  'standpoint://other/index.html',
  'standpoint://app.other/index.html',
];

test('the scheme serves the files of the page and no others', async ({ launchStandpoint }) => {
  const { app } = await launchStandpoint();
  const ask = (addresses: readonly string[], method: string) =>
    app.evaluate(
      async ({ session }, [addresses, method]) => {
        const answers = addresses.map(async (address) => {
          const { status, headers } = await session.defaultSession.fetch(address, { method });
          return `${status} ${headers.get('content-security-policy')?.slice(0, 18) ?? 'no policy'}`;
        });
        return Promise.all(answers);
      },
      [addresses, method] as const,
    );
  const page = ['standpoint://app/index.html', 'standpoint://app/x/../index.html?query'];
  expect(await ask(page, 'GET')).toEqual(page.map(() => "200 default-src 'none'"));
  expect(await ask(ATTEMPTS, 'GET')).toEqual(ATTEMPTS.map(() => "404 default-src 'none'"));
  expect(await ask(page, 'POST')).toEqual(page.map(() => "404 default-src 'none'"));
});
