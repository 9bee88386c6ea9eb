import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { commandLine, exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

/** Case files lie in a folder of the corpus's name or beside it. */
const cases = process.env['STANDPOINT_CASES'] ?? '';
const [corpus, offsets] = ['corpus', 'offsets'].map(
  (name) =>
    [join(cases, name), join(cases, '..', name), join(cases, 'cases', name)].find((path) =>
      existsSync(path),
    ) ?? '',
);

test.beforeEach(() => {
  test.skip(cases === '', 'STANDPOINT_CASES does not name the folder of case files.');
});

test('a real text and its hand coding are shown whole', async ({ launchStandpoint, temporaryFolder }) => {
  test.setTimeout(180_000);
  const path = await makeProject(await temporaryFolder('corpus'), 'Iran, Russia and the nuclear deal');
  await commandLine('import', path, join(corpus ?? '', 'iran-russia-jcpoa.txt'));
  await commandLine('import', path, join(corpus ?? '', 'codings.csv'));
  const records = await exportProject(path);
  const count = (type: string) => records.filter((record) => record.type === type).length;
  expect(['stance', 'actor', 'issue', 'evidence', 'link'].map(count)).toEqual([20, 22, 10, 14, 16]);

  const program = await launchStandpoint({ args: [path] });
  const bench = await Workbench.of(program);
  await expect(bench.list('Actors').getByRole('treeitem')).toHaveCount(22);
  await expect(bench.list('Issues').getByRole('treeitem')).toHaveCount(10);
  await expect(bench.window.locator('sp-status-bar')).toContainText('20 stances');
  await bench.text.enter();
  const walked = await bench.walkAll();
  const stances = records.flatMap(({ type, id }) => (type === 'stance' ? [id] : []));
  expect(walked.filter((id) => stances.includes(id)).toSorted()).toEqual(stances.toSorted());
  for (let paragraph = 0; paragraph < 3; paragraph++) await bench.keyboard.press('Control+ArrowDown');
  await bench.keyboard.press(']');
  await expect(bench.cards.open).toBeVisible();
  await program.screenshot('corpus');

  const document = records.find(({ type }) => type === 'document');
  const text = String(document?.['text']);
  const passages = records.flatMap((record) => (record['passages'] ?? []) as readonly Passage[]);
  expect(passages.map(({ from, to }) => text.slice(from, to))).toEqual(passages.map(({ quote }) => quote));
  // What was never scrolled to is not marked yet: the end of the text brings it.
  await bench.keyboard.press('Control+End');
  await expect(bench.text.marks.last()).toBeVisible();
});

interface Passage {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

interface OffsetCase {
  readonly id: string;
  readonly spans: readonly { readonly text: string; readonly utf16: readonly [number, number] }[];
}

test('codings by quotation land on the spans of the offset cases', async ({ temporaryFolder }) => {
  test.setTimeout(180_000);
  const folder = await temporaryFolder('offset-cases');
  const path = await makeProject(folder, 'Offsets');
  const { cases: all } = JSON.parse(await readFile(join(offsets ?? '', 'cases.json'), 'utf8')) as {
    cases: readonly OffsetCase[];
  };
  await commandLine('import', path, ...all.map(({ id }) => join(offsets ?? '', `${id}.txt`)));
  for (const { id, spans } of all) {
    const rows = spans.map(({ text }, at) => `Actor ${at},,"${text.replaceAll('"', '""')}"`);
    const file = join(folder, `${id}.csv`);
    await writeFile(file, ['actor,issue,stance_quote', ...rows, ''].join('\n'));
    await commandLine('import', path, file, '--document', id);
  }
  const records = await exportProject(path);
  for (const { id, spans } of all) {
    const document = records.find(({ type, title }) => type === 'document' && title === id);
    const text = String(document?.['text']);
    const found = records
      .filter((record) => record.type === 'stance' && record['document'] === document?.id)
      .flatMap((stance) => stance['passages'] as readonly Passage[]);
    const expected = spans.map(({ text: quote, utf16: [from, to] }) => ({ from, to, quote }));
    expect(
      found.map(({ from, to, quote }) => ({ from, to, quote })),
      id,
    ).toEqual(expected.toSorted((a, b) => a.from - b.from));
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(found.map(({ quote }) => quote));
  }
});
