import { type Tree, readTree } from '../../store/disk/testing/tree.ts';

/** All that a project is, byte by byte: not the folder of what its windows are at. */
export async function filesOf(project: string): Promise<Tree> {
  const tree = await readTree(project);
  return new Map([...tree].filter(([path]) => path !== '.standpoint' && !path.startsWith('.standpoint/')));
}
