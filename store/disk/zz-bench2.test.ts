import { test } from 'vitest';
import { join } from 'node:path';
import { nodeDisk } from './node-disk.ts';
import { Journal } from './journal.ts';
import { readJournal } from './read-journal.ts';
import { formatEntry, isCheckpointJson } from './journal-entry.ts';
import { formatLines, readLines } from './journal-line.ts';
import { entryIn } from './journal-segments.ts';
import { edit } from './testing/entries.ts';
import { inTemporaryFolder } from './testing/tree.ts';
import { unsyncedDisk } from './testing/without-sync.ts';
function cpu(name: string, work: () => unknown) { const times = []; for (let r = 0; r < 7; r++) { const a = process.cpuUsage(); work(); const b = process.cpuUsage(a); times.push((b.user + b.system) / 1000); } console.log(name, Math.min(...times).toFixed(1)); }
test('x', { timeout: 300000 }, () => inTemporaryFolder(async (f) => {
  const opened = await Journal.open({ disk: unsyncedDisk(nodeDisk), folder: join(f, 'j'), aside: join(f, 'a'), segmentSize: 8e6 });
  if (!opened.ok) throw new Error();
  const { journal } = opened.value;
  for (let i = 0; i < 100; i++) await Promise.all(Array.from({ length: 100 }, (_, k) => journal.append(edit('text number ' + i + ' ' + k))));
  await journal.close();
  const read = await readJournal(nodeDisk, join(f, 'j'));
  if (!read.ok) throw new Error();
  const entries = read.value.entries.map(({ entry }) => { const { sequence, ...o } = entry; return o; });
  cpu('formatEntry 10k', () => entries.map((e, i) => formatEntry(i, e)));
  const jsons = entries.map((e, i) => formatEntry(i + 1, e));
  cpu('formatLines 10k', () => jsons.map((j) => formatLines([j])));
  const bytes = Buffer.concat(jsons.flatMap((j) => formatLines([j])));
  cpu('readLines 10k', () => readLines(bytes));
  const { lines } = readLines(bytes);
  cpu('JSON.parse 10k', () => jsons.map((j) => JSON.parse(j)));
  cpu('entryIn 10k', () => lines.map((l, i) => entryIn('x', l, i + 1)));
  cpu('checkpoints 10k', () => lines.findLastIndex(({ json }) => isCheckpointJson(json)));
  cpu('both 10k', () => { const { lines } = readLines(bytes); return lines.map((l, i) => entryIn('x', l, i + 1)); });
  for (let r = 0; r < 8; r++) { const a = process.cpuUsage(); await readJournal(nodeDisk, join(f, 'j')); const b = process.cpuUsage(a); console.log('readJournal cpu', ((b.user + b.system) / 1000).toFixed(1)); }
}));
