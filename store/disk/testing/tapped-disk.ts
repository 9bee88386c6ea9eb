import type { Disk, OpenFile, OpenMode } from '../disk.ts';

/** The kinds of calls that a disk and its open files get. */
export type CallKind = Exclude<keyof Disk, 'unique'> | Exclude<keyof OpenFile, 'info' | 'writeThrough'>;

/** One call, with what it was given. */
export interface Call {
  readonly kind: CallKind;
  /** The path as it was given; of an open file, the one that it was opened by. */
  readonly path: string;
  /** Where a rename, link or copy leads. */
  readonly to?: string;
  readonly mode?: OpenMode;
  /** Tells open files of one path apart. */
  readonly file?: number;
  /** In bytes: where a write or read begins, or the size that a truncate leaves. */
  readonly at?: number;
  readonly bytes?: Uint8Array;
}

/** What is done around each call. */
export interface Tap {
  /** May throw: then the call is not made. */
  before?(call: Call): void;
  /** After a call that succeeded. */
  after?(call: Call): void;
  /** How many of its bytes a write gets to write. */
  allowed?(call: Call): number;
}

/** A disk that lets a tap see, hinder or shorten every call. */
export function tappedDisk(inner: Disk, tap: Tap): Disk {
  let opened = 0;

  async function around<Value>(call: Call, run: () => Promise<Value>): Promise<Value> {
    tap.before?.(call);
    const value = await run();
    tap.after?.(call);
    return value;
  }

  function tapped(file: OpenFile, path: string, id: number): OpenFile {
    const call = (kind: CallKind, more: Partial<Call> = {}): Call => ({ kind, path, file: id, ...more });
    const write = async (bytes: Uint8Array, at: number): Promise<number> => {
      const whole = call('write', { at, bytes: Uint8Array.from(bytes) });
      const taken = bytes.subarray(0, tap.allowed?.(whole) ?? bytes.length);
      tap.before?.(whole);
      const count = await file.write(taken, at);
      tap.after?.(call('write', { at, bytes: Uint8Array.from(taken.subarray(0, count)) }));
      return count;
    };
    const syncData = (): Promise<void> => around(call('syncData'), () => file.syncData());
    return {
      read: (at, length) => around(call('read', { at }), () => file.read(at, length)),
      write,
      // As two calls, so that the power can be cut, or one of them can fail, between them.
      writeThrough: async (bytes, at) => {
        const count = await write(bytes, at);
        await syncData();
        return count;
      },
      truncate: (size) => around(call('truncate', { at: size }), () => file.truncate(size)),
      chmod: (mode) => around(call('chmod'), () => file.chmod(mode)),
      info: () => file.info(),
      syncData,
      sync: () => around(call('sync'), () => file.sync()),
      close: async () => {
        // A close that fails has closed the file all the same.
        await file.close();
        await around(call('close'), () => Promise.resolve());
      },
    };
  }

  return {
    open: async (path, mode) => {
      opened += 1;
      const id = opened;
      return tapped(
        await around({ kind: 'open', path, mode, file: id }, () => inner.open(path, mode)),
        path,
        id,
      );
    },
    readFile: (path) => around({ kind: 'readFile', path }, () => inner.readFile(path)),
    stat: (path) => around({ kind: 'stat', path }, () => inner.stat(path)),
    lstat: (path) => around({ kind: 'lstat', path }, () => inner.lstat(path)),
    realPath: (path) => around({ kind: 'realPath', path }, () => inner.realPath(path)),
    readFolder: (path) => around({ kind: 'readFolder', path }, () => inner.readFolder(path)),
    mkdir: (path) => around({ kind: 'mkdir', path }, () => inner.mkdir(path)),
    rename: (path, to) => around({ kind: 'rename', path, to }, () => inner.rename(path, to)),
    link: (path, to) => around({ kind: 'link', path, to }, () => inner.link(path, to)),
    unlink: (path) => around({ kind: 'unlink', path }, () => inner.unlink(path)),
    copy: (path, to) => around({ kind: 'copy', path, to }, () => inner.copy(path, to)),
    syncFolder: (path) => around({ kind: 'syncFolder', path }, () => inner.syncFolder(path)),
    watch: (path, changed) => inner.watch(path, changed),
    unique: () => inner.unique(),
  };
}
