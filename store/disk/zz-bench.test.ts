import { test } from 'vitest';
import { join } from 'node:path';
import { open as fsopen } from 'node:fs/promises';
import { nodeDisk } from './node-disk.ts';
import { Journal } from './journal.ts';
import { readJournal } from './read-journal.ts';
import { edit } from './testing/entries.ts';
import { inTemporaryFolder } from './testing/tree.ts';
import { unsyncedDisk } from './testing/without-sync.ts';
import { encodeDatabase, parseDatabase } from './database.ts';
import { parseStrictJson, decodeText } from './strict-json.ts';
import { database, mention } from './testing/sample.ts';
const q = (xs: number[], p: number) => [...xs].sort((a, b) => a - b)[Math.floor(xs.length * p)]!.toFixed(2);
test('append', { timeout: 300000 }, () => inTemporaryFolder(async (f) => {
  const opened = await Journal.open({ disk: nodeDisk, folder: join(f, 'j'), aside: join(f, 'a') });
  if (!opened.ok) throw new Error();
  const { journal } = opened.value;
  await journal.append(edit('warm'));
  const h = await fsopen(join(f, 'bare'), 'wx+');
  const line = Buffer.alloc(640, 97);
  let at = 0;
  const ours: number[] = [], bare: number[] = [];
  for (let i = 0; i < 600; i++) {
    let t = performance.now();
    await journal.append(edit('text ' + i)); ours.push(performance.now() - t);
    t = performance.now();
    await h.write(line, 0, line.length, at); at += line.length; await h.datasync(); bare.push(performance.now() - t);
  }
  const sum = (x: number[]) => x.reduce((a, b) => a + b);
  console.log('append ours p50', q(ours, .5), 'p95', q(ours, .95), 'bare p50', q(bare, .5), 'p95', q(bare, .95), 'ratio p50', (+q(ours, .5) / +q(bare, .5)).toFixed(2), 'sum ratio', (sum(ours)/sum(bare)).toFixed(2));
  const t = performance.now();
  await Promise.all(Array.from({ length: 1000 }, (_, i) => journal.append(edit('g' + i))));
  console.log('1000 at once', (performance.now() - t).toFixed(1));
  await journal.close(); await h.close();
}));
test('replay', { timeout: 300000 }, () => inTemporaryFolder(async (f) => {
  const opened = await Journal.open({ disk: unsyncedDisk(nodeDisk), folder: join(f, 'j'), aside: join(f, 'a'), segmentSize: 8e6 });
  if (!opened.ok) throw new Error();
  const { journal } = opened.value;
  for (let i = 0; i < 100; i++) await Promise.all(Array.from({ length: 100 }, (_, k) => journal.append(edit('text number ' + i + ' ' + k))));
  await journal.close();
  for (let r = 0; r < 5; r++) {
    const t = performance.now();
    const read = await readJournal(nodeDisk, join(f, 'j'));
    const ms = performance.now() - t;
    if (!read.ok) throw new Error();
    const bytes = read.value.entries.reduce((s, e) => s + e.located.length, 0);
    const lines = read.value.entries.map((e) => JSON.stringify(e.entry));
    const t2 = performance.now(); for (const l of lines) JSON.parse(l);
    console.log('replay', read.value.entries.length, bytes, ms.toFixed(1), 'JSON.parse alone', (performance.now() - t2).toFixed(1));
  }
}));
test('database', () => {
  const db = database('codings/ak/d1.json', Array.from({ length: 3000 }, (_, i) => mention('m' + i, i * 20, 'some words')));
  for (let r = 0; r < 5; r++) {
    let t = performance.now(); const bytes = encodeDatabase(db); const enc = performance.now() - t;
    t = performance.now(); parseStrictJson(decodeText(bytes)!); const strict = performance.now() - t;
    t = performance.now(); JSON.parse(Buffer.from(bytes).toString()); const plain = performance.now() - t;
    t = performance.now(); const p = parseDatabase(bytes, 'codings/ak/d1.json'); const parse = performance.now() - t;
    console.log('db', bytes.length, 'encode', enc.toFixed(1), 'strict', strict.toFixed(1), 'JSON.parse', plain.toFixed(1), 'parse', parse.toFixed(1), p.ok);
  }
});
