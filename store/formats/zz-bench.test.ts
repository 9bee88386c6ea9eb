import { createHash } from 'node:crypto';
import { openSync, writeSync, closeSync, readFileSync, statSync } from 'node:fs';
import { test } from 'vitest';
import { parseRecord } from '/work/main/store/model/parse.ts';
import { RecordSet } from '/work/main/store/model/record-set.ts';
import { describePassage } from '/work/main/store/text/passage.ts';
import { MemoryProject, newProject, valueOf } from '/work/main/store/formats/testing/memory-project.ts';
import { formatById } from '/work/main/store/formats/index.ts';
const hash = (c: string | Uint8Array) => createHash('sha256').update(c).digest('hex');
const s = { created: '2026-01-01T00:00:00.000Z', changed: '2026-01-01T00:00:00.000Z' };
const o = { origin: { by: 'hand' } };
const text = 'The Harbour Council said that the night ferry must go on, and the Mayor agreed with it. '.repeat(60);
const sha = hash(text);
const N = Number(process.env.DOCS ?? 10000), PER = 20; // 20 groups of stance+evidence+link+2 mentions = 100 records
const shared = new MemoryProject(hash, newProject('nb')).add([
  ...Array.from({ length: 200 }, (_, i) => ({ type: 'actor', id: `a${i}`, name: `Actor ${i}`, kind: 'person', aliases: [], roles: [], memberships: [], description: '', externalIds: [], attributes: {}, mergedInto: null, coder: 'nb', ...o, ...s })),
  ...Array.from({ length: 50 }, (_, i) => ({ type: 'issue', id: `i${i}`, name: `Issue ${i}`, definition: '', rule: '', example: '', revision: 1, history: [], parent: null, coder: 'nb', ...o, ...s })),
  ...Array.from({ length: N }, (_, i) => ({ type: 'document', id: `d${String(i).padStart(6, '0')}`, title: `T ${i}`, author: null, outlet: null, date: '2022', language: 'en', address: null, description: '', sha256: sha, length: text.length, encoding: 'utf-8', original: null, done: {}, attributes: {}, coder: 'nb', ...o, ...s })),
]);
const P = (k: number) => [describePassage(text, k * 88, k * 88 + 56)];
const coded = { coder: 'nb', status: 'done', attributes: {}, codebookRevision: 1, ...o, ...s };
function recs(d: string): any[] {
  const out: any[] = [];
  for (let k = 0; k < PER; k++) {
    const base = { document: d, ...coded };
    out.push({ type: 'stance', id: `s${d}-${k}`, holders: [`a${k}`], issue: `i${k}`, position: 1, certainty: 'certain', date: '2022-03', attribution: [{ source: `a${k + 1}`, manner: 'indirect', cue: 'said', passages: [] }], targets: [], condition: null, passages: P(k), anchors: {}, ...base });
    out.push({ type: 'evidence', id: `e${d}-${k}`, kind: 'quotation', passages: P(k), citation: null, reliability: null, credibility: null, date: null, note: '', ...base });
    out.push({ type: 'link', id: `l${d}-${k}`, from: `e${d}-${k}`, to: `s${d}-${k}`, relation: 'supports', strength: null, note: '', ...base });
    out.push({ type: 'mention', id: `m${d}-${k}`, actor: `a${k}`, passages: P(k), ...base });
    out.push({ type: 'mention', id: `n${d}-${k}`, actor: `a${k}`, passages: P(k), ...base });
  }
  return out;
}
const template = JSON.stringify(recs('D'));
const ids = Array.from(shared.records.all('document'), ({ id }) => id).sort();
let genTime = 0;
const reader = { shared: shared.records, documents: ids, unplaced: async () => [], document: async (id: any) => { const t = performance.now(); const records = JSON.parse(template.replaceAll('"D"', `"${id}"`).replaceAll('D-', `${id}-`)); genTime += performance.now() - t; return { document: shared.records.find('document', id)!, text, records }; } };
test('bench', async () => {
  for (const id of ['jsonl', 'csv']) {
    const f = formatById(id)!; genTime = 0; let peak = 0; let bytes = 0; const hashes = new Map<string, number>();
    const t = performance.now();
    for await (const e of f.write!(reader as any)) { if (!hashes.has(e.name)) hashes.set(e.name, openSync(`/tmp/f/out-${e.name}`, 'w')); writeSync(hashes.get(e.name)!, e.bytes); bytes += e.bytes.length; peak = Math.max(peak, process.memoryUsage().rss); }
    const ms = performance.now() - t;
    // floor: write the same bytes
    const t2 = performance.now(); let n = 0; for (const [name, fd] of hashes) { closeSync(fd); }
    const buf = Buffer.alloc(65536, 97); const fd = openSync('/tmp/f/floor', 'w'); for (let k = 0; k < bytes; k += 65536) writeSync(fd, buf); closeSync(fd);
    console.log(id, 'records', N * PER * 5, 'ms', Math.round(ms), 'of which making records', Math.round(genTime), 'MB', Math.round(bytes / 1e6), 'peak rss MB', Math.round(peak / 1e6), 'write floor ms', Math.round(performance.now() - t2));
  }
  if (N <= 2000) {
    const q = new MemoryProject(hash, newProject('zz'));
    const bytes = readFileSync('/tmp/f/out-project.jsonl');
    const t = performance.now(); const r = await q.read(formatById('jsonl')!, [{ name: 'a', bytes }]);
    console.log('jsonl read', r.in, r.imported, r.reported.slice(0, 2), Math.round(performance.now() - t), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB');
    const one = new MemoryProject(hash, [...shared.records.values()].filter((x) => x.type !== 'document' || x.id === ids[0])); one.texts.set(sha, text);
    const csv = readFileSync('/tmp/f/out-stances.csv', 'utf8').split('\n').slice(0, 5001).map((l) => l.split(',').slice(0, 17).join(',')).join('\n');
    const t3 = performance.now(); const r3 = await one.read(formatById('csv')!, [{ name: 'c.csv', bytes: new TextEncoder().encode(csv) }]);
    console.log('csv read', r3.in, r3.imported, r3.reported.slice(0, 1), Math.round(performance.now() - t3), 'ms');
  }
}, 600000);
