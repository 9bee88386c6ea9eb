import { expect, test } from 'vitest';
import { unsaid } from '../../store/formats/extract.ts';
import { text } from '../../store/formats/text/text.ts';
import { Extractor, type ExtractorProcess } from './extractor.ts';

/** A process that does with each file what the name of the file says. */
class Scripted implements ExtractorProcess {
  readonly asked: string[] = [];
  pieces = 0;
  isAlive = true;
  #answer: (message: unknown) => void = () => undefined;
  #end: (why: 'killed' | 'fault') => void = () => undefined;

  send(message: Parameters<ExtractorProcess['send']>[0]): void {
    if ('piece' in message) {
      this.pieces += 1;
      return;
    }
    const { name } = message;
    this.asked.push(name);
    if (name === 'hangs') return;
    const delay = { late: 120, slow: 60 }[name] ?? 0;
    setTimeout(() => {
      if (name === 'crashes' || (name === 'trips' && this.asked.length > 1)) this.end('fault');
      else if (name === 'swells') this.end('killed');
      else if (name === 'lies') this.#answer({ ok: true, value: [{ text: 7 }] });
      else {
        if (name === 'long' || name === 'breaks off') this.#answer({ document: 0, piece: 'very ' });
        if (name === 'breaks off') this.end('fault');
        else this.#answer({ ok: true, value: [{ ...unsaid, text: name }] });
      }
    }, delay);
  }

  onAnswer(listener: (message: unknown) => void): void {
    this.#answer = listener;
  }

  onEnd(listener: (why: 'killed' | 'fault') => void): void {
    this.#end = listener;
  }

  end(why: 'killed' | 'fault'): void {
    this.isAlive = false;
    this.#end(why);
  }

  kill(): void {
    this.isAlive = false;
    // A process that is killed ends a moment later.
    setTimeout(() => this.#end('killed'));
  }
}

function started(time = 50) {
  const processes: Scripted[] = [];
  const extractor = new Extractor(() => {
    const process = new Scripted();
    processes.push(process);
    return process;
  }, time);
  const read = async (name: string, signal?: AbortSignal, bytes = new Uint8Array()) => {
    const found = await extractor.extract(text, { name, bytes }, { signal });
    return found.ok ? found.value.map((each) => each.text) : found.error.code;
  };
  return { extractor, processes, read };
}

test('files are read one after the other by one process, whatever is asked at once', async () => {
  const { extractor, processes, read } = started();
  expect(await Promise.all(['a', 'b', 'c'].map((name) => read(name)))).toEqual([['a'], ['b'], ['c']]);
  expect(processes.map(({ asked }) => asked)).toEqual([['a', 'b', 'c']]);
  extractor.close();
  expect(processes.map(({ isAlive }) => isAlive)).toEqual([false]);
});

test.each([
  ['hangs', 'took-too-long', []],
  ['crashes', 'damaged-document', [['crashes']]],
  ['swells', 'too-large', [['swells']]],
])('one that %s ends the process, and the next file has another', async (name, code, again) => {
  const { extractor, processes, read } = started();
  expect(await Promise.all(['a', name, 'b'].map((each) => read(each)))).toEqual([['a'], code, ['b']]);
  expect(processes.map(({ asked }) => asked)).toEqual([['a', name], ...again, ['b']]);
  expect(processes.filter(({ isAlive }) => isAlive)).toHaveLength(1);
  extractor.close();
});

test('a file that ends a process which others were read by is read by a fresh one', async () => {
  const { extractor, processes, read } = started();
  expect(await Promise.all(['a', 'trips', 'b'].map((each) => read(each)))).toEqual([['a'], ['trips'], ['b']]);
  expect(processes.map(({ asked }) => asked)).toEqual([
    ['a', 'trips'],
    ['trips', 'b'],
  ]);
  extractor.close();
});

test('a file that ends a fresh process is not read again', async () => {
  const { extractor, processes, read } = started();
  expect(await read('crashes')).toBe('damaged-document');
  expect(processes.map(({ asked }) => asked)).toEqual([['crashes']]);
  extractor.close();
});

test('a process that is being ended is asked for nothing more', async () => {
  const { extractor, processes, read } = started();
  expect(await read('a')).toEqual(['a']);
  extractor.close();
  expect(await read('b')).toEqual(['b']);
  expect(processes.map(({ asked }) => asked)).toEqual([['a'], ['b']]);
  extractor.close();
});

test('a text that comes in pieces is put together, and what came of one that broke off is forgotten', async () => {
  const { extractor, read } = started();
  expect(await Promise.all(['long', 'breaks off', 'a', 'long'].map((name) => read(name)))).toEqual([
    ['very long'],
    'damaged-document',
    ['a'],
    ['very long'],
  ]);
  extractor.close();
});

test('a large file goes to the process in pieces, and cancelling ends that', async () => {
  const { extractor, processes, read } = started(10_000);
  const large = new Uint8Array(5 << 20);
  expect(await read('a', undefined, large)).toEqual(['a']);
  expect(processes.map(({ asked, pieces }) => [asked, pieces])).toEqual([[['a'], 4]]);
  const job = new AbortController();
  const asked = read('b', job.signal, new Uint8Array(200 << 20));
  setTimeout(() => job.abort());
  expect(await asked).toBe('cancelled');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(processes[0]?.asked).toEqual(['a']);
  expect(processes[0]?.pieces).toBeLessThan(203);
  expect(await read('c')).toEqual(['c']);
  extractor.close();
});

test('an answer that comes too late is not taken for that of the next file', async () => {
  const { extractor, read } = started(100);
  expect(await Promise.all(['late', 'slow'].map((name) => read(name)))).toEqual(['took-too-long', ['slow']]);
  extractor.close();
});

test('an answer that is none is damage', async () => {
  const { extractor, read } = started();
  expect(await read('lies')).toBe('damaged-document');
  extractor.close();
});

test('cancelling ends the file that is being read, and those that wait are not begun', async () => {
  const { extractor, processes, read } = started(10_000);
  const { signal, abort } = ((job) => ({ signal: job.signal, abort: () => job.abort() }))(
    new AbortController(),
  );
  const asked = ['hangs', 'a'].map((name) => read(name, signal));
  setTimeout(abort, 10);
  expect(await Promise.all(asked)).toEqual(['cancelled', 'cancelled']);
  expect(processes.map(({ asked, isAlive }) => [asked, isAlive])).toEqual([[['hangs'], false]]);
  expect(await read('b')).toEqual(['b']);
  extractor.close();
});
