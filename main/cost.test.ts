import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { documentId, writeLargeProject } from '../store/disk/testing/large-project.ts';
import { type Recorded, type RecordingDisk, recordingDisk } from '../store/disk/testing/recording-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { type Bench, must, onBench } from './testing/bench.ts';
import { statisticsOf } from './project-shown.ts';

/** The file calls of some work, each as its kind and the kind of place it went to; names of one sort are one. */
function calls(recorded: readonly Recorded[]): readonly string[] {
  return recorded.flatMap((each) => {
    if (each.type !== 'call') return [];
    const place = each.path
      .replace(/^.*\/standpoint-[^/]+/, '')
      .replace(/^\/study/, '')
      .replaceAll(/[0-9a-f]{16,64}/g, '#')
      .replace(/(documents|codings\/ak)\/d\d+/, '$1/d#')
      .replace(/^.*\/config/, 'config');
    return [`${each.kind} ${place}`];
  });
}

async function prepared(bench: Bench, documents: number): Promise<void> {
  writeLargeProject(bench.path(), { documents, records: 4 });
  const session = await bench.open();
  must(await statisticsOf(session));
  must(await session.close());
}

function counting(): RecordingDisk {
  return recordingDisk(unsyncedDisk(nodeDisk));
}

const sizes = [10, 1000] as const;

/** The calls of opening a project of each size, prepared in some way first. */
async function opening(prepare: (bench: Bench) => Promise<void>): Promise<readonly (readonly string[])[]> {
  const seen: (readonly string[])[] = [];
  for (const documents of sizes) {
    await onBench(async (bench) => {
      await prepared(bench, documents);
      await prepare(bench);
      const disk = counting();
      const session = await bench.open('study', disk);
      seen.push(calls(disk.recorded));
      must(await session.close());
    });
  }
  return seen;
}

describe('opening costs the same file calls at 10 and at 1,000 documents', () => {
  const states: readonly (readonly [string, (bench: Bench) => Promise<void>])[] = [
    ['with its index', () => Promise.resolve()],
    [
      'with an index that is stale',
      (bench) => appendFile(join(bench.path(), 'documents', `${documentId(1)}.json`), '\n'),
    ],
    ['without an index', (bench) => rm(join(bench.path(), '.standpoint'), { recursive: true, force: true })],
  ];
  test.each(states)(
    '%s',
    async (_name, prepare) => {
      const [small = [], large = []] = await opening(prepare);
      expect(small.length).toBeGreaterThan(5);
      expect(large).toEqual(small);
      const read = small.filter((call) => /^readFile .*\/(documents|codings|texts)\//.test(call));
      expect(read).toEqual([]);
    },
    60_000,
  );
});

test.each(sizes)(
  'an edit at %i documents appends one line and replaces one file',
  (documents) =>
    onBench(async (bench) => {
      await prepared(bench, documents);
      const disk = counting();
      const session = await bench.open('study', disk);
      const document = documentId(3);
      must(
        await session.run({
          name: 'addMention',
          input: { document, actor: 'a1', passages: [{ from: 0, to: 6 }] },
        }),
      );
      must(await session.flush());
      const before = disk.recorded.length;
      must(
        await session.run({
          name: 'addMention',
          input: { document, actor: 'a1', passages: [{ from: 2, to: 6 }] },
        }),
      );
      expect(calls(disk.recorded.slice(before))).toEqual([
        'write /.standpoint/#/journal/#.log',
        'syncData /.standpoint/#/journal/#.log',
      ]);
      must(await session.flush());
      const kinds = calls(disk.recorded.slice(before));
      expect(kinds.filter((call) => call.startsWith('rename '))).toHaveLength(1);
      expect(kinds.filter((call) => call.startsWith('readFile '))).toEqual([`readFile /codings/ak/d#.json`]);
      must(await session.close());
    }),
  60_000,
);
