import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Wanted } from '../../../../store/text/find-in-text.ts';
import type { FromWorker, ToWorker } from './find-messages.ts';
import { LIMIT, type Outcome, Searcher } from './searcher.ts';

const found: FromWorker = {
  type: 'found',
  found: { type: 'hits', hits: new Uint32Array([1, 2]), hasMore: false },
};

function wanted(words: string, isPattern = false): Wanted {
  return { words, matchesCase: false, isWhole: false, isPattern };
}

/** A worker that does nothing by itself. */
class FakeWorker {
  readonly told: string[] = [];
  isEnded = false;
  readonly hear: (message: FromWorker) => void;

  constructor(hear: (message: FromWorker) => void) {
    this.hear = hear;
  }

  tell(message: ToWorker): void {
    this.told.push(message.type === 'text' ? `text ${message.text}` : `find ${message.wanted.words}`);
  }

  end(): void {
    this.isEnded = true;
  }
}

function make(text = 'A text') {
  const workers: FakeWorker[] = [];
  const outcomes: Outcome['type'][] = [];
  const searcher = new Searcher(
    (hear) => {
      const worker = new FakeWorker(hear);
      workers.push(worker);
      return worker;
    },
    ({ type }) => outcomes.push(type),
  );
  searcher.setText(text, undefined);
  const last = (): FakeWorker => workers.at(-1)!;
  return { workers, outcomes, searcher, last };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Searcher', () => {
  it('sends the text once, and answers each search', () => {
    const { workers, outcomes, searcher, last } = make();
    searcher.begin();
    for (const words of ['a', 'ab']) {
      searcher.find(wanted(words));
      last().hear({ type: 'begun' });
      last().hear(found);
    }
    expect(workers.map(({ told }) => told)).toEqual([['text A text', 'find a', 'find ab']]);
    expect(outcomes).toEqual(['hits', 'hits']);
  });

  it('drops the outcome of a search that others followed, and searches for the last of these', () => {
    const { workers, outcomes, searcher, last } = make();
    for (const words of ['a', 'ab', 'abc']) searcher.find(wanted(words));
    last().hear({ type: 'begun' });
    last().hear(found);
    expect(outcomes).toEqual([]);
    last().hear({ type: 'begun' });
    last().hear(found);
    expect(workers.map(({ told }) => told)).toEqual([['text A text', 'find a', 'find abc']]);
    expect(outcomes).toEqual(['hits']);
  });

  it('ends an expression that does not end, says so, and begins with another worker', () => {
    const { workers, outcomes, searcher, last } = make();
    searcher.find(wanted('(a+)+$', true));
    last().hear({ type: 'begun' });
    vi.advanceTimersByTime(LIMIT - 1);
    expect([outcomes, last().isEnded]).toEqual([[], false]);
    vi.advanceTimersByTime(1);
    expect([outcomes, last().isEnded]).toEqual([['too-slow'], true]);
    searcher.find(wanted('a'));
    last().hear({ type: 'begun' });
    last().hear(found);
    expect(workers.map(({ told }) => told)).toEqual([
      ['text A text', 'find (a+)+$'],
      ['text A text', 'find a'],
    ]);
    expect(outcomes).toEqual(['too-slow', 'hits']);
  });

  it('does not hear what an ended worker still says', () => {
    const { workers, outcomes, searcher } = make();
    searcher.find(wanted('(a+)+$', true));
    workers[0]?.hear({ type: 'begun' });
    vi.advanceTimersByTime(LIMIT);
    searcher.find(wanted('a'));
    workers[0]?.hear(found);
    expect(outcomes).toEqual(['too-slow']);
  });

  it('waits for words as long as they take, and for a worker to begin', () => {
    const { workers, outcomes, searcher, last } = make();
    searcher.find(wanted('a', true));
    searcher.find(wanted('b'));
    vi.advanceTimersByTime(LIMIT * 2);
    last().hear({ type: 'begun' });
    last().hear(found);
    last().hear({ type: 'begun' });
    vi.advanceTimersByTime(LIMIT * 2);
    last().hear(found);
    expect([outcomes, workers.length, last().isEnded]).toEqual([['hits'], 1, false]);
  });

  it('ends a search soon that another one waits for, however fast more of them come', () => {
    const { workers, outcomes, searcher } = make();
    searcher.find(wanted('(a+)+$', true));
    workers[0]?.hear({ type: 'begun' });
    for (const words of ['b', 'bc', 'bcd']) {
      searcher.find(wanted(words));
      vi.advanceTimersByTime(200);
    }
    expect(workers.map(({ told }) => told.at(-1))).toEqual(['find (a+)+$', 'find bcd']);
    workers[1]?.hear({ type: 'begun' });
    workers[1]?.hear(found);
    expect(outcomes).toEqual(['hits']);
  });

  it('forgets what is searched for in a text that another one followed', () => {
    const { workers, outcomes, searcher } = make('one');
    searcher.find(wanted('a'));
    searcher.setText('two', undefined);
    workers[0]?.hear(found);
    searcher.find(wanted('a'));
    workers[1]?.hear({ type: 'begun' });
    workers[1]?.hear(found);
    searcher.setText('three', undefined);
    searcher.setText('three', undefined);
    searcher.end();
    expect(workers.map(({ told, isEnded }) => [told, isEnded])).toEqual([
      [['text one', 'find a'], true],
      [['text two', 'find a', 'text three'], true],
    ]);
    expect(outcomes).toEqual(['hits']);
  });
});
