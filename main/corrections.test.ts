import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { CorrectionDecision, CorrectionReport } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import { nodeDisk } from '../store/disk/node-disk.ts';
import { faultyDisk } from '../store/disk/testing/faulty-disk.ts';
import { unsyncedDisk } from '../store/disk/testing/without-sync.ts';
import { id } from '../store/model/schema/parts.ts';
import { fail } from '../store/model/result.ts';
import { checkProject } from './check-project.ts';
import { lineCommands } from './command-line.ts';
import { Corrections } from './corrections.ts';
import { extractHere } from './jobs/extract-file.ts';
import type { Session } from './session.ts';
import { type Bench, addDocument, must, onBench, sampleText } from './testing/bench.ts';

const plain: Disk = unsyncedDisk(nodeDisk);
const corrections = new Corrections(extractHere, plain);
const mended = sampleText.replace('The Harbour', 'The New Harbour').replace('opposes', 'rejects');

function range(words: string) {
  const from = sampleText.indexOf(words);
  return { from, to: from + words.length };
}

/** A document in which two coders coded. */
async function coded(session: Session): Promise<string> {
  const document = await addDocument(session, sampleText);
  must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
  const stance = { document, holders: ['office'], passages: [range('supports the new quay')] };
  must(await session.run({ name: 'addStance', input: { id: 'first', ...stance } }));
  must(await session.run({ name: 'addCoder', input: { id: 'bo', name: 'Bo' } }));
  const passages = [range('League opposes'), range('הנמל')];
  const mention = { document, actor: 'office', passages };
  must(await session.run({ name: 'addMention', input: { id: 'second', ...mention } }, id.coder.parse('bo')));
  return document;
}

async function look(session: Session, document: string, text: string): Promise<CorrectionReport> {
  return must(await corrections.look(session, 1, id.document.parse(document), text));
}

/** Takes the first candidate of everything that is doubtful, and lets go what is lost. */
function decide({ passages }: CorrectionReport): readonly CorrectionDecision[] {
  return passages.map(({ record, slot, at, fate }) => {
    const [first] = fate.type === 'doubtful' ? fate.candidates : [];
    const place = fate.type === 'moved' ? fate : first;
    return { record, slot, at, place: place === undefined ? null : { from: place.from, to: place.to } };
  });
}

function wordsOf(session: Session, record: string): readonly string[] {
  const found = session.records.get(record);
  return found !== undefined && 'passages' in found ? found.passages.map(({ quote }) => quote) : [];
}

async function textsIn(bench: Bench, name = 'study'): Promise<number> {
  return (await readdir(join(bench.path(name), 'texts'))).length;
}

test('a corrected text takes the passages of all coders along, and undo after a restart brings all back', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await coded(session);
    const report = await look(session, document, mended);
    expect(report.kept).toBe(2);
    expect(report.passages).toMatchObject([
      { record: 'second', slot: 'passages', at: 0, quote: 'League opposes', fate: { type: 'doubtful' } },
    ]);
    must(await corrections.correct(session, 1, { token: report.token, decisions: decide(report) }));
    expect(session.text(id.document.parse(document))).toBe(mended);
    expect(wordsOf(session, 'first')).toEqual(['supports the new quay']);
    expect(wordsOf(session, 'second')).toEqual(['League rejects', 'הנמל']);
    expect(session.records.get('second')).toMatchObject({ status: 'recheck' });
    expect(await checkProject(session, plain)).toEqual([]);
    must(await session.close());

    const again = await bench.open();
    expect(await checkProject(again, plain)).toEqual([]);
    expect(again.state().undo).toMatchObject({ command: 'correctText', subject: 'text' });
    must(await again.undo());
    expect(again.text(id.document.parse(document))).toBe(sampleText);
    expect(wordsOf(again, 'second')).toEqual(['League opposes', 'הנמל']);
    expect(await checkProject(again, plain)).toEqual([]);
    must(await again.redo());
    expect(again.text(id.document.parse(document))).toBe(mended);
    expect(wordsOf(again, 'second')).toEqual(['League rejects', 'הנמל']);
    must(await again.close());
    expect(await textsIn(bench)).toBe(2);
  }));

test('a correction that was killed on its way to the journal is not there, and one that arrived is whole', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await coded(session);
    must(await session.flush());
    await bench.copy('study', 'before');
    await bench.copy('study', 'after');
    must(await session.addText(mended));
    await bench.catchUp('study', 'before');
    const report = await look(session, document, mended);
    must(await corrections.correct(session, 1, { token: report.token, decisions: decide(report) }));
    await bench.catchUp('study', 'after');
    must(await session.close());

    const before = await bench.open('before');
    must(await before.load(id.document.parse(document)));
    expect(before.text(id.document.parse(document))).toBe(sampleText);
    expect(wordsOf(before, 'second')).toEqual(['League opposes', 'הנמל']);
    expect(await checkProject(before, plain)).toEqual([]);
    must(await before.close());

    const after = await bench.open('after');
    must(await after.load(id.document.parse(document)));
    expect(after.text(id.document.parse(document))).toBe(mended);
    expect(wordsOf(after, 'second')).toEqual(['League rejects', 'הנמל']);
    expect((await checkProject(after, plain)).map(({ code }) => code)).toEqual(['recovered']);
    must(await after.close());
  }));

test.each([
  ['the text', /texts\//],
  ['the journal', /journal/],
])('a correction of which %s cannot be written changes nothing, and can be made again', (_name, path) =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const document = await coded(first);
    must(await first.close());
    /** Corrects the text on a disk on which the nth call on such files goes wrong; tells how many there were before. */
    const correctOn = async (nth: number): Promise<number> => {
      const disk = faultyDisk(plain, { path, nth, fault: 'ENOSPC' });
      const session = await bench.open('study', disk);
      const report = await look(session, document, mended);
      const calls = disk.calls();
      const asked = { token: report.token, decisions: decide(report) };
      if (nth <= calls + 1) {
        expect(await corrections.correct(session, 1, asked)).toMatchObject({ error: { code: 'not-saved' } });
        expect(session.text(id.document.parse(document))).toBe(sampleText);
        expect(wordsOf(session, 'second')).toEqual(['League opposes', 'הנמל']);
        must(await corrections.correct(session, 1, asked));
        expect(wordsOf(session, 'second')).toEqual(['League rejects', 'הנמל']);
      }
      must(await session.close());
      return calls;
    };
    await correctOn((await correctOn(Infinity)) + 1);
  }),
);

test('a correction is refused where something was edited since, or is not decided, or there is no text', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await coded(session);
    const report = await look(session, document, mended);
    const { token } = report;
    const codeOf = async (asked: Parameters<Corrections['correct']>[2]): Promise<string> => {
      const done = await corrections.correct(session, 1, asked);
      return done.ok ? 'ok' : done.error.code;
    };
    expect(await codeOf({ token, decisions: [] })).toBe('bad-request');
    const input = { id: 'first', document, slot: 'passages', passages: [range('the new quay')] };
    must(await session.run({ name: 'setPassages', input }));
    expect(await codeOf({ token, decisions: decide(report) })).toBe('changed-meanwhile');
    expect(await codeOf({ token: 'other', decisions: [] })).toBe('changed-meanwhile');
    expect(await corrections.look(session, 1, id.document.parse(document), ' \n')).toMatchObject({
      error: { code: 'no-text' },
    });
    expect(await corrections.look(session, 1, id.document.parse('nowhere'), 'words')).toMatchObject({
      ok: false,
    });
    const again = await look(session, document, mended.replaceAll('\n', '\r\n'));
    expect(await codeOf({ token: again.token, decisions: decide(again) })).toBe('ok');
    expect(session.text(id.document.parse(document))).toBe(mended);
    must(await session.close());
  }));

test('the command line corrects only what leaves nothing in doubt', () =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const document = await coded(first);
    must(await first.close());
    const command = lineCommands.find(({ name }) => name === 'correct');
    const correct = async (text: string) => {
      await writeFile(bench.path('newer.txt'), text);
      const options = { document: 'text', text: bench.path('newer.txt') };
      const line = { places: [bench.path()], options, flags: [], isJson: true };
      return must((await command?.run(line, bench.surroundings(), resolve)) ?? fail('unexpected'));
    };
    expect(await correct(mended)).toMatchObject({
      isFailure: true,
      json: { kept: 2, moved: 0, doubtful: 1, lost: 0, corrected: false },
      lines: ['doubtful\tsecond\tLeague opposes', '2 kept, 0 moved, 1 doubtful, 0 lost'],
    });
    const sure = sampleText.replace('The Harbour', 'The New Harbour');
    expect(await correct(sure)).toMatchObject({ isFailure: false, json: { kept: 3, corrected: true } });
    const again = await bench.open();
    must(await again.load(id.document.parse(document)));
    expect(again.text(id.document.parse(document))).toBe(sure);
    expect(wordsOf(again, 'second')).toEqual(['League opposes', 'הנמל']);
    must(await again.close());
  }));

test('passages that another program left astray are told of, and found again', () =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const document = await coded(first);
    must(await first.flush());
    const file = bench.path(`study/codings/bo/${document}.json`);
    const old = await readFile(file);
    const report = await look(first, document, `Corrected.\n${sampleText}`);
    must(await corrections.correct(first, 1, { token: report.token, decisions: [] }));
    must(await first.close());
    // As after a Git pull of what a colleague coded in the text before it was corrected.
    await writeFile(file, old);
    const session = await bench.open();
    must(await session.load(id.document.parse(document)));
    expect(session.folder.findings).toMatchObject([{ code: 'passages-astray', details: { count: 2 } }]);
    const again = await look(session, document, `Corrected.\n${sampleText}`);
    expect(again.passages.map(({ fate }) => fate.type)).toEqual(['moved', 'moved']);
    must(await corrections.correct(session, 1, { token: again.token, decisions: decide(again) }));
    expect(wordsOf(session, 'second')).toEqual(['League opposes', 'הנמל']);
    expect(session.records.get('second')).toMatchObject({ status: 'done' });
    must(await session.close());
    const clean = await bench.open();
    must(await clean.load(id.document.parse(document)));
    expect(clean.folder.findings).toEqual([]);
    must(await clean.close());
  }));

test('comparing can be stopped', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await coded(session);
    const large = Array.from({ length: 200_000 }, (_, at) => `${at * 7919}`).join(' ');
    const looking = corrections.look(session, 2, id.document.parse(document), large);
    setTimeout(() => corrections.cancel(2), 1);
    expect(await looking).toMatchObject({ error: { code: 'cancelled' } });
    must(await session.close());
  }));
