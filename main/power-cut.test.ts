import { expect, test } from 'vitest';
import type { Disk } from '../store/disk/disk.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { statesAfterCut } from '../store/disk/testing/power-cut.ts';
import { type Recorded, recordingDisk } from '../store/disk/testing/recording-disk.ts';
import { type Tree, inTemporaryFolder, readTree, writeTree } from '../store/disk/testing/tree.ts';
import { type SyncKind, unsyncedDisk, withoutSync } from '../store/disk/testing/without-sync.ts';
import { Bench, addDocument, must, sampleText } from './testing/bench.ts';

/** What a session promised so far: ids of records that must be there, with what must be true of them. */
interface Promised {
  readonly id: string;
  readonly isThere: boolean;
}

/** A short session: a text, an actor, two stances, files written in between, an undo, and the end. */
async function work(bench: Bench, disk: Disk, promise: (promised: Promised) => void): Promise<void> {
  const session = await bench.open('study', disk);
  const edit = async (request: { name: string; input: object }, id: string): Promise<void> => {
    must(await session.run(request));
    promise({ id, isThere: true });
  };
  const document = await addDocument(session, sampleText);
  promise({ id: document, isThere: true });
  await edit({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }, 'office');
  const stance = { document, holders: ['office'], passages: [{ from: 0, to: 10 }] };
  await edit({ name: 'addStance', input: { id: 'first', ...stance } }, 'first');
  must(await session.flush());
  await edit({ name: 'addStance', input: { id: 'second', ...stance } }, 'second');
  must(await session.undo());
  promise({ id: 'second', isThere: false });
  must(await session.close());
}

async function wrongWith(tree: Tree, promised: readonly Promised[]): Promise<string | undefined> {
  return inTemporaryFolder(async (folder) => {
    await writeTree(tree, folder);
    const bench = new Bench(folder);
    await bench.unlock('study');
    const session = await bench.open();
    if (session.folder.readOnly !== null) return `read-only: ${session.folder.readOnly.code}`;
    const bad = session.folder.findings.find(({ code }) => code !== 'recovered');
    if (bad !== undefined) return `${bad.code} ${bad.where}`;
    must(await session.loadRecords());
    for (const id of await session.documentIds()) must(await session.load(id));
    for (const [id, isThere] of new Map(promised.map((each) => [each.id, each.isThere]))) {
      const found = session.records.get(id) !== undefined;
      // Between the promise of the second stance and that of its undo either may be found.
      if (found !== isThere && (id !== 'second' || !isThere)) return `${id} is ${found ? 'back' : 'gone'}`;
    }
    must(await session.close());
    const again = await bench.open();
    const unclean = again.folder.findings[0];
    must(await again.close());
    return unclean === undefined ? undefined : `the second opening is not clean: ${unclean.code}`;
  });
}

function promisedBy(recorded: readonly Recorded[], cut: number): Promised[] {
  return recorded.slice(0, cut).flatMap((each) => {
    if (each.type !== 'mark') return [];
    const [id = '', isThere = ''] = each.name.split(' ');
    return [{ id, isThere: isThere === 'true' }];
  });
}

/** Cuts the power after every nth call of the session; the first thing that is wrong afterwards. */
async function cut(change: (disk: Disk) => Disk, every: number): Promise<string | undefined> {
  return inTemporaryFolder(async (folder) => {
    const bench = new Bench(folder);
    await bench.create();
    const before = await readTree(folder);
    const disk = recordingDisk(unsyncedDisk(nodeDisk));
    await work(bench, change(disk), ({ id, isThere }) => disk.mark(`${id} ${String(isThere)}`));
    for (let at = 0; at <= disk.recorded.length; at += every) {
      for (const tree of statesAfterCut(disk.recorded, at, { root: folder, before, random: 1, seed: 7 })) {
        const wrong = await wrongWith(tree, promisedBy(disk.recorded, at)).catch((error: unknown) =>
          String(error),
        );
        if (wrong !== undefined) return `after ${at} calls: ${wrong}`;
      }
    }
    return undefined;
  });
}

test('whatever a session promised is there after the power was cut', async () => {
  expect(await cut((disk) => disk, 3)).toBeUndefined();
}, 300_000);

const syncs: readonly (readonly [string, SyncKind, RegExp])[] = [
  ['the journal', 'fdatasync', /\.log$/],
  ['imported texts', 'fsync', /texts\/.*\.tmp$/],
  ['the folder of texts', 'dirsync', /texts$/],
  ['databases', 'fsync', /(codings|documents|study)\/[^/]*\.tmp$|codings\/ak\/[^/]*\.tmp$/],
];

test.each(syncs)(
  'without the sync of %s that is seen to fail',
  async (_name, kind, path) => {
    expect(await cut((disk) => withoutSync(disk, kind, path), 1)).toBeDefined();
  },
  300_000,
);
