import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportCandidate } from '../preload/contract.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { unsaid } from '../store/formats/extract.ts';
import { ok } from '../store/model/result.ts';
import { ImportFiles } from './import-files.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import { addDocument, must, onBench } from './testing/bench.ts';

const plain = unsyncedDisk(nodeDisk);
const line = 'The Harbour Office backs the northern quay – as it said again on Friday evening.';
const text = Array.from({ length: 600_000 }, (_, at) => `${at} ${line}`).join('\n');

/** What the process worked so far, in milliseconds: however busy the machine is, this is what it does itself. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The longest that some work keeps everything else from its turn, as a share of all of it. */
async function stallOf(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  const begun = worked();
  let last = begun;
  const look = (): void => {
    longest = Math.max(longest, worked() - last);
    last = worked();
  };
  const timer = setInterval(look, 1);
  await work();
  look();
  clearInterval(timer);
  return longest / (worked() - begun);
}

/** What a process of its own does: here it is done already. */
const extract: ExtractFile = () => Promise.resolve(ok([{ ...unsaid, text }]));

test('a text of 50 MB is told of, can be stopped and taken, and holds nothing else up', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    await addDocument(session, 'A text that was there before.');
    must(await session.flush());
    const before = await readTree(bench.path());
    await mkdir(bench.path('chosen'));
    await writeFile(join(bench.path('chosen'), 'large.txt'), text);
    const imports = new ImportFiles(extract, plain);
    const [file] = must(await imports.choose(session, [bench.path('chosen')]));
    const token = file?.token ?? '';
    const told: (ImportCandidate | null)[] = [];
    const stalls = [
      await stallOf(() => imports.look(session, [token], ({ candidate }) => told.push(candidate))),
    ];
    expect(told).toMatchObject([{ length: text.length, count: 1, error: null, duplicateOf: null }]);
    const chosen = [{ token, title: 'large', author: null, outlet: null, date: null, language: null }];
    expect(await imports.run(session, chosen, () => imports.cancel())).toMatchObject({
      error: { code: 'cancelled' },
    });
    const after = await readTree(bench.path());
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [path, bytes] of before)
      expect(Buffer.from(after.get(path) ?? '')).toEqual(Buffer.from(bytes ?? ''));
    stalls.push(
      await stallOf(async () => {
        expect(must(await imports.run(session, chosen, () => undefined))).toMatchObject({ imported: 1 });
      }),
    );
    const [document] = [...session.records.all('document')].filter(({ title }) => title === 'large');
    // In one go looking and taking would be all of it; a quarter leaves room for the collection of what they leave behind.
    expect(Math.max(...stalls)).toBeLessThan(0.25);
    must(await session.load(document?.id ?? null));
    expect(document !== undefined && session.text(document.id) === text).toBe(true);
    must(await session.close());
  }));
