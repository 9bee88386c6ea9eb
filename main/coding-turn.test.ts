import { expect, test } from 'vitest';
import type { PlacesAsked } from '../preload/contract.ts';
import { isId } from '../store/disk/layout.ts';
import { codePlaces } from './code-places.ts';
import { CodingTurn } from './coding-turn.ts';
import type { ProjectQuestions } from './jobs/answers.ts';
import { ProjectThread } from './jobs/project-thread.ts';
import { addDocument, must, onBench } from './testing/bench.ts';
import { here } from './testing/thread-here.ts';

test('two who code at once, and one who is about to search, do not end each other', () =>
  onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const document = await addDocument(session, 'One quay, two quays.', 'a.txt');
    must(await session.run({ name: 'addCode', input: { id: 'ships', name: 'Ships' } }));
    const sha256 = session.records.find('document', document)?.sha256;
    if (!isId<'document'>(document) || sha256 === undefined) throw new Error('There is no document.');
    const thread = new ProjectThread<ProjectQuestions>('search', session, here().start);
    const host: Parameters<typeof codePlaces>[0] = {
      withSession: async (work) => work(session),
      withThread: (_name, _window, ask) => ask(thread),
    };
    const asked = (...ends: readonly number[]): PlacesAsked => ({
      as: { type: 'tag', id: 'ships', name: null },
      places: [{ document, sha256, ends }],
    });
    const turn = new CodingTurn();
    const done: string[] = [];
    const code = async (name: string, ...ends: readonly number[]): Promise<void> => {
      expect(must(await turn.code(() => codePlaces(host, { id: 1 }, asked(...ends))))).toBe(1);
      done.push(name);
    };
    const search = turn.ask(() => {
      done.push('search');
      thread.cancel();
      return Promise.resolve();
    });
    await Promise.all([code('first', 0, 3), code('second', 4, 8), search]);
    expect(done).toEqual(['first', 'second', 'search']);
    expect(session.records.count('tag')).toBe(2);
    thread.close();
    must(await session.close());
  }));
