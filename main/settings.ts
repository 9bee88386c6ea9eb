import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Recent, Settings } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { unlessMissing } from '../store/disk/disk-failure.ts';
import { replaceFile } from '../store/disk/durable-file.ts';
import { makeFolder } from '../store/disk/durable-folder.ts';

const settings = z.object({
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  coderName: z.string().max(1000),
  textSize: z.int().min(12).max(32),
  textWidth: z.int().min(40).max(120),
  shortcuts: z.record(z.string().max(100), z.array(z.string().max(100)).max(10)),
});

/** What counts until the user sets it. */
const first: Settings = { theme: 'system', coderName: '', textSize: 17, textWidth: 64, shortcuts: {} };

const file = z.object({
  settings: settings
    .exactPartial()
    .transform((known): Settings => ({ ...first, ...known }))
    .default(first),
  recents: z.array(z.object({ path: z.string(), title: z.string(), opened: z.string() })).default([]),
});

type SettingsFile = z.infer<typeof file>;

/** The schema of a change of settings. */
export const settingsChange = settings.exactPartial();

const mostRecents = 12;

/** What this installation remembers: the user's settings and the projects that were opened. */
export class SettingsStore {
  readonly #disk: Disk;
  readonly #path: string;
  #file: SettingsFile;

  private constructor(disk: Disk, path: string, content: SettingsFile) {
    this.#disk = disk;
    this.#path = path;
    this.#file = content;
  }

  /** Reads the settings; settings that cannot be read are kept aside as `settings.json.damaged`, and defaults used. */
  static async open(disk: Disk, folder: string): Promise<SettingsStore> {
    await makeFolder(disk, folder);
    const path = join(folder, 'settings.json');
    const bytes = await unlessMissing(disk.readFile(path));
    const parsed = bytes === undefined ? undefined : parse(new TextDecoder().decode(bytes));
    if (bytes !== undefined && parsed === undefined) await replaceFile(disk, `${path}.damaged`, bytes);
    return new SettingsStore(disk, path, parsed ?? file.parse({}));
  }

  get settings(): Settings {
    return this.#file.settings;
  }

  async change(change: Partial<Settings>): Promise<Settings> {
    await this.#write({ ...this.#file, settings: { ...this.#file.settings, ...change } });
    return this.settings;
  }

  /** The projects opened before, the latest first; those whose folder is gone are marked. */
  async recents(): Promise<readonly Recent[]> {
    return Promise.all(
      this.#file.recents.map(async ({ path, title, opened }) => ({
        token: tokenOf(path),
        title,
        folder: join(basename(dirname(path)), basename(path)),
        opened,
        missing: (await unlessMissing(this.#disk.stat(join(path, 'project.json')))) === undefined,
      })),
    );
  }

  pathOf(token: string): string | undefined {
    return this.#file.recents.find(({ path }) => tokenOf(path) === token)?.path;
  }

  async remember(path: string, title: string, opened: string): Promise<void> {
    const others = this.#file.recents.filter((recent) => recent.path !== path);
    await this.#write({ ...this.#file, recents: [{ path, title, opened }, ...others].slice(0, mostRecents) });
  }

  async forget(token: string): Promise<void> {
    const recents = this.#file.recents.filter(({ path }) => tokenOf(path) !== token);
    await this.#write({ ...this.#file, recents });
  }

  async #write(content: SettingsFile): Promise<void> {
    this.#file = content;
    await replaceFile(
      this.#disk,
      this.#path,
      new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`),
    );
  }
}

function parse(text: string): SettingsFile | undefined {
  try {
    return file.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Stands for the path of a project in windows, which never see it. */
export function tokenOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
