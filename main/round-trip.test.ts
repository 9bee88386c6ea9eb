import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryProject } from '../store/commands/testing/arbitrary.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { readTree } from '../store/disk/testing/tree.ts';
import { jsonl } from '../store/formats/jsonl/jsonl.ts';
import { canonicalJson } from '../store/model/canonical.ts';
import { exportTo } from './export.ts';
import { sha256 } from '../store/disk/sha256.ts';
import { fileOf } from './file-source.ts';
import { importSources } from './import.ts';
import { extractHere } from './jobs/extract-file.ts';
import { type Bench, must, onBench } from './testing/bench.ts';

/** A generated project as JSON lines: its records, with the texts in the documents. */
function linesOf({
  records,
  texts,
}: {
  records: readonly object[];
  texts: ReadonlyMap<string, string>;
}): Uint8Array {
  const lines = records.map((record) => {
    const text = 'sha256' in record ? texts.get(String(record.sha256)) : undefined;
    return canonicalJson(text === undefined ? record : { ...record, text });
  });
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

async function bring(bench: Bench, name: string, bytes: Uint8Array): Promise<void> {
  await bench.create(name);
  const session = await bench.open(name);
  const options = { document: undefined, coder: session.coder, encoding: undefined, extract: extractHere };
  const report = must(
    await importSources(session, jsonl, [fileOf({ name: 'project.jsonl', bytes })], options),
  );
  expect(report.reported).toEqual([]);
  must(await session.close());
}

async function out(bench: Bench, name: string): Promise<Uint8Array> {
  const session = await bench.open(name);
  const file = bench.path(`${name}.jsonl`);
  must(await exportTo(session, jsonl, file, nodeDisk));
  must(await session.close());
  return nodeDisk.readFile(file);
}

/** The files of a project that are its own, whoever opens it. */
async function filesOf(bench: Bench, name: string): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const [path, bytes] of await readTree(bench.path(name))) {
    if (bytes !== null && !/^(\.standpoint|originals)\//.test(path))
      files[path] = new TextDecoder().decode(bytes);
  }
  return files;
}

test('a project with every field goes out, in and out again with equal bytes and equal files', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryProject(sha256), (project) =>
      onBench(async (bench) => {
        await bring(bench, 'first', linesOf(project));
        const once = await out(bench, 'first');
        await bring(bench, 'second', once);
        const twice = await out(bench, 'second');
        expect(new TextDecoder().decode(twice)).toBe(new TextDecoder().decode(once));
        expect(await filesOf(bench, 'second')).toEqual(await filesOf(bench, 'first'));
      }),
    ),
    { numRuns: 20 },
  );
}, 120_000);
