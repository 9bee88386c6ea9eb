import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { changesElsewhere } from '../store/disk/changes-elsewhere.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { sentence } from '../store/messages/errors.ts';
import type { Finding } from '../store/model/result.ts';
import { check } from './check-line.ts';
import { openSession } from './open-session.ts';
import { type Bench, addDocument, must, onBench, sampleText } from './testing/bench.ts';

const plain = unsyncedDisk(nodeDisk);

/** What another installation has, with settings of its own, on this computer. */
function other(bench: Bench) {
  return { ...bench.surroundings(), configFolder: join(bench.folder, 'other config') };
}

/** Three documents with a note each, of which a killed process has put one change of three into its file. */
async function killedInABulkEdit(bench: Bench): Promise<void> {
  await bench.create();
  const first = await bench.open();
  for (const name of ['a', 'b', 'c']) {
    const document = await addDocument(first, `${sampleText} ${name}`, `${name}.txt`);
    must(await first.run({ name: 'addNote', input: { id: `note-${name}`, document, text: 'Look.' } }));
  }
  must(await first.close());
  const disk = faultyDisk(plain, { kind: 'rename', path: /codings/, nth: 2, fault: 'EIO', forGood: true });
  const session = await bench.open('study', disk);
  for (const document of await session.documentIds()) must(await session.load(document));
  const records = [...session.records.all('note')].map(({ id, document }) => ({ id, document }));
  must(await session.run({ name: 'recodeRecords', input: { records, set: { status: 'recheck' } } }));
  expect(await session.flush()).toMatchObject({ ok: false });
  await bench.copy('study', 'killed');
  await bench.unlock('killed');
  disk.heal();
  must(await session.close());
}

async function checked(bench: Bench, name: string, words: readonly string[] = []) {
  const line = { places: [bench.path(name)], options: {}, lists: {}, flags: words, isJson: false };
  return must(await check.run(line, other(bench), (path) => path));
}

test('another installation is told of what a killed one has in its journal and not in the files, until that one put it there', () =>
  onBench(async (bench) => {
    await killedInABulkEdit(bench);
    const before = await readTree(bench.path('killed'));
    const opened = must(await openSession(bench.path('killed'), null, other(bench)));
    const told: Finding[] = [];
    opened.listen((event) => {
      if (event.type === 'notice') told.push(event.finding);
    });
    opened.watch();
    await expect.poll(() => told.map(({ code }) => code)).toEqual(['changes-elsewhere']);
    const [finding] = told;
    expect(finding?.details).toMatchObject({ count: 2, files: 2 });
    expect(finding?.where).toMatch(/^\.standpoint\/[0-9a-f]{16}$/);
    must(await opened.close());
    for (const [file, bytes] of before)
      if (!file.startsWith('.standpoint'))
        expect((await readTree(bench.path('killed'))).get(file)).toEqual(bytes);

    const output = await checked(bench, 'killed');
    expect(output.isFailure).toBe(true);
    expect(output.lines.join()).toContain('2 changes made elsewhere, the last on 2026-01-01');

    must(await (await bench.open('killed')).close());
    expect(await checked(bench, 'killed')).toMatchObject({ lines: ['nothing found'], isFailure: false });
  }));

test('what a program that is at work has yet to write is not told, if it writes it', () =>
  onBench(async (bench) => {
    await killedInABulkEdit(bench);
    const looked = (settle: () => Promise<unknown>) =>
      changesElsewhere({ disk: plain, path: bench.path('killed'), machine: 'another', settle });
    const waiting = await looked(() => wait(0));
    expect(waiting.map(({ details }) => details['count'])).toEqual([2]);
    const finished = await looked(async () => must(await (await bench.open('killed')).close()));
    expect(finished).toEqual([]);
  }));

test('the notice says where the changes are, that they are safe, and what to do', () => {
  const details = {
    count: 2, files: 2, file: 'codings/ak/d1.json', host: 'desk', time: '2026-01-01T10:00:00.000Z', kept: '.standpoint/m1',
  }; // prettier-ignore
  expect(sentence({ code: 'changes-elsewhere', details })).toBe(
    '2 changes made on desk, the last on 2026-01-01 10:00 UTC, are not in the files yet: codings/ak/d1.json and others. ' +
      'Standpoint was ended there before it had written all, or cannot write. Nothing is lost: it is in the journal there, in .standpoint/m1. ' +
      'Open the project there once more, with the same settings, before you edit it here.',
  );
});
