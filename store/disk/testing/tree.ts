import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a folder holds, by path relative to it with `/`: the bytes of a file, or null for a folder. */
export type Tree = ReadonlyMap<string, Uint8Array | null>;

/** Reads a folder. */
export async function readTree(root: string): Promise<Tree> {
  const tree = new Map<string, Uint8Array | null>();
  for (const entry of await readdir(root, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    const relative = path.slice(root.length + 1).replaceAll('\\', '/');
    if (entry.isDirectory()) tree.set(relative, null);
    else if (entry.isFile()) tree.set(relative, await readFile(path));
  }
  return tree;
}

/** Writes a tree into an empty folder; folders come before what is in them. */
export async function writeTree(tree: Tree, root: string): Promise<void> {
  for (const path of [...tree.keys()].sort()) {
    const bytes = tree.get(path);
    if (bytes === null || bytes === undefined) await mkdir(join(root, path), { recursive: true });
    else await writeFile(join(root, path), bytes);
  }
}

/** Does something in a new temporary folder, which goes afterwards. */
export async function inTemporaryFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'standpoint-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
