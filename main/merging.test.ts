import { expect, test } from 'vitest';
import type { Session } from './session.ts';
import { addDocument, must, onBench, sampleText } from './testing/bench.ts';

/** What each record of the project points to. */
async function pointers(session: Session): Promise<ReadonlyMap<string, string | null>> {
  for (const document of [...(await session.documentIds()), null]) must(await session.load(document));
  const { records } = session;
  return new Map<string, string | null>([
    ...Array.from(records.all('stance'), ({ id, issue }) => [id, issue] as const),
    ...Array.from(records.all('note'), ({ id, about }) => [id, about] as const),
  ]);
}

test('issues are merged in documents that nobody has opened, in one step that is undone over a restart', () =>
  onBench(async (bench) => {
    await bench.create();
    const first = await bench.open();
    const one = await addDocument(first, sampleText);
    const two = await addDocument(first, `${sampleText} Again.`);
    const three = await addDocument(first, `${sampleText} Once more.`);
    for (const [name, input] of [
      ['addActor', { id: 'office', name: 'The Harbour Office' }],
      ['addIssue', { id: 'tolls', name: 'Tolls' }],
      ['addIssue', { id: 'fees', name: 'Fees' }],
      ['addStance', { id: 's1', document: one, holders: ['office'], issue: 'tolls' }],
      ['addStance', { id: 's2', document: two, holders: ['office'], issue: 'fees' }],
      ['addNote', { id: 'n1', document: three, text: 'As tolls?', about: 'fees' }],
      ['addNote', { id: 'n2', document: null, text: 'Which?', about: 'fees' }],
    ] as const)
      must(await first.run({ name, input }));
    const before = await pointers(first);
    must(await first.close());

    const second = await bench.open();
    const isLoaded = async () => (await second.documentIds()).map((id) => second.isLoaded(id));
    expect(await isLoaded()).toEqual([false, false, false]);
    must(await second.run({ name: 'mergeIssues', input: { from: 'fees', into: 'tolls' } }));
    expect((await isLoaded()).filter((each) => each)).toHaveLength(2);
    must(await second.close());

    const third = await bench.open();
    expect(third.records.get('fees')).toBeUndefined();
    expect(await pointers(third)).toEqual(new Map(['s1', 's2', 'n1', 'n2'].map((id) => [id, 'tolls'])));
    expect(third.state().undo).toEqual({ command: 'mergeIssues', subject: 'Fees → Tolls' });
    must(await third.undo());
    expect(third.records.find('issue', 'fees')?.name).toBe('Fees');
    expect(await pointers(third)).toEqual(before);
    must(await third.close());
  }));
