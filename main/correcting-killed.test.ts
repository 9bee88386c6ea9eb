import { cpSync, openSync, closeSync, writeSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { type Call, tappedDisk } from '../store/disk/testing/tapped-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { id } from '../store/model/schema/parts.ts';
import { holds } from '../store/text/passage.ts';
import { checkProject } from './check-project.ts';
import { Corrections } from './corrections.ts';
import { extractHere } from './jobs/extract-file.ts';
import type { Session } from './session.ts';
import { type Bench, addDocument, must, onBench } from './testing/bench.ts';

const tags = 2000;

/** How many of the moments are tried: all of them take a minute. */
const tried = Number(process.env['STANDPOINT_RUNS'] ?? 12);
const plain = unsyncedDisk(nodeDisk);
const lines = Array.from({ length: tags }, (_, at) => `Office ${at * 7919} backs the quay.`);
const before = lines.join('\n');
const after = `Corrected.\n${before}`.replaceAll('000 backs', '000 now backs');

/** A process that is killed leaves all that it wrote: what changes the disk, and how much of a write got there. */
const kinds: ReadonlySet<Call['kind']> = new Set([
  'open',
  'write',
  'rename',
  'unlink',
  'mkdir',
  'link',
  'truncate',
]);

/** Many mentions in a document, by one step. */
async function coded(session: Session): Promise<string> {
  const document = await addDocument(session, before);
  let from = 0;
  const steps: { readonly name: string; readonly input: object }[] = lines.map((line, at) => {
    const passages = [{ from, to: from + line.length - 16 }];
    from += line.length + 1;
    return { name: 'addMention', input: { id: `m${at}`, document, actor: 'office', passages } };
  });
  steps.unshift({ name: 'addActor', input: { id: 'office', name: 'The Office' } });
  must(await session.run({ name: 'batch', input: { steps } }));
  must(await session.flush());
  return document;
}

/** Which of the two texts a project has, all tags with it; what is wrong where it is neither. */
async function stateOf(bench: Bench, name: string, document: string): Promise<string> {
  await bench.unlock(name);
  const session = await bench.open(name);
  if (session.folder.readOnly !== null) return session.folder.readOnly.code;
  const bad = (await checkProject(session, plain)).find(({ code }) => code !== 'recovered');
  if (bad !== undefined) return `${bad.code} ${bad.where}`;
  must(await session.load(id.document.parse(document)));
  const text = session.text(id.document.parse(document)) ?? '';
  const records = [...session.records.inDocument(id.document.parse(document))];
  const held = records.filter(
    (each) => each.type === 'mention' && each.passages.every((one) => holds(text, one)),
  );
  must(await session.close());
  if (held.length !== tags) return `${held.length} tags hold`;
  return text === before ? 'before' : text === after ? 'after' : 'another text';
}

test('a correction under many tags that is killed at any call leaves the text before or after, whole', () =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const document = await coded(first);
    must(await first.close());
    let isTold = false;
    let isWatched = false;
    const states: { readonly name: string; readonly call: string; readonly isTold: boolean }[] = [];
    const keep = (call: Call, written = 0): void => {
      const name = `killed${states.length}`;
      cpSync(bench.path(), bench.path(name), { recursive: true });
      const path = relative(bench.path(), call.path);
      if (written > 0) {
        const file = openSync(join(bench.path(name), path), 'r+');
        writeSync(file, call.bytes ?? new Uint8Array(), 0, written, call.at);
        closeSync(file);
      }
      states.push({ name, call: `${call.kind} ${path}`, isTold });
    };
    const disk = tappedDisk(plain, {
      before: (call) => {
        const path = relative(bench.path(), call.path);
        if (!isWatched || path.startsWith('..') || !kinds.has(call.kind) || call.mode === 'read') return;
        keep(call);
        if (call.kind === 'write') keep(call, Math.floor((call.bytes?.length ?? 0) / 2));
      },
    });
    const session = await bench.open('study', disk);
    const corrections = new Corrections(extractHere, plain);
    const { token, passages } = must(await corrections.look(session, 1, id.document.parse(document), after));
    const decisions = passages.map(({ record, slot, at, fate }) => ({
      record,
      slot,
      at,
      place: 'from' in fate ? { from: fate.from, to: fate.to } : null,
    }));
    isWatched = true;
    must(await corrections.correct(session, 1, { token, decisions }));
    isTold = true;
    must(await session.flush());
    isWatched = false;
    must(await session.close());
    const found = new Map<string, number>();
    const every = Math.max(1, Math.floor(states.length / tried));
    for (const { name, call, isTold } of states.filter((_, at) => at % every === 0)) {
      const state = await stateOf(bench, name, document);
      found.set(state, (found.get(state) ?? 0) + 1);
      expect([call, state]).toEqual([call, isTold || state !== 'before' ? 'after' : 'before']);
    }
    expect([...found.keys()].sort()).toEqual(['after', 'before']);
  }));
