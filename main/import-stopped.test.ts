import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Disk } from '../store/disk/disk.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { tappedDisk } from '../store/disk/testing/tapped-disk.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { ImportFiles } from './import-files.ts';
import { type ExtractFile, extractHere } from './jobs/extract-file.ts';
import type { Session } from './session.ts';
import { type Bench, addDocument, must, onBench } from './testing/bench.ts';

const quiet = (): void => undefined;
const unsaid = { author: null, outlet: null, date: null, language: null };
const plain = unsyncedDisk(nodeDisk);
const names = ['a.txt', 'b.html', 'c.csv', 'd.srt', 'e.md', 'f.rtf'];

function contentOf(name: string): string {
  const words = `The Harbour Office of ${name} supports the quay.`;
  if (name.endsWith('.html')) return `<h1>${name}</h1><p>${words}</p>`;
  if (name.endsWith('.csv')) return `text,title\n${words},One\n${words} Again.,Two\n`;
  if (name.endsWith('.srt')) return `1\n00:00:01,000 --> 00:00:02,000\n${words}\n`;
  return name.endsWith('.rtf') ? `{\\rtf1 ${words}}` : words;
}

/** Files of many kinds, looked at for import. */
async function chosenIn(bench: Bench, session: Session, imports: ImportFiles) {
  const folder = bench.path('chosen');
  await mkdir(folder, { recursive: true });
  for (const name of names) await writeFile(join(folder, name), contentOf(name));
  const files = must(await imports.choose(session, [folder]));
  const tokens = files.map(({ token }) => token);
  await imports.look(session, tokens, quiet);
  return files.map(({ token, name }) => ({ ...unsaid, token, title: name }));
}

test.each([1, 3, names.length])(
  'an import that is stopped at file %d leaves nothing, and works again',
  (stop) =>
    onBench(async (bench) => {
      await bench.create();
      const session = await bench.open();
      await addDocument(session, 'A text that was there before.');
      must(await session.flush());
      const before = await readTree(bench.path());
      const imports = new ImportFiles(extractHere, nodeDisk);
      const chosen = await chosenIn(bench, session, imports);
      const stopped = await imports.run(session, chosen, ({ done }) => {
        if (done === stop) imports.cancel();
      });
      expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
      expect([session.state().undo?.subject, session.records.count('document')]).toEqual(['text.txt', 1]);
      expect(await readTree(bench.path())).toEqual(before);
      expect(must(await imports.run(session, chosen, quiet))).toMatchObject({ imported: 7, reported: [] });
      must(await session.close());
      expect(
        [...(await readTree(bench.path())).keys()].filter((path) => path.startsWith('originals/')),
      ).toHaveLength(names.length + 1);
    }),
);

test.each(['texts', 'originals'])('an import that finds no room for its %s leaves nothing', (folder) =>
  onBench(async (bench) => {
    await bench.create();
    const disk = faultyDisk(plain, {
      kind: 'write',
      path: new RegExp(`[\\\\/]${folder}[\\\\/]`),
      nth: 3,
      fault: 'ENOSPC',
    });
    const session = await bench.open('study', disk);
    const before = await readTree(bench.path());
    const imports = new ImportFiles(extractHere, disk);
    const chosen = await chosenIn(bench, session, imports);
    expect(await imports.run(session, chosen, quiet)).toMatchObject({
      error: { code: 'not-saved', details: { reason: 'ENOSPC' } },
    });
    expect(await readTree(bench.path())).toEqual(before);
    disk.heal();
    expect(must(await imports.run(session, chosen, quiet))).toMatchObject({ imported: 7 });
    must(await session.close());
  }),
);

test('what another document came to need while an import ran stays when that is stopped', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    await chosenIn(bench, session, new ImportFiles(extractHere, nodeDisk));
    const slow: ExtractFile = async (format, entry, options) => {
      if (entry.name === 'f.rtf') {
        await addDocument(session, contentOf('a.txt'));
        running.cancel();
      }
      return extractHere(format, entry, options);
    };
    const running = new ImportFiles(slow, nodeDisk);
    const files = must(await running.choose(session, [bench.path('chosen')]));
    const stopped = await running.run(
      session,
      files.map(({ token, name }) => ({ ...unsaid, token, title: name })),
      quiet,
    );
    expect(stopped).toMatchObject({ error: { code: 'cancelled' } });
    const [document] = [...session.records.all('document')];
    const tree = await readTree(bench.path());
    expect([...tree.keys()].filter((path) => /^(texts|originals)\//.test(path)).sort()).toEqual(
      [`originals/${document?.original?.sha256}.txt`, `texts/${document?.sha256}.txt`].sort(),
    );
    must(await session.close());
  }));

test('a file that changed after it was looked at is told and not taken, the others are', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const imports = new ImportFiles(extractHere, nodeDisk);
    const chosen = await chosenIn(bench, session, imports);
    await writeFile(join(bench.path('chosen'), 'e.md'), 'Somebody wrote another text.');
    const report = must(await imports.run(session, chosen, quiet));
    expect(report).toMatchObject({ imported: 6, reported: [{ code: 'file-changed', where: 'e.md' }] });
    const [changed] = must(await imports.choose(session, [join(bench.path('chosen'), 'e.md')]));
    const token = changed?.token ?? '';
    await imports.look(session, [token], quiet);
    await writeFile(join(bench.path('chosen'), 'e.md'), 'And another one.');
    const alone = [{ ...unsaid, token, title: 'e' }];
    expect(await imports.run(session, alone, quiet)).toMatchObject({ error: { code: 'file-changed' } });
    must(await imports.lookAgain(session, { token, encoding: null, password: null, columns: null }));
    expect(must(await imports.run(session, alone, quiet))).toMatchObject({ imported: 1 });
    must(await session.close());
  }));

test('one file after the other is read and put on disk; none waits in memory for the others', () =>
  onBench(async (bench) => {
    await bench.create();
    const log: string[] = [];
    const disk = tappedDisk(plain, {
      before: ({ kind, path, to }) => {
        if (kind === 'readFile' && path.includes('chosen')) log.push(`reads ${basename(path)}`);
        if (kind === 'rename' && to?.includes('originals') === true) log.push('keeps it');
      },
    });
    const session = await bench.open('study', disk);
    const imports = new ImportFiles(extractHere, disk);
    const chosen = await chosenIn(bench, session, imports);
    log.length = 0;
    must(await imports.run(session, chosen, quiet));
    expect(log).toEqual(names.flatMap((name) => [`reads ${name}`, 'keeps it']));
    must(await session.close());
  }));

test('a file that is too large to be read at all is told without reading it', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const huge: Disk = {
      ...plain,
      stat: async (path) => ({ ...(await plain.stat(path)), size: 5_000_000_000 }),
      readFile: () => Promise.reject(new Error('It was read')),
    };
    const imports = new ImportFiles(extractHere, huge);
    await mkdir(bench.path('chosen'));
    await writeFile(join(bench.path('chosen'), 'a.txt'), 'A text.');
    const [file] = must(await imports.choose(session, [join(bench.path('chosen'), 'a.txt')]));
    const errors: unknown[] = [];
    await imports.look(session, [file?.token ?? ''], ({ candidate }) => errors.push(candidate?.error?.code));
    expect(errors).toEqual(['too-large']);
    must(await session.close());
  }));
