import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  type CodedProse,
  codedProse,
  recordId,
  writeCodedProject,
} from '../../store/disk/testing/coded-prose.ts';
import { goal, quantile, report, timed } from '../../store/disk/testing/figures.ts';
import { documentId } from '../../store/disk/testing/large-project.ts';
import { type Changed, installWindowBench } from './testing/in-window.ts';
import { median, type Row, sizeName, sizes, test as base, withExponents } from './testing/rounds.ts';

/** A window with a project whose nth document has the nth size; a small one more is shown. */
const test = base.extend<{ prose: readonly CodedProse[]; page: Page }>({
  async prose({}, use) {
    await use([...sizes, 1000].map(codedProse));
  },
  async page({ start, temporaryFolder, prose }, use) {
    const path = join(await temporaryFolder('bench'), 'project');
    writeCodedProject(path, prose);
    const { window: page } = await start('work', [path]);
    await page.waitForFunction(() =>
      document.querySelector('sp-app')?.shadowRoot?.querySelector('sp-code-view'),
    );
    await page.evaluate(installWindowBench);
    await open(page, sizes.length);
    await use(page);
  },
});

const none: CodedProse = { text: '', spans: [] };

function show(page: Page, at: number): Promise<number> {
  return page.evaluate((document) => window.windowBench.show(document), documentId(at));
}

function open(page: Page, at: number): Promise<number> {
  return page.evaluate((document) => window.windowBench.open(document), documentId(at));
}

test('showing a document in the whole window', async ({ page }) => {
  const rows: Row[] = [];
  for (const [at, size] of sizes.entries()) {
    const first = await open(page, at);
    const again: number[] = [];
    for (let round = 0; round < 7; round++) {
      await show(page, sizes.length);
      again.push(await show(page, at));
    }
    rows.push({
      text: sizeName(size),
      tags: size / 100,
      'from the disk ms': first,
      'again ms': median(again),
    });
    await show(page, sizes.length);
  }
  report('document shown', withExponents(rows));
});

/** Adds, moves and deletes mentions among the first words of the document that is shown. */
async function changes(
  page: Page,
  document: string,
  { text }: CodedProse,
): Promise<Record<'add' | 'move' | 'delete', Changed[]>> {
  const taken: Record<'add' | 'move' | 'delete', Changed[]> = { add: [], move: [], delete: [] };
  const change = (name: string, input: object, id: string, words: string): Promise<Changed> =>
    page.evaluate(([command, id, words]) => window.windowBench.change(command, id, words), [
      { name, input: { document, ...input } },
      id,
      words.replaceAll('\n', ''),
    ] as const);
  for (let nth = 0; nth < 40; nth++) {
    const id = `new${nth}`;
    const [from, to] = [40 + 9 * nth, 70 + 9 * nth];
    const input = { id, actor: 'a1', passages: [{ from, to }] };
    taken.add.push(await change('addMention', input, id, text.slice(from, to)));
    const moved = { id, slot: 'passages', passages: [{ from, to: to + 8 }] };
    taken.move.push(await change('setPassages', moved, id, text.slice(from, to + 8)));
    taken.delete.push(await change('removeRecords', { ids: [id] }, id, ''));
  }
  return taken;
}

/** How long a bare line takes to be on the disk that projects are on. */
async function appending(folder: string): Promise<readonly number[]> {
  const file = await fs.open(join(folder, 'bare.log'), 'a');
  const line = Buffer.alloc(700, 'x');
  const figures: number[] = [];
  for (let nth = 0; nth < 100; nth++)
    figures.push(
      await timed(async () => {
        await file.write(line);
        await file.datasync();
      }),
    );
  await file.close();
  return figures;
}

test('a tag in the whole window until it is on disk and painted', async ({
  page,
  prose,
  temporaryFolder,
}) => {
  const rows: Row[] = [];
  const limit = median(await appending(await temporaryFolder('append')));
  for (const [at, size] of sizes.entries()) {
    await open(page, at);
    for (const [what, taken] of Object.entries(await changes(page, documentId(at), prose[at] ?? none))) {
      const of = (take: (changed: Changed) => number): readonly number[] => taken.map(take);
      rows.push({
        text: sizeName(size),
        tags: size / 100,
        what,
        'append + fdatasync ms': limit,
        'acknowledged ms': median(of(({ acknowledged }) => acknowledged)),
        'painted after told ms': median(of(({ painted, told }) => painted - told)),
        'painted ms': median(of(({ painted }) => painted)),
        'painted p95 ms': quantile(
          of(({ painted }) => painted),
          0.95,
        ),
        'goal of p95': goal(
          quantile(
            of(({ painted }) => painted),
            0.95,
          ),
          16,
        ),
      });
    }
  }
  const of = (what: string): readonly Row[] => withExponents(rows.filter((row) => row['what'] === what));
  report('tag changed in the window', ['add', 'move', 'delete'].flatMap(of));
});

test('going to a tag in the whole window', async ({ page, prose }) => {
  const rows: Row[] = [];
  for (const [at, size] of sizes.entries()) {
    await open(page, at);
    const tags = prose[at]?.spans.length ?? 1;
    const taken: number[] = [];
    for (let nth = 0; nth < 30; nth++) {
      const id = recordId(documentId(at), (nth * 7919) % tags);
      taken.push(await page.evaluate((id) => window.windowBench.jump(id), id));
    }
    rows.push({
      text: sizeName(size),
      tags: size / 100,
      'p50 ms': median(taken),
      'p95 ms': quantile(taken, 0.95),
      'goal of p50': goal(median(taken), 16.7),
    });
  }
  report('tag gone to in the window', withExponents(rows));
});
