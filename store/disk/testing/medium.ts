import { dirname, posix } from 'node:path';
import type { Recorded } from './recording-disk.ts';
import type { Tree } from './tree.ts';

/** A change of a file's bytes that no sync has answered for yet. */
type PendingBytes =
  | { readonly index: number; readonly type: 'write'; readonly at: number; readonly bytes: Uint8Array }
  | { readonly index: number; readonly type: 'truncate'; readonly size: number };

/** A file on the medium. */
export interface FileNode {
  readonly type: 'file';
  /** What is on the medium for sure. */
  durable: Uint8Array;
  pending: PendingBytes[];
}

/** A folder on the medium. */
export interface FolderNode {
  readonly type: 'folder';
  readonly durable: Map<string, Node>;
  /** What the running system sees. */
  readonly present: Map<string, Node>;
  pending: { readonly index: number; readonly names: readonly (readonly [string, Node | null])[] }[];
}

type Node = FileNode | FolderNode;

/** How much of a write is on the medium: nothing, all, its first half, its second, or only its length. */
export type Share = 'none' | 'all' | 'head' | 'tail' | 'zeros';

function newFolder(): FolderNode {
  return { type: 'folder', durable: new Map(), present: new Map(), pending: [] };
}

/** A folder as the calls left it: what is on the medium for sure, and what may be. */
export class Medium {
  readonly root = newFolder();
  readonly #rootPath: string;
  readonly #open = new Map<number, FileNode>();

  constructor(root: string, before: Tree) {
    this.#rootPath = root;
    for (const path of [...before.keys()].sort()) {
      const bytes = before.get(path);
      const node: Node =
        bytes === null || bytes === undefined ? newFolder() : { type: 'file', durable: bytes, pending: [] };
      const parent = this.#folder(dirname(path));
      parent.durable.set(posix.basename(path), node);
      parent.present.set(posix.basename(path), node);
    }
  }

  /** Takes in one call, the index-th of all. */
  follow(call: Recorded & { readonly type: 'call' }, index: number): void {
    const { kind, path, to = '', at = 0, bytes = new Uint8Array(), file = 0, after } = call;
    if (!this.#isInside(path)) return;
    switch (kind) {
      case 'open':
        if (call.mode === 'create')
          this.#name(path, { type: 'file', durable: new Uint8Array(), pending: [] }, index);
        this.#open.set(file, this.#file(path));
        return;
      case 'write':
        this.#opened(file).pending.push({ index, type: 'write', at, bytes });
        return;
      case 'truncate':
        this.#opened(file).pending.push({ index, type: 'truncate', size: at });
        return;
      case 'sync':
      case 'syncData':
        settle(this.#opened(file), after);
        return;
      case 'syncFolder':
        this.#settleFolder(this.#folder(this.#relative(path)), after);
        return;
      case 'mkdir':
        this.#name(path, newFolder(), index);
        return;
      case 'link':
        this.#name(to, this.#file(path), index);
        return;
      case 'copy': {
        const copied = contentOf(this.#file(path), () => 'all');
        const pending: PendingBytes[] = [{ index, type: 'write', at: 0, bytes: copied }];
        this.#name(to, { type: 'file', durable: new Uint8Array(), pending }, index);
        return;
      }
      case 'unlink':
        this.#name(path, null, index);
        return;
      case 'rename':
        this.#rename(path, to, index);
        return;
      default:
        return;
    }
  }

  #relative(path: string): string {
    return path === this.#rootPath ? '.' : path.slice(this.#rootPath.length + 1);
  }

  #isInside(path: string): boolean {
    return path === this.#rootPath || path.startsWith(`${this.#rootPath}/`);
  }

  #folder(relative: string): FolderNode {
    let node: Node = this.root;
    for (const name of relative.split('/').filter((part) => part !== '' && part !== '.')) {
      const next: Node | undefined = node.type === 'folder' ? node.present.get(name) : undefined;
      if (next === undefined) throw new Error(`No folder ${relative} in the calls`);
      node = next;
    }
    if (node.type === 'file') throw new Error(`${relative} is no folder`);
    return node;
  }

  #file(path: string): FileNode {
    const node = this.#folder(dirname(this.#relative(path))).present.get(posix.basename(path));
    if (node?.type !== 'file') throw new Error(`No file ${path} in the calls`);
    return node;
  }

  #opened(file: number): FileNode {
    const node = this.#open.get(file);
    if (node === undefined) throw new Error(`File ${file} was not opened`);
    return node;
  }

  #change(folder: FolderNode, names: readonly (readonly [string, Node | null])[], index: number): void {
    folder.pending.push({ index, names });
    setNames(folder.present, names);
  }

  #name(path: string, node: Node | null, index: number): void {
    this.#change(this.#folder(dirname(this.#relative(path))), [[posix.basename(path), node]], index);
  }

  #rename(path: string, to: string, index: number): void {
    const from = this.#folder(dirname(this.#relative(path)));
    const target = this.#folder(dirname(this.#relative(to)));
    const node = from.present.get(posix.basename(path));
    if (node === undefined) throw new Error(`No file ${path} in the calls`);
    const gone = [posix.basename(path), null] as const;
    const come = [posix.basename(to), node] as const;
    if (from === target) {
      this.#change(from, [gone, come], index);
      return;
    }
    // Between two folders nothing holds the two halves together.
    this.#change(from, [gone], index);
    this.#change(target, [come], index);
  }

  #settleFolder(folder: FolderNode, before: number): void {
    for (const { index, names } of folder.pending) if (index < before) setNames(folder.durable, names);
    folder.pending = folder.pending.filter(({ index }) => index >= before);
  }
}

/** Makes a change of names in a folder. */
export function setNames(
  entries: Map<string, Node>,
  names: readonly (readonly [string, Node | null])[],
): void {
  for (const [name, node] of names) {
    if (node === null) entries.delete(name);
    else entries.set(name, node);
  }
}

function written(content: Uint8Array, at: number, bytes: Uint8Array): Uint8Array {
  const longer = new Uint8Array(Math.max(content.length, at + bytes.length));
  longer.set(content);
  longer.set(bytes, at);
  return longer;
}

function sharedOut(bytes: Uint8Array, share: Share): Uint8Array {
  const half = Math.floor(bytes.length / 2);
  if (share === 'head') return bytes.subarray(0, half);
  const kept = Uint8Array.from(bytes);
  if (share === 'zeros') kept.fill(0);
  if (share === 'tail') kept.fill(0, 0, half);
  return kept;
}

/** The bytes of a file, with as much of each change that is not synced as `share` says. */
export function contentOf(file: FileNode, share: () => Share): Uint8Array {
  let content = file.durable;
  for (const change of file.pending) {
    const part = share();
    if (part === 'none') continue;
    if (change.type === 'write') content = written(content, change.at, sharedOut(change.bytes, part));
    else if (change.size < content.length) content = content.subarray(0, change.size);
  }
  return content;
}

function settle(file: FileNode, before: number): void {
  const later = file.pending.filter(({ index }) => index >= before);
  file.pending = file.pending.filter(({ index }) => index < before);
  file.durable = contentOf(file, () => 'all');
  file.pending = later;
}
