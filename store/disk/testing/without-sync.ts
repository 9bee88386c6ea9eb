import type { Disk } from '../disk.ts';

/** The kinds of syncs. */
export type SyncKind = 'fdatasync' | 'fsync' | 'dirsync';

/** A disk that leaves syncs out, so that a test can be seen failing; only on matching paths, if given. */
export function withoutSync(inner: Disk, kind: SyncKind, matching = /./): Disk {
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    ...inner,
    syncFolder: (path) => (kind === 'dirsync' && matching.test(path) ? nothing() : inner.syncFolder(path)),
    open: async (path, mode) => {
      const file = await inner.open(path, mode);
      if (!matching.test(path)) return file;
      return {
        ...file,
        writeThrough: (bytes, at) =>
          kind === 'fdatasync' ? file.write(bytes, at) : file.writeThrough(bytes, at),
        syncData: () => (kind === 'fdatasync' ? nothing() : file.syncData()),
        sync: () => (kind === 'fsync' ? nothing() : file.sync()),
      };
    },
  };
}

/** A disk without any sync, for tests that only care what is read back: many times faster. */
export function unsyncedDisk(inner: Disk): Disk {
  return withoutSync(withoutSync(withoutSync(inner, 'fdatasync'), 'fsync'), 'dirsync');
}
