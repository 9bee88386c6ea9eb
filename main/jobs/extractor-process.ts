import { Socket } from 'node:net';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Extracted } from '../../store/formats/extract.ts';
import { formatById } from '../../store/formats/index.ts';
import { type Result, fail } from '../../store/model/result.ts';
import { extractHere } from './extract-file.ts';
import { type Asked, type TextPiece, parseAsked } from './messages.parse.ts';
import { LargeFile, answerPieces } from './pieces.ts';

// What is read here is anybody's: whatever it asks for, nothing leaves this machine.
Socket.prototype.connect = () => {
  throw new Error('Reading a file opens no connection.');
};

// A thread of its own sees the memory grow also while this one is busy.
new Worker(join(import.meta.dirname, 'memory-guard.js')).unref();

type Answered = Result<readonly Extracted[]>;

async function answer({ format: id, name, bytes, options }: Asked): Promise<Answered> {
  const format = formatById(id);
  if (format === undefined) return fail('unknown-file-type', { file: name });
  try {
    return await extractHere(format, { name, bytes }, options);
  } catch (error) {
    return fail('damaged-document', { problem: error instanceof Error ? error.message : String(error) });
  }
}

let file = new LargeFile();

async function take(message: unknown, send: (answer: Answered | TextPiece) => void): Promise<void> {
  const said = parseAsked(message);
  if ('piece' in said) {
    file.add(said);
    return;
  }
  const whole = file.completed(said);
  file = new LargeFile();
  for (const each of answerPieces(await answer(whole))) send(each);
}

if (process.send === undefined) {
  const { parentPort } = process;
  parentPort.on('message', ({ data }: { readonly data: unknown }) => {
    void take(data, (answered) => parentPort.postMessage(answered));
  });
} else {
  process.on('message', (message) => {
    void take(message, (answered) => process.send?.(answered));
  });
  process.on('disconnect', () => process.exit());
}
