import { expect, test } from 'vitest';
import type { PlacesAsked } from '../preload/contract.ts';
import { isId } from '../store/disk/layout.ts';
import { codePlaces } from './code-places.ts';
import type { ProjectQuestions } from './jobs/answers.ts';
import { ProjectThread } from './jobs/project-thread.ts';
import { addDocument, must, onBench } from './testing/bench.ts';
import { here } from './testing/thread-here.ts';

test('places in documents that are not loaded are coded as one step, also where somebody edits meanwhile', () =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const ids = [
      await addDocument(first, 'One quay.', 'a.txt'),
      await addDocument(first, 'Two quays.', 'b.txt'),
    ];
    must(await first.close());
    const session = await bench.open();
    must(await session.run({ name: 'addCode', input: { id: 'ships', name: 'Ships' } }));
    const thread = new ProjectThread<ProjectQuestions>('search', session, here().start);
    must(await session.loadRecords());
    const places = ids.flatMap((id) => {
      const record = session.records.find('document', id);
      return record === undefined || !isId<'document'>(id)
        ? []
        : [{ document: id, sha256: record.sha256, ends: [0, 3, 4, 8] }];
    });
    expect(ids.map((id) => isId<'document'>(id) && session.isLoaded(id))).toEqual([false, false]);
    const host: Parameters<typeof codePlaces>[0] = {
      withSession: async (work) => work(session),
      withThread: (_name, _window, ask) => ask(thread),
    };
    const asked: PlacesAsked = { as: { type: 'tag', id: 'ships', name: null }, places };
    const coded = codePlaces(host, { id: 1 }, asked);
    must(await session.run({ name: 'addActor', input: { name: 'The Harbour Office' } }));
    expect(must(await coded)).toBe(4);
    expect(session.records.count('tag')).toBe(4);
    expect(session.state().undo).toEqual({ command: 'addTag', subject: 'Ships (4 places)' });
    expect(must(await codePlaces(host, { id: 1 }, asked))).toBe(0);
    must(await session.undo());
    expect(session.records.count('tag')).toBe(0);
    thread.close();
    must(await session.close());
  }));
