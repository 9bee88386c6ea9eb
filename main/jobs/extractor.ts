import type { Extracted } from '../../store/formats/extract.ts';
import { Slices } from '../../store/disk/slices.ts';
import { type Result, fail } from '../../store/model/result.ts';
import type { ExtractFile } from './extract-file.ts';
import { type Asked, type FilePiece, parseAnswered, parseTextPiece } from './messages.parse.ts';
import { LongTexts, filePieces } from './pieces.ts';

/** A process that `extractor-process` runs in. */
export interface ExtractorProcess {
  send(message: Asked | FilePiece): void;
  onAnswer(listener: (message: unknown) => void): void;
  /** Called once, with why it ended: killed, as by its own guard or the system for its memory, or by a fault. */
  onEnd(listener: (why: 'killed' | 'fault') => void): void;
  kill(): void;
}

type Answered = Result<readonly Extracted[]>;

/** The most resident memory that reading a file may take, in MB. */
export const MOST_MEMORY = 768;

/** How long reading a file may take, in milliseconds. */
export const MOST_TIME = 60_000;

/** How long an idle process is kept, in milliseconds. */
const rest = 10_000;

/**
 * Takes documents out of files in a process of its own, one file at a time, and ends it where it takes too long or too much: a
 * file that others made can be anything. What is asked for while it is busy waits. Where the process ends by itself, the file is
 * read once more by a fresh one: what the files before it left behind may be to blame.
 */
export class Extractor {
  readonly #start: () => ExtractorProcess;
  readonly #time: number;
  #process: ExtractorProcess | null = null;
  #answer: ((answered: Answered) => void) | null = null;
  /** The file that is being read. */
  #asked: Asked | null = null;
  /** What came of the texts of the answer that is awaited. */
  #texts = new LongTexts();
  /** Whether the process has read other files before. */
  #isUsed = false;
  /** The last file that was asked for, done or not. */
  #last: Promise<unknown> = Promise.resolve();
  #resting: NodeJS.Timeout | undefined;

  constructor(start: () => ExtractorProcess, time = MOST_TIME) {
    this.#start = start;
    this.#time = time;
  }

  readonly extract: ExtractFile = (format, { name, bytes }, { signal, ...options }) => {
    const asked = { format: format.id, name, bytes, options };
    const done = this.#last.then(() => (signal?.aborted === true ? cancelled : this.#ask(asked, signal)));
    this.#last = done;
    return done;
  };

  /** Ends the process, and with it what is being read. */
  close(): void {
    clearTimeout(this.#resting);
    this.#stop(cancelled);
  }

  #ask(asked: Asked, signal: AbortSignal | undefined): Promise<Answered> {
    clearTimeout(this.#resting);
    return new Promise((resolve) => {
      const seconds = Math.round(this.#time / 1000);
      const timer = setTimeout(() => this.#stop(fail('took-too-long', { seconds })), this.#time);
      const cancel = (): void => this.#stop(cancelled);
      signal?.addEventListener('abort', cancel);
      this.#answer = (answered) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        this.#answer = null;
        this.#asked = null;
        this.#isUsed = true;
        this.#resting = setTimeout(() => this.#stop(cancelled), rest).unref();
        resolve(withFile(answered, asked.name));
      };
      void this.#send(asked);
    });
  }

  async #send(asked: Asked): Promise<void> {
    this.#asked = asked;
    this.#texts = new LongTexts();
    const process = (this.#process ??= this.#begin());
    const slices = new Slices();
    for (const message of filePieces(asked)) {
      process.send(message);
      await slices.pause();
      // It was ended meanwhile, or others took its place.
      if (this.#process !== process || this.#asked !== asked) return;
    }
  }

  #begin(): ExtractorProcess {
    const process = this.#start();
    this.#isUsed = false;
    process.onAnswer((message) => {
      if (this.#process !== process) return;
      const piece = parseTextPiece(message);
      if (piece === undefined) this.#answer?.(this.#texts.completed(parseAnswered(message)));
      else this.#texts.add(piece);
      if (this.#texts.isTooLong) this.#stop(overMemory);
    });
    process.onEnd((why) => {
      if (this.#process !== process) return;
      this.#process = null;
      if (this.#isUsed && this.#asked !== null) void this.#send(this.#asked);
      else this.#end(why === 'killed' ? overMemory : broken);
    });
    return process;
  }

  /** Ends the process at once; it may take a moment to go, and is asked for nothing more. */
  #stop(answered: Answered): void {
    const process = this.#process;
    this.#end(answered);
    process?.kill();
  }

  #end(answered: Answered): void {
    this.#process = null;
    this.#answer?.(answered);
  }
}

const cancelled = fail('cancelled');
const overMemory = fail('too-large', { problem: `over ${MOST_MEMORY} MB of memory` });
const broken = fail('damaged-document', { problem: 'reading it broke off' });

/** A failure that says of which file it is. */
function withFile(answered: Answered, file: string): Answered {
  return answered.ok ? answered : fail(answered.error.code, { file, ...answered.error.details });
}
