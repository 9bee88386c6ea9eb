import { basename, dirname, join, sep } from 'node:path';
import { type Result, fail, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import { type Disk, type FileInfo, writeAll } from './disk.ts';
import { temporaryName } from './layout.ts';
import { sha256InSlices } from './sha256.ts';

/** What `replaceFile` minds besides the bytes. */
export interface ReplaceOptions {
  /** A folder that the file must still lie in after all links are followed, so that no link leads out of a project. */
  readonly within?: string;
  /** Asked when the new bytes are on the medium, just before they take the place of the old: a failure stops it. */
  readonly confirm?: () => Promise<Result<void>>;
}

/** The path that a link at the given path points to, so that a link stays one; the path itself where there is none. */
async function followLink(disk: Disk, path: string): Promise<string> {
  const found = await unlessMissing(disk.lstat(path));
  return found?.kind === 'link' ? disk.realPath(path) : path;
}

/** Whether a path lies outside a folder once all links are followed. */
async function leadsOut(disk: Disk, path: string, folder: string | undefined): Promise<boolean> {
  if (folder === undefined) return false;
  const [place, root] = await Promise.all([disk.realPath(dirname(path)), disk.realPath(folder)]);
  return place !== root && !place.startsWith(root.endsWith(sep) ? root : root + sep);
}

async function writeTemporary(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  mode: number | undefined,
): Promise<FileInfo> {
  const file = await disk.open(path, 'create');
  try {
    if (mode !== undefined) await file.chmod(mode);
    await writeAll(file, bytes, 0);
    await file.sync();
    return await file.info();
  } finally {
    await file.close();
  }
}

/**
 * Makes a file hold exactly these bytes, whatever happens: before the promise resolves the old bytes are there in
 * whole, after it the new ones are on the medium. Permissions stay, a link is followed. Fails with `not-saved` `{file,
 * reason}`; the old file is then intact, or wholly replaced where only the last sync failed. Costs two syncs. Gives what
 * a look at the new file will find.
 */
export async function replaceFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  { within, confirm }: ReplaceOptions = {},
): Promise<Result<FileInfo>> {
  const started = await attempt('not-saved', path, async () => {
    const target = await followLink(disk, path);
    if (await leadsOut(disk, target, within)) return undefined;
    const mode = (await unlessMissing(disk.stat(target)))?.mode;
    return { target, mode, temporary: join(dirname(target), temporaryName(basename(target), disk.unique())) };
  });
  if (!started.ok) return started;
  if (started.value === undefined) return fail('not-saved', { file: path, reason: 'outside' });
  const { target, mode, temporary } = started.value;

  const written = await attempt('not-saved', path, async () => {
    const info = await writeTemporary(disk, temporary, bytes, mode);
    const confirmed = (await confirm?.()) ?? ok(undefined);
    if (!confirmed.ok) return confirmed;
    await disk.rename(temporary, target);
    return ok(info);
  });
  const result = written.ok ? written.value : written;
  if (!result.ok) {
    // Where even this fails, the temporary file is found and removed when the project is opened next.
    await attempt('not-saved', temporary, () => unlessMissing(disk.unlink(temporary)));
    return result;
  }
  const synced = await attempt('not-saved', path, () => disk.syncFolder(dirname(target)));
  return synced.ok ? result : synced;
}

/** Takes a file away, for good once the promise resolves; one that is not there is fine. Fails with `not-saved`. */
export function removeFile(disk: Disk, path: string): Promise<Result<void>> {
  return attempt('not-saved', path, async () => {
    await unlessMissing(disk.unlink(path));
    await unlessMissing(disk.syncFolder(dirname(path)));
  });
}

async function syncInPlace(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'read');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.syncFolder(dirname(path));
}

/**
 * Sees to it that a file named by its content is on the medium. Where it is there with these bytes nothing is written,
 * only synced: whoever put it there may not have got so far. Fails with `not-saved`.
 */
export async function addFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  options: Pick<ReplaceOptions, 'within'> = {},
): Promise<Result<void>> {
  const isThere = await attempt('not-saved', path, async () => {
    const found = await unlessMissing(disk.lstat(path));
    if (found?.kind !== 'file' || found.size !== bytes.length) return false;
    const there = await disk.readFile(path);
    if ((await sha256InSlices(there)) !== (await sha256InSlices(bytes))) return false;
    await syncInPlace(disk, path);
    return true;
  });
  if (!isThere.ok) return isThere;
  if (isThere.value) return ok(undefined);
  const replaced = await replaceFile(disk, path, bytes, options);
  return replaced.ok ? ok(undefined) : replaced;
}
