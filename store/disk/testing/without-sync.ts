import type { Disk } from '../disk.ts';

/** The kinds of syncs. */
export type SyncKind = 'fdatasync' | 'fsync' | 'dirsync';

/** A disk that leaves syncs out, so that a test can be seen failing: those that the function says yes to. */
export function withoutSyncs(inner: Disk, isLeftOut: (kind: SyncKind, path: string) => boolean): Disk {
  const unless = (kind: SyncKind, path: string, sync: () => Promise<void>): Promise<void> =>
    isLeftOut(kind, path) ? Promise.resolve() : sync();
  return {
    ...inner,
    syncFolder: (path) => unless('dirsync', path, () => inner.syncFolder(path)),
    open: async (path, mode) => {
      const file = await inner.open(path, mode);
      return {
        ...file,
        writeThrough: (bytes, at) =>
          isLeftOut('fdatasync', path) ? file.write(bytes, at) : file.writeThrough(bytes, at),
        syncData: () => unless('fdatasync', path, () => file.syncData()),
        sync: () => unless('fsync', path, () => file.sync()),
      };
    },
  };
}

/** A disk that leaves out the syncs of a kind; only on matching paths, if given. */
export function withoutSync(inner: Disk, kind: SyncKind, matching = /./): Disk {
  return withoutSyncs(inner, (each, path) => each === kind && matching.test(path));
}

/** A disk without any sync, for tests that only care what is read back: many times faster. */
export function unsyncedDisk(inner: Disk): Disk {
  return withoutSyncs(inner, () => true);
}
