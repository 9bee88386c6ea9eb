import { readFile, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** All that a project is, byte by byte: not the folder of what its windows are at. */
export async function filesOf(project: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const entry of await readdir(project, { withFileTypes: true, recursive: true })) {
    const path = relative(project, join(entry.parentPath, entry.name));
    if (entry.isFile() && !path.startsWith('.standpoint'))
      files.set(path, await readFile(join(project, path)));
  }
  return files;
}
