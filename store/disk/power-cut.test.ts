import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Disk } from './disk.ts';
import { addFile, removeFile, replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { Journal } from './journal.ts';
import { nodeDisk } from './node-disk.ts';
import { addObject, readObject } from './objects.ts';
import { sha256 } from './sha256.ts';
import { removeStrays } from './stray-files.ts';
import { edit } from './testing/entries.ts';
import { statesAfterCut } from './testing/power-cut.ts';
import { type Recorded, recordingDisk } from './testing/recording-disk.ts';
import { type Tree, inTemporaryFolder, readTree, writeTree } from './testing/tree.ts';
import { type SyncKind, unsyncedDisk, withoutSync } from './testing/without-sync.ts';

// Thousands of calls to a real disk, which others may be using.
vi.setConfig({ testTimeout: 120_000 });

const fast = unsyncedDisk(nodeDisk);

/** Something to do, and what must hold of a folder after the power was cut when some of it had been promised. */
interface Scenario {
  /** Brings a new folder to where the work begins; all of that is on the medium. */
  readonly prepare?: (folder: string) => Promise<void>;
  readonly work: (disk: Disk, folder: string, promise: (name: string) => void) => Promise<void>;
  /** Names the first thing that is wrong. */
  readonly check: (folder: string, promised: readonly string[]) => Promise<string | undefined>;
}

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}

function promisedBy(recorded: readonly Recorded[], cut: number): string[] {
  return recorded.slice(0, cut).flatMap((each) => (each.type === 'mark' ? [each.name] : []));
}

async function checkState(
  scenario: Scenario,
  tree: Tree,
  promised: readonly string[],
): Promise<string | undefined> {
  return inTemporaryFolder(async (folder) => {
    await writeTree(tree, folder);
    return scenario.check(folder, promised);
  });
}

/** Cuts the power after each call of some work; the first thing that is wrong afterwards, and how many states were seen. */
async function cutEverywhere(
  scenario: Scenario,
  change: (disk: Disk) => Disk = (disk) => disk,
): Promise<{ readonly wrong: string | undefined; readonly states: number }> {
  return inTemporaryFolder(async (root) => {
    await scenario.prepare?.(root);
    const before = await readTree(root);
    const disk = recordingDisk(fast);
    await scenario.work(change(disk), root, (name) => disk.mark(name));
    let states = 0;
    for (let cut = 0; cut <= disk.recorded.length; cut += 1) {
      for (const tree of statesAfterCut(disk.recorded, cut, { root, before })) {
        states += 1;
        const wrong = await checkState(scenario, tree, promisedBy(disk.recorded, cut));
        if (wrong !== undefined) return { wrong: `after ${cut} calls: ${wrong}`, states };
      }
    }
    return { wrong: undefined, states };
  });
}

async function contentOf(path: string): Promise<string> {
  return readdir(join(path, '..')).then(
    async (names) =>
      names.includes(path.slice(path.lastIndexOf('/') + 1)) ? readFile(path, 'utf8') : 'gone',
    () => 'gone',
  );
}

const versions = ['one', 'two', 'three'].map((word) => `${word} `.repeat(50));

const replacing: Scenario = {
  work: async (disk, folder, promise) => {
    must(await makeFolder(disk, join(folder, 'codings', 'ak')));
    const path = join(folder, 'codings', 'ak', 'd1.json');
    for (const version of versions) {
      must(await replaceFile(disk, path, Buffer.from(version)));
      promise(version);
    }
    must(await removeFile(disk, path));
    promise('gone');
  },
  check: async (folder, promised) => {
    const history = ['gone', ...versions, 'gone'];
    const content = await contentOf(join(folder, 'codings', 'ak', 'd1.json'));
    const at = promised.length;
    if (!history.slice(at, at + 2).includes(content))
      return `${at} were promised, found ${content.slice(0, 9)}`;
    must(await removeStrays(fast, join(folder, 'codings', 'ak')));
    const names = await readdir(folder, { recursive: true });
    return names.some((name) => name.includes('.tmp')) ? 'a temporary file stayed' : undefined;
  },
};

const text = 'the text '.repeat(20);
const textPath = `texts/${sha256(Buffer.from(text))}.txt`;

const adding: Scenario = {
  work: async (disk, folder, promise) => {
    must(await makeFolder(disk, join(folder, 'texts')));
    must(await addFile(disk, join(folder, textPath), Buffer.from(text)));
    promise('added');
  },
  check: async (folder, promised) => {
    const content = await contentOf(join(folder, textPath));
    if (content === text) return undefined;
    return promised.length > 0 || content !== 'gone' ? `the text is ${content.slice(0, 9)}` : undefined;
  },
};

/** The text is there, put there by somebody who synced nothing. */
const addingAgain: Scenario = {
  work: async (disk, folder, promise) => {
    await disk.mkdir(join(folder, 'texts'));
    const file = await disk.open(join(folder, textPath), 'create');
    await file.write(Buffer.from(text), 0);
    await file.close();
    must(await makeFolder(disk, join(folder, 'texts')));
    must(await addFile(disk, join(folder, textPath), Buffer.from(text)));
    promise('added');
  },
  check: async (folder, promised) => {
    const content = await contentOf(join(folder, textPath));
    return promised.length > 0 && content !== text ? `the text is ${content.slice(0, 9)}` : undefined;
  },
};

const objecting: Scenario = {
  work: async (disk, folder, promise) => {
    must(await addObject(disk, join(folder, 'objects'), Buffer.from(text)));
    promise('added');
  },
  check: async (folder, promised) => {
    const read = await readObject(fast, join(folder, 'objects'), sha256(Buffer.from(text)));
    if (!read.ok) return read.error.code;
    return promised.length > 0 && read.value === null ? 'the object is gone' : undefined;
  },
};

const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

async function openJournal(disk: Disk, folder: string): ReturnType<typeof Journal.open> {
  return Journal.open({
    disk,
    folder: join(folder, 'journal'),
    aside: join(folder, 'aside'),
    segmentSize: 900,
  });
}

async function appendAll(
  disk: Disk,
  folder: string,
  texts: readonly string[],
  promise: (name: string) => void,
): Promise<void> {
  const opened = await openJournal(disk, folder);
  if (!opened.ok) throw new Error(opened.error.code);
  const { journal } = opened.value;
  const append = async (word: string): Promise<void> => {
    must(await journal.append(edit(word)));
    promise(word);
  };
  const [first = '', second = '', third = '', ...others] = texts;
  await append(first);
  // The second is under way while the third and what follows wait and go into one write.
  await Promise.all([append(second), append(third), ...others.slice(0, 1).map(append)]);
  for (const word of others.slice(1)) await append(word);
  must(await journal.close());
}

async function checkJournal(
  folder: string,
  promised: readonly string[],
  all: readonly string[],
): Promise<string | undefined> {
  const opened = await openJournal(fast, folder);
  if (!opened.ok) return `${opened.error.code} ${JSON.stringify(opened.error.details)}`;
  const found = opened.value.entries.map(({ entry }) => ('subject' in entry ? entry.subject : entry.type));
  must(await opened.value.journal.append(edit('after')));
  must(await opened.value.journal.close());
  if (found.length < promised.length) return `${promised.length} were promised, ${found.length} are there`;
  if (found.join() !== all.slice(0, found.length).join()) return `found ${found.join()}`;
  const again = await openJournal(fast, folder);
  if (!again.ok) return `again: ${again.error.code}`;
  must(await again.value.journal.close());
  if (again.value.keptAside !== null) return 'the second opening is not clean';
  return again.value.entries.length === found.length + 1
    ? undefined
    : 'what was appended after it is not there';
}

const journalling: Scenario = {
  work: (disk, folder, promise) => appendAll(disk, folder, words, promise),
  check: (folder, promised) => checkJournal(folder, promised, words),
};

const before = ['w', 'x', 'y', 'z'];

/** The last write before was cut short, and the segment is full: what is cut off must not come back behind a new one. */
const repairing: Scenario = {
  prepare: async (folder) => {
    await mkdir(join(folder, 'journal'));
    await appendAll(fast, folder, before, () => undefined);
    const [name = ''] = (await readdir(join(folder, 'journal'))).sort().slice(-1);
    const file = await nodeDisk.open(join(folder, 'journal', name), 'update');
    const { size } = await file.info();
    await file.write(Buffer.from('00000123 00000000 {"sequence":4,"ty'), size);
    await file.close();
  },
  work: (disk, folder, promise) => appendAll(disk, folder, words, promise),
  check: (folder, promised) => checkJournal(folder, [...before, ...promised], [...before, ...words]),
};

const scenarios = { replacing, adding, addingAgain, objecting, journalling, repairing };

test.each(Object.entries(scenarios))('%s survives a power cut after every call', async (_name, scenario) => {
  const { wrong, states } = await cutEverywhere(scenario);
  expect(wrong).toBeUndefined();
  expect(states).toBeGreaterThan(10);
});

/** Every sync there is, taken out of a scenario that needs it. */
const syncs: readonly (readonly [keyof typeof scenarios, SyncKind, RegExp])[] = [
  ['replacing', 'fsync', /\.tmp$/],
  ['replacing', 'dirsync', /ak$/],
  ['replacing', 'dirsync', /codings$/],
  ['replacing', 'dirsync', /standpoint-[^/]*$/],
  ['adding', 'fsync', /\.tmp$/],
  ['adding', 'dirsync', /texts$/],
  ['addingAgain', 'fsync', /\.txt$/],
  ['addingAgain', 'dirsync', /texts$/],
  ['addingAgain', 'dirsync', /standpoint-[^/]*$/],
  ['objecting', 'fsync', /\.tmp$/],
  ['objecting', 'dirsync', /objects$/],
  ['journalling', 'fdatasync', /\.log$/],
  ['journalling', 'dirsync', /journal$/],
  ['repairing', 'fdatasync', /\.log$/],
];

test.each(syncs)('%s without its %s on %s is seen to fail', async (name, kind, path) => {
  const { wrong } = await cutEverywhere(scenarios[name], (disk) => withoutSync(disk, kind, path));
  expect(wrong).toBeDefined();
});

/** The sync of a file only after it was cut back, as long as nothing was written to it. */
function withoutCutBackSync(disk: Disk): Disk {
  return {
    ...disk,
    open: async (path, mode) => {
      const file = await disk.open(path, mode);
      let isCut = false;
      return {
        ...file,
        truncate: (size) => {
          isCut = true;
          return file.truncate(size);
        },
        syncData: () => (isCut ? Promise.resolve() : file.syncData()),
      };
    },
  };
}

test('repairing without the sync after cutting back is seen to fail', async () => {
  const { wrong } = await cutEverywhere(repairing, withoutCutBackSync);
  expect(wrong).toContain('damaged-file');
});
