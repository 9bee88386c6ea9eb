import { posix, win32 } from 'node:path';
import { type Result, fail, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { makeFolder } from './durable-folder.ts';
import { createExclusively } from './exclusive-file.ts';
import { decodeText } from './strict-json.ts';

/** Where the program runs, as far as finding the user's configuration needs it. */
export interface Surroundings {
  readonly platform: string;
  /** The user's home folder. */
  readonly home: string;
  /** Environment variables. STANDPOINT_CONFIG names the folder outright. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The folder of this user's settings and machine id, absolute, the same with a window and without. */
export function configFolder({ platform, home, env }: Surroundings): string {
  const path = platform === 'win32' ? win32 : posix;
  const { STANDPOINT_CONFIG: chosen, APPDATA: roaming, XDG_CONFIG_HOME: xdg } = env;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return path.join(roaming ?? path.join(home, 'AppData', 'Roaming'), 'standpoint');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'standpoint');
  // The XDG base directory specification has relative paths ignored.
  return path.join(
    xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(home, '.config'),
    'standpoint',
  );
}

const pattern = /^[0-9a-f]{16}$/;

async function readMachine(disk: Disk, path: string): Promise<string | undefined> {
  const bytes = await unlessMissing(disk.readFile(path));
  if (bytes === undefined) return undefined;
  return decodeText(bytes)?.trim() ?? '';
}

/**
 * The random id of this installation, 16 hexadecimal digits, kept in the file `machine` of the configuration folder and
 * made on first use. Fails with `not-saved` or `cannot-read-file`, or `damaged-file` where the file holds something
 * else: a new id would part the user from the journals kept under the old one.
 */
export async function machineId(disk: Disk, folder: string): Promise<Result<string>> {
  const path = `${folder}/machine`;
  const known = await attempt('cannot-read-file', path, () => readMachine(disk, path));
  if (!known.ok) return known;
  if (known.value === undefined) {
    const made = await makeFolder(disk, folder);
    if (!made.ok) return made;
    const created = await attempt('not-saved', path, async () => {
      await createExclusively(disk, path, new TextEncoder().encode(`${disk.unique()}\n`));
      await disk.syncFolder(folder);
    });
    if (!created.ok) return created;
  }
  const id = known.value ?? (await readMachine(disk, path)) ?? '';
  return pattern.test(id) ? ok(id) : fail('damaged-file', { file: path, problem: 'not a machine id' });
}
