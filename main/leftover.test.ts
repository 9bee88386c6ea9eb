import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTree } from '../store/disk/testing/tree.ts';
import { check } from './check-line.ts';
import { ImportFiles } from './import-files.ts';
import { type ExtractFile, extractHere } from './jobs/extract-file.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { type Bench, addDocument, must, onBench, sampleText } from './testing/bench.ts';

async function checked(bench: Bench, name: string, flags: readonly string[] = []) {
  const line = { places: [bench.path(name)], options: {}, lists: {}, flags, isJson: false };
  return check.run(line, bench.surroundings(), (path) => path);
}

/** The texts and originals of a project. */
async function kept(bench: Bench, name: string): Promise<readonly string[]> {
  const paths = [...(await readTree(bench.path(name))).keys()];
  return paths.filter((path) => /^(texts|originals)\//.test(path)).sort();
}

/** A project whose process was killed while it imported: what it is then, as `killed`. */
async function killedInAnImport(bench: Bench): Promise<readonly string[]> {
  await bench.create();
  const session = await bench.open();
  const document = await addDocument(session, sampleText);
  await addDocument(session, `${sampleText} This import is taken back.`, 'undone.txt');
  must(await session.undo());
  expect(session.records.count('document')).toBe(1);
  must(await session.flush());
  const before = await kept(bench, 'study');
  const chosen = bench.path('chosen');
  await mkdir(chosen);
  for (const name of ['a', 'b', 'c'])
    await writeFile(join(chosen, `${name}.txt`), `${name} says that ${document} is.`);
  // The third file is read once the first two are on the disk.
  const slow: ExtractFile = async (format, entry, options) => {
    if (entry.name === 'c.txt') await bench.copy('study', 'killed');
    return extractHere(format, entry, options);
  };
  const imports = new ImportFiles(slow, nodeDisk);
  const files = must(await imports.choose(session, [chosen]));
  const unsaid = { author: null, outlet: null, date: null, language: null };
  await imports.run(
    session,
    files.map(({ token, name }) => ({ ...unsaid, token, title: name })),
    () => undefined,
  );
  await bench.unlock('killed');
  must(await session.close());
  return before;
}

test('what a killed import leaves is listed by a check as no damage, and removed where that is asked', () =>
  onBench(async (bench) => {
    const before = await killedInAnImport(bench);
    const left = (await kept(bench, 'killed')).filter((file) => !before.includes(file));
    expect(left.length).toBeGreaterThan(1);
    const found = must(await checked(bench, 'killed'));
    expect(found).toMatchObject({ isFailure: false, json: { ok: true, uncited: left, removed: 0 } });
    expect(found.lines[0]).toBe('nothing found');
    expect(found.lines[1]).toContain(`${left.length} files are cited by no document`);
    expect(await kept(bench, 'killed')).toEqual([...before, ...left].sort());

    const mine = join(bench.path('killed'), 'texts', 'read me.txt');
    await writeFile(mine, 'Somebody put this here.');
    const tidied = must(await checked(bench, 'killed', ['tidy']));
    expect(tidied).toMatchObject({
      isFailure: false,
      json: { ok: true, uncited: left, removed: left.length },
    });
    expect(await kept(bench, 'killed')).toEqual([...before, 'texts/read me.txt'].sort());
    expect(must(await checked(bench, 'killed')).lines).toEqual(['nothing found']);

    const session = await bench.open('killed');
    must(await session.redo());
    for (const id of await session.documentIds()) must(await session.load(id));
    expect(session.records.count('document')).toBe(2);
    must(await session.close());
  }));

test('where another program has the project nothing is listed, and nothing is removed', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    must(await session.addText('Nothing cites this yet.'));
    expect(must(await checked(bench, 'study'))).toMatchObject({ json: { uncited: [] } });
    expect(await checked(bench, 'study', ['tidy'])).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(await kept(bench, 'study')).toHaveLength(1);
    must(await session.close());
  }));
