import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, _electron, expect } from '@playwright/test';
import { openScreen } from './screen.ts';
import { Standpoint } from './standpoint.ts';

const root = join(import.meta.dirname, '../..');

/** How a program is started. */
export interface LaunchOptions {
  /** The folder of settings, for a program that is started again; a fresh one by default. */
  readonly userData?: string;
  /** Words after the program's own: a project folder. */
  readonly args?: readonly string[];
  /** Switches of Chromium. */
  readonly switches?: readonly string[];
}

type Launch = (options?: LaunchOptions) => Promise<Standpoint>;

/**
 * A test that can start the real program, as often as it likes. At its end every program is closed, and the test fails
 * on whatever one of them complained about: errors on the console or of a page, violations of the policy, faults in
 * main's log.
 */
export const test = base.extend<
  { launchStandpoint: Launch; temporaryFolder: (name: string) => Promise<string> },
  { display: string | undefined }
>({
  display: [
    async ({}, use) => {
      const closeScreen = await openScreen();
      await use(process.env['DISPLAY']);
      await closeScreen();
    },
    { scope: 'worker', auto: true },
  ],
  async temporaryFolder({}, use) {
    const folders: string[] = [];
    await use(async (name) => {
      const folder = await mkdtemp(join(tmpdir(), `standpoint-${name}-`));
      folders.push(folder);
      return folder;
    });
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  },
  async launchStandpoint({ temporaryFolder }, use) {
    const programs: Standpoint[] = [];
    await use(async ({ userData, args = [], switches = [] } = {}) => {
      const program = await launch(userData ?? (await temporaryFolder('settings')), args, switches);
      programs.push(program);
      return program;
    });
    for (const program of programs) await program.close();
    expect(programs.flatMap((program) => program.complaints)).toEqual([]);
  },
});

/**
 * Starts the built program as a person would. The runtime is the one that ELECTRON_OVERRIDE_DIST_PATH names: with an
 * explicit path Playwright would leave its loader out, and a first window could open before the tests listen.
 */
async function launch(
  userData: string,
  args: readonly string[],
  switches: readonly string[],
): Promise<Standpoint> {
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    args: [...(isRoot ? ['--no-sandbox'] : []), ...switches, `--user-data-dir=${userData}`, root, ...args],
    chromiumSandbox: !isRoot,
    // The theme is the program's own affair.
    colorScheme: null,
  });
  return Standpoint.of(app, userData);
}
