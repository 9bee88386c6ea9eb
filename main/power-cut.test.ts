import { expect, test } from 'vitest';
import type { Disk } from '../store/disk/disk.ts';
import { machineId } from '../store/disk/machine.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { statesAfterCut } from '../store/disk/testing/power-cut.ts';
import { type Recorded, recordingDisk } from '../store/disk/testing/recording-disk.ts';
import { type Tree, inTemporaryFolder, readTree, writeTree } from '../store/disk/testing/tree.ts';
import { unsyncedDisk, withoutSyncs } from '../store/disk/testing/without-sync.ts';
import { id } from '../store/model/schema/parts.ts';
import { checkProject } from './check-project.ts';
import { Corrections } from './corrections.ts';
import { extractHere } from './jobs/extract-file.ts';
import type { Session } from './session.ts';
import { Bench, addDocument, must, sampleText } from './testing/bench.ts';

/** What a session promised so far: ids of records that must be there, with what must be true of them. */
interface Promised {
  readonly id: string;
  readonly isThere: boolean;
}

/** A new project and a short session: a text, an actor, two stances, files written in between, an undo, and the end. */
async function work(bench: Bench, disk: Disk, promise: (promised: Promised) => void): Promise<void> {
  await bench.create('study', disk);
  promise({ id: 'project', isThere: true });
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
  await correct(session, document);
  must(await session.close());
  promise({ id: 'project', isThere: true });
}

/** Gives the document a text in which the stance's words stand elsewhere. */
async function correct(session: Session, document: string): Promise<void> {
  const text = `Corrected.\n${sampleText}`;
  const corrections = new Corrections(extractHere, nodeDisk);
  const { token } = must(await corrections.look(session, 1, id.document.parse(document), text));
  must(await corrections.correct(session, 1, { token, decisions: [] }));
}

async function wrongWith(tree: Tree, promised: readonly Promised[]): Promise<string | undefined> {
  return inTemporaryFolder(async (folder) => {
    await writeTree(tree, folder);
    const bench = new Bench(folder);
    // Of a project that was not promised yet nothing need be there.
    if (promised.length === 0) return undefined;
    await bench.unlock('study');
    const session = await bench.open();
    if (session.folder.readOnly !== null) return `read-only: ${session.folder.readOnly.code}`;
    const found = await checkProject(session, nodeDisk);
    const bad = found.find(({ code }) => code !== 'recovered');
    if (bad !== undefined) return `${bad.code} ${bad.where}`;
    for (const id of await session.documentIds()) must(await session.load(id));
    for (const [id, isThere] of new Map(promised.map((each) => [each.id, each.isThere]))) {
      const isFound = session.records.get(id) !== undefined;
      // Between the promise of the second stance and that of its undo either may be found.
      if (isFound !== isThere && (id !== 'second' || !isThere))
        return `${id} is ${isFound ? 'back' : 'gone'}`;
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

/** The path of a call, with what is another one in each run left out. */
function placeOf(path: string, root: string): string {
  return path
    .slice(root.length + 1)
    .replace(/[.][0-9a-f]{16}[.]tmp$/, '')
    .replace(/[.]standpoint[/][^/]+/, 'own')
    .replace(/(texts|originals|objects)[/].+/, '$1/*')
    .replace(/(documents|codings[/]ak|postings|journal|index)[/].+/, '$1/*');
}

interface Run {
  /** What is wrong after the power was cut; the first of it. */
  readonly wrong: string | undefined;
  /** What was synced, as kind and place. */
  readonly syncs: ReadonlySet<string>;
}

/**
 * Cuts the power after each call of a session. Where some syncs are left out, only after each promise and the call that
 * follows it: there it is seen soonest.
 */
async function cut(leftOut?: (sync: string) => boolean): Promise<Run> {
  return inTemporaryFolder(async (folder) => {
    const bench = new Bench(folder);
    // What makes the configuration folder is no part of a project.
    must(await machineId(nodeDisk, bench.surroundings().configFolder));
    const before = await readTree(folder);
    const recording = recordingDisk(unsyncedDisk(nodeDisk));
    const syncs = new Set<string>();
    const disk = withoutSyncs(recording, (kind, path) => {
      const sync = `${kind} ${placeOf(path, folder)}`;
      syncs.add(sync);
      return leftOut?.(sync) ?? false;
    });
    await work(bench, disk, ({ id, isThere }) => recording.mark(`${id} ${String(isThere)}`));
    for (let at = 0; at <= recording.recorded.length; at += 1) {
      const isByPromise = recording.recorded
        .slice(Math.max(0, at - 2), at)
        .some(({ type }) => type === 'mark');
      if (leftOut !== undefined && !isByPromise) continue;
      const options = { root: folder, before, random: 1, seed: 7 };
      for (const tree of statesAfterCut(recording.recorded, at, options)) {
        const wrong = await wrongWith(tree, promisedBy(recording.recorded, at)).catch(String);
        if (wrong !== undefined) return { wrong: `after ${at} calls: ${wrong}`, syncs };
      }
    }
    return { wrong: undefined, syncs };
  });
}

/** Syncs that this session does not show to be needed, and why. */
const others: Readonly<Record<string, string>> = {
  'fsync study/own': 'what Git leaves out is written again where it is not there',
  'fsync study/own/.lock': 'whoever held the lock is gone',
  'fsync study/own/index/*': 'the index is a cache, and knows when it is not whole',
  'dirsync study/own/index': 'the index is a cache, and knows when it is not whole',
  'fsync study/own/objects/*': 'shown with the objects themselves: they matter when a file is damaged later',
  'dirsync study/own/objects': 'shown with the objects themselves: they matter when a file is damaged later',
};

const needed = [
  'dirsync ',
  'dirsync study',
  'dirsync study/.standpoint',
  'dirsync study/own',
  'dirsync study/own/journal',
  'fdatasync study/own/journal/*',
  'fsync study/.codebook.json',
  'fsync study/.actors.json',
  'fsync study/.project.json',
  'fsync study/texts/*',
  'dirsync study/texts',
  'fsync study/originals/*',
  'dirsync study/originals',
  'fsync study/documents/*',
  'dirsync study/documents',
  'dirsync study/codings',
  'fsync study/codings/ak/*',
  'dirsync study/codings/ak',
];

test('whatever a session promised is there after the power was cut, and every sync in it is known', async () => {
  const { wrong, syncs } = await cut();
  expect(wrong).toBeUndefined();
  expect([...syncs].sort()).toEqual([...needed, ...Object.keys(others)].sort());
}, 300_000);

test.each(needed)(
  'without %s that is seen to fail',
  async (left) => {
    const { wrong } = await cut((sync) => sync === left);
    expect(wrong).toBeDefined();
  },
  300_000,
);
