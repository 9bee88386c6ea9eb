import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { documentId, writeLargeProject } from '../store/disk/testing/large-project.ts';
import type { Session } from './session.ts';
import { type Bench, must, onBench } from './testing/bench.ts';
import { exponent, goal, quantile, report, timed } from '../store/disk/testing/figures.ts';
import { ownProcess } from './testing/own-process.ts';
import { openDocument, snapshotOf, statisticsOf } from './project-shown.ts';

const rounds = 300;

/** A project of a size with its index made, open on the real disk. */
async function opened(bench: Bench, name: string, documents: number, records: number): Promise<Session> {
  writeLargeProject(bench.path(name), { documents, records });
  const session = await bench.open(name, nodeDisk);
  must(await statisticsOf(session));
  must(await session.close());
  return bench.open(name, nodeDisk);
}

async function edit(session: Session, at: number): Promise<number> {
  const input = { document: documentId(0), actor: 'a1', passages: [{ from: at, to: at + 6 }] };
  return timed(async () => must(await session.run({ name: 'addMention', input })));
}

test('an edit until it is acknowledged', () =>
  onBench(async (bench) => {
    const empty = await opened(bench, 'empty', 1, 0);
    const full = await opened(bench, 'full', 10_000, 100);
    for (const session of [empty, full])
      must(
        await session.load(must({ ok: true, value: [...session.records.all('document')][0]?.id ?? null })),
      );
    const bare = await open(join(bench.folder, 'bare.log'), 'a');
    const line = Buffer.alloc(700, 'x');
    const rows: Record<string, string | number>[] = [];
    for (const edits of ['first', 'later']) {
      const times = { bare: [] as number[], empty: [] as number[], full: [] as number[] };
      for (let at = 0; at < rounds; at++) {
        times.bare.push(
          await timed(async () => {
            await bare.write(line);
            await bare.datasync();
          }),
        );
        times.empty.push(await edit(empty, at % 40));
        times.full.push(await edit(full, at % 40));
      }
      const limit = quantile(times.bare, 0.5);
      for (const [project, figures] of Object.entries(times))
        rows.push({
          project:
            { bare: 'append + fdatasync', empty: '0 records', full: '1,000,000 records' }[project] ?? '',
          edits: `${edits} ${rounds}`,
          'p50 ms': quantile(figures, 0.5),
          'p95 ms': quantile(figures, 0.95),
          'p50 to the limit': quantile(figures, 0.5) / limit,
          goal: goal(quantile(figures, 0.5) / limit, 1.35),
          'to 0 records': quantile(figures, 0.5) / quantile(times.empty, 0.5),
        });
    }
    await bare.close();
    report('edit to acknowledgement', rows);
    for (const session of [empty, full]) must(await session.close());
  }));

test('opening a project until its first document is there', () =>
  onBench(async (bench) => {
    const inOwnProcess = await ownProcess(bench);
    const rows: Record<string, string | number>[] = [];
    const points: [number, number][] = [];
    for (const documents of [100, 1000, 10_000]) {
      const name = `open${documents}`;
      must(await (await opened(bench, name, documents, 100)).close());
      const times: number[] = [];
      for (let round = 0; round < 7; round++) {
        let session: Session | undefined;
        times.push(
          await timed(async () => {
            session = await bench.open(name, nodeDisk);
            must(await session.load(null));
            const snapshot = await snapshotOf(session);
            const [first] = snapshot.documents;
            if (first !== undefined) must(await openDocument(session, first.id));
          }),
        );
        if (session !== undefined) must(await session.close());
      }
      points.push([documents, quantile(times, 0.5)]);
      rows.push({
        documents,
        records: documents * 100,
        'p50 ms': quantile(times, 0.5),
        'RSS MB': (await inOwnProcess('open', name)).rss,
      });
    }
    const growth = { documents: 'exponent', records: '', 'p50 ms': exponent(points), 'RSS MB': '' };
    report('opening', [...rows, growth]);
  }));

/** Writes files of the same names and sizes as there are at a path, as an export does: in pieces, synced at the end. */
async function writeSame(path: string): Promise<{ readonly ms: number; readonly bytes: number }> {
  const isFolder = (await stat(path)).isDirectory();
  const files = isFolder ? (await readdir(path)).map((name) => join(path, name)) : [path];
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const piece = Buffer.alloc(65_536, 'x');
  const ms = await timed(async () => {
    for (const [nth, file] of files.entries()) {
      const copy = await open(`${file}.same`, 'w');
      for (let left = sizes[nth] ?? 0; left > 0; left -= piece.length)
        await copy.write(piece, 0, Math.min(left, piece.length));
      await copy.sync();
      await copy.close();
    }
  });
  return { ms, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

test('exporting a project', () =>
  onBench(async (bench) => {
    const inOwnProcess = await ownProcess(bench);
    const rows: Record<string, string | number>[] = [];
    for (const documents of [100, 1000, 10_000]) {
      const name = `export${documents}`;
      must(await (await opened(bench, name, documents, 100)).close());
      for (const format of ['jsonl', 'csv'] as const) {
        const out = bench.path(`${name}.${format}`);
        const { ms, peak } = await inOwnProcess(format, name, out);
        const same = await writeSame(out);
        rows.push({
          format,
          records: documents * 100,
          MB: same.bytes / 1e6,
          s: ms / 1000,
          'same bytes s': same.ms / 1000,
          'to the floor': ms / same.ms,
          goal: goal(ms / same.ms, 2),
          'peak RSS MB': peak,
        });
        await rm(out, { recursive: true });
      }
    }
    report('export', rows);
  }));
