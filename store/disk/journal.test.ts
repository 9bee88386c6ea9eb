import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Result } from '../model/result.ts';
import type { Disk } from './disk.ts';
import { Journal, type JournalOptions, type OpenedJournal } from './journal.ts';
import { type JournalEntry, formatEntry } from './journal-entry.ts';
import { formatLines } from './journal-line.ts';
import type { LocatedEntry } from './journal-segments.ts';
import { nodeDisk } from './node-disk.ts';
import { readJournal } from './read-journal.ts';
import { checkpoint, edit } from './testing/entries.ts';
import { type FaultPlan, faultyDisk } from './testing/faulty-disk.ts';
import { recordingDisk } from './testing/recording-disk.ts';
import { inTemporaryFolder } from './testing/tree.ts';
import { unsyncedDisk } from './testing/without-sync.ts';

// Thousands of calls to a real disk, which others may be using.
vi.setConfig({ testTimeout: 60_000 });

const fast = unsyncedDisk(nodeDisk);

function value<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function optionsIn(folder: string, more: Partial<JournalOptions> = {}): JournalOptions {
  return { disk: fast, folder: join(folder, 'journal'), aside: join(folder, 'aside'), ...more };
}

async function open(folder: string, more: Partial<JournalOptions> = {}): Promise<OpenedJournal> {
  return value(await Journal.open(optionsIn(folder, more)));
}

function subjects(entries: readonly LocatedEntry[]): string[] {
  return entries.map(({ entry }) => ('subject' in entry ? entry.subject : entry.type));
}

async function found(folder: string): Promise<string[]> {
  const { entries, newest } = value(await readJournal(fast, join(folder, 'journal')));
  expect(newest?.torn).toEqual(Buffer.alloc(0));
  return subjects(entries);
}

async function all(journal: Journal, from?: number): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const found of journal.entries(from)) entries.push(value(found).entry);
  return entries;
}

test('entries are numbered, found again when opened, and read one by one', () =>
  inTemporaryFolder(async (folder) => {
    const { journal, last } = await open(folder);
    expect(last).toBe(0);
    const located = value(await journal.append(edit('grün')));
    value(await journal.append({ type: 'foreign', file: 'actors.json', sha256: null }));
    await journal.close();

    const again = await open(folder);
    expect(subjects(again.entries)).toEqual(['grün', 'foreign']);
    expect(again).toMatchObject({ last: 2, checkpoint: null, keptAside: null });
    expect(await again.journal.read(located)).toEqual({ ok: true, value: { sequence: 1, ...edit('grün') } });
    expect(value(await again.journal.append(edit('third'))).sequence).toBe(3);
    await again.journal.close();
  }));

test('entries that come at once go into one write and one sync', () =>
  inTemporaryFolder(async (folder) => {
    const disk = recordingDisk(fast);
    const { journal } = await open(folder, { disk });
    const texts = Array.from({ length: 50 }, (_, at) => `text ${at}`);
    const located = await Promise.all(texts.map((text) => journal.append(edit(text))));
    expect(located.map((each) => value(each).sequence)).toEqual(texts.map((_, at) => at + 1));
    expect([disk.count('write'), disk.count('syncData')]).toEqual([2, 2]);
    for (const [at, each] of located.entries()) {
      expect(value(await journal.read(value(each)))).toMatchObject({ subject: texts[at] });
    }
    await journal.close();
  }));

test('only what follows the newest checkpoint is read in whole, and only the segments that hold it', () =>
  inTemporaryFolder(async (folder) => {
    const more = { segmentSize: 1500 };
    const { journal } = await open(folder, more);
    for (let at = 1; at <= 10; at += 1) value(await journal.append(edit(`text ${at}`)));
    value(await journal.append(checkpoint(10)));
    for (let at = 12; at <= 15; at += 1) value(await journal.append(edit(`text ${at}`)));
    await journal.close();
    const names = await readdir(join(folder, 'journal'));
    expect(names.length).toBeGreaterThan(3);

    const disk = recordingDisk(fast);
    const again = await open(folder, { ...more, disk });
    expect(subjects(again.entries)).toEqual(['text 12', 'text 13', 'text 14', 'text 15']);
    expect(again.checkpoint).toMatchObject({ upTo: 10 });
    expect(again.earlier.every(({ entry }) => !('diff' in entry))).toBe(true);
    expect(disk.count('readFile')).toBeLessThan(names.length);

    // Further back, a segment at a time, down to the first.
    let before = again.earlier[0]?.located.sequence ?? 11;
    const back: number[] = [];
    while (before > 1) {
      const earlier = value(await again.journal.before(before));
      back.unshift(...earlier.map(({ located }) => located.sequence));
      before = earlier[0]?.located.sequence ?? 1;
    }
    expect([...back, ...again.earlier.map(({ located }) => located.sequence)]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(value(await again.journal.before(1))).toEqual([]);

    expect((await all(again.journal)).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 15 }, (_, at) => at + 1),
    );
    expect((await all(again.journal, 9)).map(({ sequence }) => sequence)).toEqual([
      9, 10, 11, 12, 13, 14, 15,
    ]);
    await again.journal.close();
  }));

async function segments(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'journal'));
  return names.sort().map((name) => join(folder, 'journal', name));
}

test('a write that was cut short is kept aside, cut off and not missed', () =>
  inTemporaryFolder(async (folder) => {
    const { journal } = await open(folder);
    value(await journal.append(edit('one')));
    value(await journal.append(edit('two')));
    await journal.close();
    const [path = ''] = await segments(folder);
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, -5));

    const read = value(await readJournal(fast, join(folder, 'journal')));
    expect(subjects(read.entries)).toEqual(['one']);
    expect((await readFile(path)).length).toBe(bytes.length - 5);

    const again = await open(folder);
    expect(subjects(again.entries)).toEqual(['one']);
    const kept = await readFile(join(folder, 'aside', again.keptAside ?? ''));
    expect(bytes.subarray(0, -5).subarray(-kept.length)).toEqual(kept);
    expect(value(await again.journal.append(edit('deux'))).sequence).toBe(2);
    await again.journal.close();
    const third = await open(folder);
    expect(subjects(third.entries)).toEqual(['one', 'deux']);
    expect(third.keptAside).toBeNull();
    await third.journal.close();
  }));

test('damage before the end is named and nothing is changed', () =>
  inTemporaryFolder(async (folder) => {
    const { journal } = await open(folder, { segmentSize: 1500 });
    for (let at = 1; at <= 9; at += 1) value(await journal.append(edit(`text ${at}`)));
    await journal.close();
    const paths = await segments(folder);
    const [first = '', second = ''] = paths;
    const bytes = await readFile(first);

    async function opened(content: Uint8Array, path = first): Promise<unknown> {
      const sound = await readFile(path);
      await writeFile(path, content);
      const result = await Journal.open(optionsIn(folder));
      expect(await readFile(path)).toEqual(content);
      await writeFile(path, sound);
      if (result.ok) await result.value.journal.close();
      return result;
    }
    const damaged = { ok: false, error: { code: 'damaged-file' } };
    const flipped = Buffer.from(bytes);
    flipped[30] = 0;
    expect(await opened(flipped)).toMatchObject(damaged);
    const cut = await opened(bytes.subarray(0, -5));
    expect(cut).toMatchObject({ ...damaged, error: { details: { problem: 'the last line is damaged' } } });
    expect(await opened(Buffer.alloc(0))).toMatchObject(damaged);
    expect(await opened(await readFile(second))).toMatchObject(damaged);
    expect(await opened(bytes)).toMatchObject({ ok: true });

    const last = paths.at(-1) ?? '';
    const newest = Buffer.concat([await readFile(last), ...formatLines([formatEntry(10, edit('ten'))])]);
    newest[30] = 0;
    expect(await opened(newest, last)).toMatchObject({ ...damaged, error: { details: { at: 0 } } });
  }));

test('an append may fail at any call, and can be tried again', async () => {
  async function tried(plan: FaultPlan): Promise<boolean> {
    return inTemporaryFolder(async (folder) => {
      const before = await open(folder, { segmentSize: 600 });
      value(await before.journal.append(edit('one')));
      await before.journal.close();
      const disk = faultyDisk(fast, { path: /journal/, ...plan });
      const { journal } = await open(folder, {
        segmentSize: 600,
        disk: { ...disk, readFile: (path) => fast.readFile(path) },
      });
      const done = [];
      for (const text of ['two', 'three', 'four'])
        done.push({ text, result: await journal.append(edit(text)) });
      const where = `${JSON.stringify(plan)} ${disk.hit()?.kind}`;
      const promised = done.filter(({ result }) => result.ok).map(({ text }) => text);
      const content = value(await readJournal(fast, join(folder, 'journal')));
      // What failed may be there in whole where it could not be cut back.
      const there = subjects(content.entries);
      expect(there.slice(0, promised.length + 1), where).toEqual(['one', ...promised]);
      expect(there.length, where).toBeLessThanOrEqual(promised.length + 2);

      disk.heal();
      value(await journal.append(edit('!')));
      await journal.close();
      expect(await found(folder), where).toEqual(['one', ...promised, '!']);
      return disk.hit() !== undefined;
    });
  }
  for (const fault of ['EIO', 'ENOSPC', 'short'] as const) {
    for (const forGood of [false, true]) {
      for (const kind of ['write', 'syncData', 'truncate', 'syncFolder', 'close'] as const) {
        if (fault === 'short' && kind !== 'write') continue;
        let nth = 1;
        while (await tried({ kind, nth, fault, forGood })) nth += 1;
      }
    }
  }
});

test('what waits behind an append that fails fails too', () =>
  inTemporaryFolder(async (folder) => {
    const disk: Disk = faultyDisk(fast, { kind: 'syncData', nth: 2, fault: 'EIO' });
    const { journal } = await open(folder, { disk });
    value(await journal.append(edit('one')));
    const done = await Promise.all(['two', 'three', 'four'].map((text) => journal.append(edit(text))));
    expect(done.map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(value(await journal.append(edit('two'))).sequence).toBe(2);
    await journal.close();
    expect(await found(folder)).toEqual(['one', 'two']);
  }));
