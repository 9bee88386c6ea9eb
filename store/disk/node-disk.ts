import { randomBytes } from 'node:crypto';
import { type Dirent, type Stats, constants, watch } from 'node:fs';
import * as fs from 'node:fs/promises';
import type { Disk, FileInfo, FolderEntry, OpenFile, OpenMode } from './disk.ts';
import { ioCode } from './disk-failure.ts';

const flags: Readonly<Record<OpenMode, string>> = { read: 'r', update: 'r+', create: 'wx+' };

function kindOf(entry: Stats | Dirent): FileInfo['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

function infoOf(stats: Stats): FileInfo {
  const { size, mtimeMs, ino, mode } = stats;
  return { kind: kindOf(stats), size, mtimeMs, ino, mode: mode & 0o7777 };
}

async function readAt(handle: fs.FileHandle, at: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, at + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

async function writeAt(handle: fs.FileHandle, bytes: Uint8Array, at: number): Promise<number> {
  return (await handle.write(bytes, 0, bytes.length, at)).bytesWritten;
}

/**
 * The same file once more, for writes that are synced in the same call: that is one way to another thread and back instead
 * of two. Null where there is no such thing; elsewhere than on Linux the flag promises less than fdatasync does.
 */
async function openThrough({ fd }: fs.FileHandle): Promise<fs.FileHandle | null> {
  if (process.platform !== 'linux') return null;
  try {
    return await fs.open(`/proc/self/fd/${fd}`, constants.O_WRONLY | constants.O_DSYNC);
  } catch (error) {
    // A system without /proc, or one that has no handle to spare.
    if (ioCode(error) === null) throw error;
    return null;
  }
}

async function openFile(path: string, mode: OpenMode): Promise<OpenFile> {
  const handle = await fs.open(path, flags[mode]);
  // Windows syncs only what is open for writing; what is only read there was written by somebody else.
  const cannotSync = mode === 'read' && process.platform === 'win32';
  let through: Promise<fs.FileHandle | null> | undefined;
  return {
    read: (at, length) => readAt(handle, at, length),
    write: (bytes, at) => writeAt(handle, bytes, at),
    writeThrough: async (bytes, at) => {
      const synced = await (through ??= openThrough(handle));
      if (synced !== null) return writeAt(synced, bytes, at);
      const taken = await writeAt(handle, bytes, at);
      await handle.datasync();
      return taken;
    },
    truncate: (size) => handle.truncate(size),
    chmod: (mode) => handle.chmod(mode),
    info: async () => infoOf(await handle.stat()),
    syncData: () => (cannotSync ? Promise.resolve() : handle.datasync()),
    sync: () => (cannotSync ? Promise.resolve() : handle.sync()),
    close: async () => {
      await (await through)?.close();
      await handle.close();
    },
  };
}

/** Windows cannot open a folder to sync it, and some network file systems refuse to: there, nothing more can be done. */
const withoutFolderSync: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fs.open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!withoutFolderSync.has(ioCode(error))) throw error;
  } finally {
    await handle.close();
  }
}

function watchFolder(path: string, changed: (name: string | null) => void): { close(): void } {
  const watcher = watch(path, { persistent: false }, (_event, name) => changed(name));
  // A folder that goes away is a change like any other; whoever looks then finds it gone.
  watcher.on('error', () => changed(null));
  return watcher;
}

async function readFolder(path: string): Promise<readonly FolderEntry[]> {
  const entries = await fs.readdir(path, { withFileTypes: true });
  return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
}

/** The real disk. */
export const nodeDisk: Disk = {
  open: openFile,
  readFile: (path) => fs.readFile(path),
  stat: async (path) => infoOf(await fs.stat(path)),
  lstat: async (path) => infoOf(await fs.lstat(path)),
  realPath: (path) => fs.realpath(path),
  readFolder,
  mkdir: (path) => fs.mkdir(path),
  rename: (from, to) => fs.rename(from, to),
  link: (existing, path) => fs.link(existing, path),
  unlink: (path) => fs.unlink(path),
  copy: (from, to) => fs.copyFile(from, to, constants.COPYFILE_EXCL),
  syncFolder,
  watch: watchFolder,
  unique: () => randomBytes(8).toString('hex'),
};
