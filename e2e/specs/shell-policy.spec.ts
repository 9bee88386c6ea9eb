import { expect } from '@playwright/test';
import { test } from '../support/launch.ts';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html find-worker',
];

test('the document comes with the policy as a header', async ({ launchStandpoint }) => {
  const { window } = await launchStandpoint();
  const response = await window.reload();
  const headers = (await response?.allHeaders()) ?? {};
  expect(headers['content-security-policy']?.split('; ')).toEqual(POLICY);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
});

test('no string becomes script, style or markup', async ({ launchStandpoint }) => {
  const standpoint = await launchStandpoint();
  const ran = await standpoint.window.evaluate(async () => {
    const canary = globalThis as { ran?: string | undefined };
    const hasRun = (): boolean => canary.ran !== undefined;
    const ran: string[] = [];
    const attempts: Record<string, () => unknown> = {
      eval: () => {
        eval('globalThis.ran = "yes"');
      },
      Function: () => (Reflect.construct(Function, ['globalThis.ran = "yes"']) as () => void)(),
      'setTimeout of a string': () => setTimeout('globalThis.ran = "yes"' as unknown as () => void),
      'inline script': () => {
        const script = document.createElement('script');
        script.append('globalThis.ran = "yes"');
        document.head.append(script);
      },
      'inline handler': () => {
        document.body.setAttribute('onclick', 'globalThis.ran = "yes"');
        document.body.click();
      },
      'innerHTML of an image': () => {
        document.createElement('div').innerHTML = '<img src="x" onerror="globalThis.ran = `yes`">';
      },
      innerHTML: () => {
        const markup = document.createElement('div');
        markup.innerHTML = '<b>bold</b>';
        canary.ran = markup.querySelector('b') ? 'yes' : undefined;
      },
      'document.write': () => {
        const write: unknown = Reflect.get(document, 'write');
        if (write instanceof Function) Reflect.apply(write, document, ['<b id="written">bold</b>']);
        canary.ran = document.getElementById('written') ? 'yes' : undefined;
      },
      'a policy of another name': () => {
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes: { createPolicy: (name: string, rules: object) => object };
        };
        canary.ran = trustedTypes.createPolicy('other', {}) instanceof Object ? 'yes' : undefined;
      },
      'address of a script': () => {
        location.href = 'javascript:void (globalThis.ran = "yes")';
      },
      'style element': () => {
        const style = document.createElement('style');
        style.textContent = 'body { color: rgb(1, 2, 3) }';
        document.head.append(style);
        canary.ran = getComputedStyle(document.body).color === 'rgb(1, 2, 3)' ? 'yes' : undefined;
      },
      'style attribute': () => {
        document.body.setAttribute('style', 'color: rgb(3, 2, 1)');
        canary.ran = getComputedStyle(document.body).color === 'rgb(3, 2, 1)' ? 'yes' : undefined;
      },
    };
    for (const [name, attempt] of Object.entries(attempts)) {
      canary.ran = undefined;
      // Out of the debugger's own call, for which the policy does not hold.
      await new Promise<void>((done) => {
        setTimeout(() => {
          try {
            attempt();
          } catch (error) {
            if (!(error instanceof TypeError || error instanceof EvalError))
              ran.push(`${name}: ${String(error)}`);
          }
          setTimeout(done, 50);
        });
      });
      if (hasRun()) ran.push(name);
    }
    return ran;
  });
  expect(ran).toEqual([]);
  expect(standpoint.forgive(/policy|Trusted|Content Security Policy|Refused/i).length).toBeGreaterThan(10);
});
