import { rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ioCode, unlessMissing } from '../../store/disk/disk-failure.ts';
import type { Disk } from '../../store/disk/disk.ts';
import { makeFolder } from '../../store/disk/durable-folder.ts';
import { homeOfFile, isTemporaryName, privateFolder } from '../../store/disk/layout.ts';
import { type Result, fail, ok } from '../../store/model/result.ts';
import { type Surroundings, beginIn } from '../open-session.ts';
import { isSample, mark, markerFile } from './marker.ts';

/** Folders beside the sample while it is made or exchanged. One that a crash left is known by its name. */
type Beside = 'new' | 'old';

/** How old a half-made folder must be to have been left by a crash, in milliseconds: another program may be at it. */
const leftAfter = 3_600_000;

function besideOf(path: string, what: Beside, unique: string): string {
  return join(dirname(path), `.${basename(path)}.${unique}.${what}`);
}

/** A folder as a person looks for it: its name and that of the one above. */
function shown(path: string): string {
  return join(basename(dirname(path)), basename(path));
}

function notMade(path: string, error: unknown): ReturnType<typeof fail> {
  const code = ioCode(error);
  if (code === null) throw error;
  return fail('sample-not-made', { folder: shown(path), reason: code });
}

/** Makes the sample in a folder that is empty or not there. Fails with `folder-not-empty` or `sample-not-made`. */
export async function makeSample(path: string, given: Surroundings): Promise<Result<null>> {
  const { sampleContent } = await import('./content.ts');
  const begun = await beginIn(path, await sampleContent(), given);
  const made = begun.ok ? await mark(given.disk, path) : begun;
  if (made.ok) return ok(null);
  if (made.error.code === 'folder-not-empty') return made;
  return fail('sample-not-made', { folder: shown(path), reason: made.error.details['reason'] ?? '' });
}

/** Makes the sample beside its place; gives the folder. What is there is not touched. */
async function makeBeside(path: string, given: Surroundings): Promise<Result<string>> {
  const fresh = besideOf(path, 'new', given.disk.unique());
  const made = await makeSample(fresh, given);
  if (made.ok) return ok(fresh);
  await discard(fresh);
  return fail('sample-not-made', { ...made.error.details, folder: shown(path) });
}

/** Takes away a folder that was made here. */
async function discard(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

/** What lies in a folder; undefined where there is none. */
async function namesIn(disk: Disk, path: string): Promise<readonly string[] | undefined> {
  return (await unlessMissing(disk.readFolder(path)))?.map(({ name }) => name);
}

/** The files in a folder and below it, relative to it with `/`; a link is one, wherever it leads. */
async function filesIn(disk: Disk, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await disk.readFolder(path)) {
    const below = kind === 'folder' ? await filesIn(disk, join(path, name)) : null;
    found.push(...(below?.map((file) => `${name}/${file}`) ?? [name]));
  }
  return found;
}

/** Whether a file of the sample's folder is the program's own. */
function isOwn(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const isHashed = /^(?:texts|originals)\/[0-9a-f]{64}\.[a-z0-9]+$/.test(file);
  const isPrivate = file.startsWith(`${privateFolder}/`);
  return (
    file === markerFile || isPrivate || isHashed || homeOfFile(file) !== undefined || isTemporaryName(name)
  );
}

/**
 * Takes away the sample that another has taken the place of. What a person has put beside its files is no part of it and goes
 * over to the new one; where that has something of the same name the old one is kept.
 */
async function clear(old: string, path: string, disk: Disk): Promise<void> {
  for (const file of (await filesIn(disk, old)).filter((each) => !isOwn(each))) {
    const target = join(path, file);
    if ((await unlessMissing(disk.lstat(target))) !== undefined) return;
    const made = await makeFolder(disk, dirname(target));
    if (!made.ok) return;
    await disk.rename(join(old, file), target);
  }
  await discard(old);
}

/** Sets right what a crash has left beside the sample: the old one comes back where no new one took its place. */
async function tidy(path: string, { disk, now }: Surroundings): Promise<void> {
  const start = `.${basename(path)}.`;
  for (const name of (await namesIn(disk, dirname(path))) ?? []) {
    const [, what] =
      /^[0-9a-f]{16}\.(new|old)$/.exec(name.startsWith(start) ? name.slice(start.length) : '') ?? [];
    const left = join(dirname(path), name);
    if (what === 'new') {
      const info = await unlessMissing(disk.stat(left));
      if (info !== undefined && now().getTime() - info.mtimeMs > leftAfter) await discard(left);
    } else if (what === 'old' && (await isSample(disk, path))) await clear(left, path, disk);
    else if (what === 'old' && (await namesIn(disk, path)) === undefined) await disk.rename(left, path);
  }
}

/**
 * Sees to it that the sample lies at a path: as the user left it, or fresh where nothing was there. Fails with `sample-taken`
 * where something else is there, which stays as it is, or with `sample-not-made`.
 */
export async function ensureSample(path: string, given: Surroundings): Promise<Result<null>> {
  const { disk } = given;
  try {
    await tidy(path, given);
    if (await isSample(disk, path)) return ok(null);
    const info = await unlessMissing(disk.lstat(path));
    const isEmpty = info?.kind === 'folder' && (await namesIn(disk, path))?.length === 0;
    if (info !== undefined && !isEmpty) return fail('sample-taken', { folder: shown(path) });
    const fresh = await makeBeside(path, given);
    if (!fresh.ok) return fresh;
    // Not every system lets a folder take the place of an empty one.
    if (isEmpty) await rmdir(path);
    return await putInPlace(fresh.value, path, disk);
  } catch (error) {
    return notMade(path, error);
  }
}

async function putInPlace(fresh: string, path: string, disk: Disk): Promise<Result<null>> {
  try {
    await disk.rename(fresh, path);
    await disk.syncFolder(dirname(path));
    return ok(null);
  } catch (error) {
    await discard(fresh);
    // Another program was at it at the same time, and first.
    return (await isSample(disk, path)) ? ok(null) : notMade(path, error);
  }
}

/** A fresh sample that waits beside the one it is to take the place of. */
export interface Waiting {
  /** Takes its place; the old one is as it was where that fails, with `sample-not-made`. It must not be open. */
  exchange(): Promise<Result<null>>;
  /** Is taken away again. */
  discard(): Promise<void>;
}

/** Makes the sample anew beside the one at a path, which stays as it is. Fails with `not-a-sample` or `sample-not-made`. */
export async function prepareSample(path: string, given: Surroundings): Promise<Result<Waiting>> {
  const { disk } = given;
  if (!(await isSample(disk, path))) return fail('not-a-sample');
  const made = await makeBeside(path, given);
  if (!made.ok) return made;
  const fresh = made.value;
  return ok({
    exchange: async () => {
      const old = besideOf(path, 'old', disk.unique());
      try {
        await disk.rename(path, old);
        await disk.rename(fresh, path).catch(async (error: unknown) => {
          await disk.rename(old, path);
          throw error;
        });
        await disk.syncFolder(dirname(path));
      } catch (error) {
        await discard(fresh);
        return notMade(path, error);
      }
      // The new one is in its place: what is left of the old one goes now, or when the sample is opened next.
      await clear(old, path, disk).catch((error: unknown) => {
        if (ioCode(error) === null) throw error;
      });
      return ok(null);
    },
    discard: () => discard(fresh),
  });
}
