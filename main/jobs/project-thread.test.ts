import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Result, fail, ok } from '../../store/model/result.ts';
import type { Session } from '../session.ts';
import { addDocument, codeFirst, must, onBench, sampleText } from '../testing/bench.ts';
import { here } from '../testing/thread-here.ts';
import type { ProjectQuestions } from './answers.ts';
import { ProjectThread, type StartThread } from './project-thread.ts';
import type { Answerer } from './questions.ts';

const everything = { filter: {}, sort: null, group: null };
const page = { ...everything, from: 0, count: 100, withGroups: true };

test('a thread sees the files, what is not in them yet, and every change after', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await codeFirst(session);
    const thread = new ProjectThread<ProjectQuestions>('records', session, here().start);
    const first = must(await thread.ask('records', page));
    expect(first.all).toBeGreaterThan(0);
    expect(first.lines).toHaveLength(first.total);

    await codeOnce(session, document);
    expect(must(await thread.ask('records', page)).all).toBe(first.all + 1);
    must(await session.undo());
    expect(must(await thread.ask('records', page)).all).toBe(first.all);

    const other = await addDocument(session, `${sampleText}\nAgain.`, 'again.txt');
    await codeOnce(session, other);
    const both = must(await thread.ask('records', { ...page, group: 'title' }));
    expect(both.groups.map(({ count }) => count)).toEqual([1, first.all]);
    must(await session.run({ name: 'removeDocument', input: { id: other } }));
    expect(must(await thread.ask('records', page)).all).toBe(first.all);
    thread.close();
    must(await session.close());
  }));

test('a thread that is started ahead is the one that is asked, and none is left where it was closed meanwhile', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    await codeFirst(session);
    const happened: string[] = [];
    const start: StartThread = (name, given) => {
      const thread = here().start(name, given);
      happened.push('start');
      const end = (): void => {
        happened.push('end');
        thread.end();
      };
      return { ...thread, end };
    };
    const thread = new ProjectThread<ProjectQuestions>('search', session, start);
    await thread.start();
    expect(happened).toEqual(['start']);
    expect(must(await thread.ask('records', page)).all).toBeGreaterThan(0);
    thread.close();
    expect(happened).toEqual(['start', 'end']);

    const other = new ProjectThread<ProjectQuestions>('search', session, start);
    const started = other.start();
    other.close();
    await started;
    expect(happened).toEqual(['start', 'end', 'start', 'end']);
    must(await session.close());
  }));

test('what another program changed is read anew', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await codeFirst(session);
    const thread = new ProjectThread<ProjectQuestions>('records', session, here().start);
    must(await thread.ask('records', page));
    must(await session.flush());
    const file = join(bench.path(), 'codings', session.coder, `${document}.json`);
    await rename(file, join(bench.folder, 'aside.json'));
    await session.folder.lookForForeignChanges(new Set([`codings/${session.coder}/${document}.json`]));
    expect(must(await thread.ask('records', page)).all).toBe(0);
    thread.close();
    must(await session.close());
  }));

/** Puts a note on the first word of a document. */
async function codeOnce(session: Session, document: string): Promise<void> {
  const input = { document, text: 'Look here.', passages: [{ from: 0, to: 3 }] };
  must(await session.run({ name: 'addNote', input }));
}

test('what was done under an older meaning would change where it is called done again', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await codeFirst(session);
    must(await session.run({ name: 'addIssue', input: { id: 'quay', name: 'The quay' } }));
    must(await session.run({ name: 'editStance', input: { id: 'first', document, set: { issue: 'quay' } } }));
    const thread = new ProjectThread<ProjectQuestions>('records', session, here().start);
    const asked = { ids: ['first'], set: { status: 'done' }, coder: session.coder } as const;
    expect(must(await thread.ask('recoding', asked))).toMatchObject({ records: [], same: 1 });
    must(await session.run({ name: 'editIssue', input: { id: 'quay', set: { definition: 'Another.' } } }));
    const preview = must(await thread.ask('recoding', asked));
    expect(preview).toMatchObject({ records: [{ id: 'first', document }], same: 0 });
    const { records } = preview;
    must(await session.run({ name: 'recodeRecords', input: { records, set: asked.set } }));
    expect(must(await thread.ask('recoding', asked))).toMatchObject({ records: [], same: 1 });
    thread.close();
    must(await session.close());
  }));

interface Slow {
  readonly slow: { readonly asked: string; readonly part: number; readonly answer: string };
}

/** Answers when it is told to, in turn. */
function slowly(): { readonly table: { readonly slow: Answerer<string, number, string> }; go(): void } {
  const waiting: (() => void)[] = [];
  return {
    table: {
      slow: {
        answer: async (asked, given): Promise<Result<string>> => {
          given.tell(1);
          await new Promise<void>((resolve) => waiting.push(resolve));
          return given.isCancelled() ? fail('cancelled') : ok(asked);
        },
      },
    },
    go: () => waiting.shift()?.(),
  };
}

test('a new question takes the place of the one before', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const slow = slowly();
    const { table } = slow;
    const { start, started } = here(table);
    const thread = new ProjectThread<Slow>('slow', session, start);
    const parts: number[] = [];
    const first = thread.ask('slow', 'one', (part) => parts.push(part));
    await expect.poll(() => parts).toEqual([1]);
    const second = thread.ask('slow', 'two', (part) => parts.push(part));
    expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    slow.go();
    await expect.poll(() => parts).toEqual([1, 1]);
    slow.go();
    expect(await second).toEqual(ok('two'));
    expect(started).toHaveLength(1);
    thread.close();
    must(await session.close());
  }));

test('whoever asks has a question of their own: it waits for those of others, and ends only with the asker', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const slow = slowly();
    const thread = new ProjectThread<Slow>('slow', session, here(slow.table).start);
    const [one, two, three] = [thread.of(1), thread.of(2), thread.of(3)];
    const parts: string[] = [];
    const ask = (asker: typeof one, words: string) => asker.ask('slow', words, () => parts.push(words));
    const first = ask(one, 'first');
    await expect.poll(() => parts).toEqual(['first']);
    const second = ask(two, 'second');
    const third = ask(three, 'third');
    const instead = ask(two, 'instead of the second');
    expect(await second).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    three.cancel();
    expect(await third).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    slow.go();
    expect(await first).toEqual(ok('first'));
    await expect.poll(() => parts).toEqual(['first', 'instead of the second']);
    one.cancel();
    slow.go();
    expect(await instead).toEqual(ok('instead of the second'));
    thread.close();
    must(await session.close());
  }));

test('a question that ends with its thread leaves those of others their turn', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const stuck = here(slowly().table);
    const quick = here({ slow: { answer: (asked) => Promise.resolve(ok(asked)) } });
    let count = 0;
    const start: StartThread = (...given) => (count++ === 0 ? stuck : quick).start(...given);
    const thread = new ProjectThread<Slow>('slow', session, start);
    const parts: number[] = [];
    const first = thread.of(1).ask('slow', 'one', (part) => parts.push(part));
    await expect.poll(() => parts).toEqual([1]);
    const second = thread.of(2).ask('slow', 'two');
    stuck.started[0]?.end();
    expect(await first).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(await second).toEqual(ok('two'));
    const third = thread.of(1).ask('slow', 'three');
    thread.close();
    expect(await third).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    must(await session.close());
  }));

test('a thread that does not come back from what was cancelled is ended, and another is asked', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const { table } = slowly();
    const stuck = here(table);
    const quick = here({ slow: { answer: (asked) => Promise.resolve(ok(asked)) } });
    let count = 0;
    const start: StartThread = (...given) => (count++ === 0 ? stuck : quick).start(...given);
    const thread = new ProjectThread<Slow>('slow', session, start);
    const parts: number[] = [];
    const first = thread.ask('slow', 'one', (part) => parts.push(part));
    await expect.poll(() => parts).toEqual([1]);
    const second = thread.ask('slow', 'two');
    expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await second).toEqual(ok('two'));
    expect(count).toBe(2);
    thread.close();
    must(await session.close());
  }));

test('a thread that ends by itself fails what it was asked, and is started again', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const { table } = slowly();
    const { start, started } = here(table);
    const thread = new ProjectThread<Slow>('slow', session, start);
    const parts: number[] = [];
    const asked = thread.ask('slow', 'one', (part) => parts.push(part));
    await expect.poll(() => parts).toEqual([1]);
    started[0]?.end();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    void thread.ask('slow', 'two');
    await expect.poll(() => started.length).toBe(2);
    thread.close();
    must(await session.close());
  }));
