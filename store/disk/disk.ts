/** What is at a path. */
export interface FileInfo {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970, with fractions where the file system has them. */
  readonly mtimeMs: number;
  readonly ino: number;
  /** Permission bits, as 0o644. */
  readonly mode: number;
}

/** One name in a folder; a link is not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileInfo['kind'];
}

/** An open file. Positions and lengths are in bytes. */
export interface OpenFile {
  /** Fewer bytes than asked for only where the file ends. */
  read(at: number, length: number): Promise<Uint8Array>;
  /** Writes at a position and says how many bytes were taken, which may be fewer: see `writeAll`. */
  write(bytes: Uint8Array, at: number): Promise<number>;
  /** As `write`, and what was taken is on the medium as after `syncData`; in one call to the system where it can. */
  writeThrough(bytes: Uint8Array, at: number): Promise<number>;
  truncate(size: number): Promise<void>;
  chmod(mode: number): Promise<void>;
  info(): Promise<FileInfo>;
  /** fdatasync: bytes and length are on the medium. */
  syncData(): Promise<void>;
  /** fsync: as `syncData`, and times and permissions too. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** How a file is opened: `create` makes it and fails with EEXIST where it is there, `update` fails where it is not. */
export type OpenMode = 'read' | 'update' | 'create';

/**
 * The only way in which this room touches files, so that a test can record each call, let it fail, or cut the power
 * after it. Every call rejects with the system's error and its `code`, as ENOENT; disk-failure.ts makes values of them.
 */
export interface Disk {
  open(path: string, mode: OpenMode): Promise<OpenFile>;
  readFile(path: string): Promise<Uint8Array>;
  /** Follows links. */
  stat(path: string): Promise<FileInfo>;
  /** Does not follow a link. */
  lstat(path: string): Promise<FileInfo>;
  /** The path with every link in it resolved. */
  realPath(path: string): Promise<string>;
  readFolder(path: string): Promise<readonly FolderEntry[]>;
  /** Makes one folder; its parent must be there. */
  mkdir(path: string): Promise<void>;
  /** Takes the place of a file that is there, at once. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; fails with EEXIST where that is taken, and so decides races. */
  link(existing: string, path: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Fails with EEXIST where `to` is taken. Not on the medium until it is opened and synced. */
  copy(from: string, to: string): Promise<void>;
  /** What was made, renamed or removed in a folder is on the medium. Does nothing where the system has no such call. */
  syncFolder(path: string): Promise<void>;
  /** Calls back with the name of what may have changed directly in a folder, null where unknown, until closed. */
  watch(path: string, changed: (name: string | null) => void): { close(): void };
  /** 16 hexadecimal digits that nobody else comes up with, for temporary names. */
  unique(): string;
}

/** Writes all of the bytes, however many calls it takes; `how` says by which. */
export async function writeAll(
  file: OpenFile,
  bytes: Uint8Array,
  at: number,
  how: 'write' | 'writeThrough' = 'write',
): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const taken = await file[how](bytes.subarray(done), at + done);
    if (taken === 0) throw Object.assign(new Error('Nothing more can be written'), { code: 'ENOSPC' });
    done += taken;
  }
}
