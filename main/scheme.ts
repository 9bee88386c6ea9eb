import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';

/** What the program's own pages are loaded from; no other origin ever reaches main. */
export const ORIGIN = 'standpoint://app';
/** The one page. */
export const PAGE = `${ORIGIN}/index.html`;

/** The policy is a header, so that it holds before the first byte of a page is read. */
const HEADERS = {
  'Content-Security-Policy': [
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
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Makes the scheme a standard and secure one; must run before Electron is ready. */
export function registerScheme(): void {
  // Node loads what these are made of at the first of them, which takes some 40 ms: here Electron is being waited for anyway.
  new Request(PAGE);
  new Response();
  const privileges = { standard: true, secure: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: new URL(ORIGIN).protocol.slice(0, -1), privileges }]);
}

/**
 * Serves the files that `folder` has now, by exact name, and nothing else: a name that is not in the list is not
 * found, so there is no path to escape with. Kept once a page was given.
 */
export function serve(folder: string): Promise<void> {
  const files = listFiles(folder);
  let given = (): void => undefined;
  const served = new Promise<void>((resolve) => (given = resolve));
  protocol.handle(new URL(ORIGIN).protocol.slice(0, -1), async ({ method, url }) => {
    const { host, pathname } = new URL(url);
    const file = method === 'GET' && host === new URL(ORIGIN).host ? files.get(pathname) : undefined;
    const type = TYPES[extname(file ?? PAGE)] ?? 'application/octet-stream';
    const headers = { ...HEADERS, 'Content-Type': type };
    if (file === undefined) return new Response('Not found', { status: 404, headers });
    const body = await readFile(file);
    const response = new Response(body, { headers });
    given();
    return response;
  });
  return served;
}

/** The files in a folder by the path of their address; links are left out. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [`/${relative(folder, file).split(sep).join('/')}`, file];
    }),
  );
}

/** Whether an address belongs to the program's own pages. */
export function isOurs(address: string): boolean {
  return address.startsWith(`${ORIGIN}/`);
}
