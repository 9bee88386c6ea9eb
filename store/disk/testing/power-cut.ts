import { type FolderNode, Medium, type Share, contentOf, setNames } from './medium.ts';
import type { Recorded } from './recording-disk.ts';
import { seeded } from '../../analysis/seeded.ts';
import type { Tree } from './tree.ts';

/** How much of what was not synced is on the medium after all. */
interface Luck {
  /** Whether a change of names in a folder is. */
  hasNames(): boolean;
  share(): Share;
}

/** What the cut is tried with. */
export interface PowerCutOptions {
  /** The folder that the calls went to. */
  readonly root: string;
  /** What was in it before, on the medium. */
  readonly before: Tree;
  /** How many states are drawn at random, besides the worst ones. */
  readonly random?: number;
  readonly seed?: number;
}

function found(folder: FolderNode, luck: Luck, path: string, tree: Map<string, Uint8Array | null>): void {
  const entries = new Map(folder.durable);
  for (const { names } of folder.pending) if (luck.hasNames()) setNames(entries, names);
  for (const [name, node] of entries) {
    const inside = path === '' ? name : `${path}/${name}`;
    tree.set(inside, node.type === 'folder' ? null : contentOf(node, () => luck.share()));
    if (node.type === 'folder') found(node, luck, inside, tree);
  }
}

const shares: readonly Share[] = ['none', 'all', 'head', 'tail', 'zeros'];

function worst(): Luck[] {
  const luck = (hasNames: boolean, share: Share): Luck => ({
    hasNames: () => hasNames,
    share: () => share,
  });
  return [luck(false, 'none'), luck(false, 'all'), ...shares.map((share) => luck(true, share))];
}

function drawn(random: () => number): Luck {
  return {
    hasNames: () => random() < 0.5,
    share: () => shares[Math.floor(random() * shares.length)] ?? 'none',
  };
}

/**
 * What may be found in a folder after the power went when the first `cut` of the calls had ended: of what no sync
 * answers for, anything may be there and anything may not, writes in part, names of a folder independently. (A system
 * with a journal keeps more; one without may not.) The worst states come first, then random ones; each only once.
 */
export function* statesAfterCut(
  recorded: readonly Recorded[],
  cut: number,
  { root, before, random = 8, seed = 1 }: PowerCutOptions,
): Generator<Tree> {
  const medium = new Medium(root, before);
  recorded.slice(0, cut).forEach((each, index) => {
    if (each.type === 'call') medium.follow(each, index);
  });
  const seen = new Set<string>();
  const numbers = seeded(seed + cut);
  for (const luck of [...worst(), ...Array.from({ length: random }, () => drawn(numbers))]) {
    const tree = new Map<string, Uint8Array | null>();
    found(medium.root, luck, '', tree);
    const key = JSON.stringify(
      [...tree]
        .map(([path, bytes]) => [path, bytes === null ? null : Buffer.from(bytes).toString('latin1')])
        .sort(),
    );
    if (!seen.has(key)) yield tree;
    seen.add(key);
  }
}
