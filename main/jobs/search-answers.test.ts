import { expect, test } from 'vitest';
import type { PlacesAsked, SearchAsked } from '../../preload/contract.ts';
import { FoundList } from '../../store/query/found-list.ts';
import type { DocumentId } from '../../store/model/id.ts';
import { isId } from '../../store/disk/layout.ts';
import type { Session } from '../session.ts';
import { addDocument, codeFirst, must, onBench } from '../testing/bench.ts';
import { here } from '../testing/thread-here.ts';
import type { ProjectQuestions } from './answers.ts';
import { ProjectThread } from './project-thread.ts';

function idOf(id: string): DocumentId {
  if (!isId<'document'>(id)) throw new Error(id);
  return id;
}

interface Searched {
  readonly lines: readonly string[];
  readonly list: FoundList;
  readonly count: number;
}

/** Searches some documents, and gives back the hits with a few words around them. */
async function search(
  thread: ProjectThread<ProjectQuestions>,
  documents: readonly string[],
  words: string,
  more: Partial<SearchAsked['wanted']> & { inside?: SearchAsked['inside'] } = {},
): Promise<Searched> {
  const { inside = { type: 'anywhere' }, ...options } = more;
  const wanted = { words, matchesCase: false, isWhole: false, isPattern: false, ...options };
  const list = new FoundList(documents.map(idOf));
  const asked = { search: 1, wanted, inside, documents: documents.map(idOf) };
  const outcome = must(await thread.ask('search', asked, (found) => list.add(found)));
  if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome));
  const lines = Array.from({ length: list.count }, (_, at) => {
    const { before, hit, after } = list.line(at);
    return `${before.slice(-6)}[${hit}]${after.slice(0, 6)}`;
  });
  return { lines, list, count: outcome.count };
}

/** Does something with a project in which the first document was coded, and the thread that searches it. */
function searching(
  work: (session: Session, thread: ProjectThread<ProjectQuestions>, first: string) => Promise<void>,
): Promise<void> {
  return onBench(async (bench) => {
    await bench.create();
    const session = await bench.open();
    const first = await codeFirst(session);
    const thread = new ProjectThread<ProjectQuestions>('search', session, here().start);
    await work(session, thread, first);
    thread.close();
    must(await session.close());
  });
}

test('texts are searched in the order that is asked for, and new ones at once', () =>
  searching(async (session, thread, first) => {
    expect((await search(thread, [first], 'QUAY')).lines).toEqual(['e new [quay]. The ']);
    const other = await addDocument(session, 'A quay.\nAnother Quay.', 'again.txt');
    const both = await search(thread, [other, first], 'quay');
    expect(both.lines).toEqual(['A [quay]. Anot', 'other [Quay].', 'e new [quay]. The ']);
    expect(both.list.groups).toMatchObject([
      { document: other, first: 0, count: 2 },
      { document: first, first: 2, count: 1 },
    ]);
    expect((await search(thread, [other, first], 'Quay', { matchesCase: true })).count).toBe(1);
    expect((await search(thread, [other], 'q.a', { isPattern: true, isWhole: true })).count).toBe(0);
    must(await session.run({ name: 'removeDocument', input: { id: other } }));
    expect((await search(thread, [other, first], 'quay')).count).toBe(1);
  }));

test('only what lies in tags of some kinds counts, as they are now', () =>
  searching(async (session, thread, first) => {
    const tags = (...kinds: ('mention' | 'stance')[]) => ({ inside: { type: 'tags', kinds } }) as const;
    expect((await search(thread, [first], 'harbour', tags('stance'))).lines).toEqual([]);
    expect((await search(thread, [first], 'the har', tags('stance'))).count).toBe(1);
    expect((await search(thread, [first], 'the har', tags('mention'))).count).toBe(0);
    expect((await search(thread, [first], 'the', { inside: { type: 'uncoded' } })).count).toBe(3);
    const input = { document: first, actor: 'office', passages: [{ from: 4, to: 18 }] };
    must(await session.run({ name: 'addMention', input }));
    expect((await search(thread, [first], 'harbour', tags('mention'))).count).toBe(1);
    must(await session.undo());
    expect((await search(thread, [first], 'harbour', tags('mention'))).count).toBe(0);
  }));

test('an expression that is none, and a text that is not there, are told', () =>
  searching(async (_session, thread, first) => {
    const wanted = { words: '(', matchesCase: false, isWhole: false, isPattern: true };
    const asked = { search: 1, wanted, inside: { type: 'anywhere' } as const, documents: [idOf(first)] };
    expect(must(await thread.ask('search', asked))).toMatchObject({ type: 'no-pattern' });
    const gone = { ...asked, wanted: { ...wanted, words: 'x' }, documents: [idOf('nowhere')] };
    expect(must(await thread.ask('search', gone))).toEqual({
      type: 'done',
      count: 0,
      inDocuments: 0,
      unread: [],
    });
  }));

test('many hits come in parts, and a search can be cancelled between them', () =>
  searching(async (session, thread) => {
    const large = await addDocument(session, 'The quay, the pier. '.repeat(20_000), 'large.txt');
    const { list, count } = await search(thread, [large], 'quay');
    expect([list.count, count]).toEqual([20_000, 20_000]);
    expect(list.groups).toEqual([expect.objectContaining({ document: large, first: 0, count: 20_000 })]);
    expect(list.line(12_345)).toMatchObject({ from: 12_345 * 20 + 4, hit: 'quay' });
    const asked = {
      search: 2,
      wanted: { words: 'e', matchesCase: false, isWhole: false, isPattern: false },
      inside: { type: 'anywhere' } as const,
      documents: [idOf(large)],
    };
    let parts = 0;
    const cancelled = await thread.ask('search', asked, (found) => {
      parts += 1;
      if (found.count > 0) thread.cancel();
    });
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(parts).toBeLessThan(10);
  }));

test('places are coded together, but for those that are so already or whose text was changed', () =>
  searching(async (session, thread, first) => {
    const { list } = await search(thread, [first], 'the');
    const places = list.groups.map(({ document, sha256, first, count }) => ({
      document,
      sha256,
      ends: Array.from({ length: count }, (_, at) => list.line(first + at)).flatMap(({ from, to }) => [
        from,
        to,
      ]),
    }));
    const by = { coder: session.coder, now: session.now() };
    const asked: PlacesAsked = { as: { type: 'mention', id: 'office', name: null }, places };
    expect([...must(await thread.ask('states', { ...asked, ...by }))]).toEqual([0, 0, 0, 0]);
    const [from = 0, to = 0] = places[0]?.ends ?? [];
    const input = { document: first, actor: 'office', passages: [{ from, to }] };
    must(await session.run({ name: 'addMention', input }));
    expect([...must(await thread.ask('states', { ...asked, ...by }))]).toEqual([1, 0, 0, 0]);
    const changed = { ...asked, places: places.map((place) => ({ ...place, sha256: '' })) };
    expect([...must(await thread.ask('states', { ...changed, ...by }))]).toEqual([2, 2, 2, 2]);

    const diff: object[] = [];
    const made = must(await thread.ask('code', { ...asked, ...by }, (part) => diff.push(...part)));
    expect([made, diff.length]).toEqual([3, 3]);
    expect(diff[0]).toMatchObject({
      after: {
        type: 'mention',
        actor: 'office',
        document: first,
        coder: session.coder,
        passages: [{ quote: 'the' }],
      },
    });
    const isNew: PlacesAsked = { as: { type: 'tag', id: 'ships', name: 'Ships' }, places };
    const other: object[] = [];
    expect(must(await thread.ask('code', { ...isNew, ...by }, (part) => other.push(...part)))).toBe(4);
    expect(other[0]).toMatchObject({ after: { type: 'code', name: 'Ships' } });
    const wrong: PlacesAsked = { as: { type: 'tag', id: 'none', name: null }, places };
    expect(await thread.ask('code', { ...wrong, ...by })).toMatchObject({ ok: false });
  }));
