import { type Diff, subject } from '../../store/model/diff.ts';
import type { DocumentId } from '../../store/model/id.ts';
import { isCoded } from '../../store/model/records.ts';
import { type Result, fail } from '../../store/model/result.ts';
import type { Session } from '../session.ts';
import type { Question, Said, ThreadStart, Told } from './questions.ts';

/** A thread as whoever asks it sees it. */
export interface Thread {
  send(told: Told): void;
  onSaid(listener: (said: Said) => void): void;
  /** Called once, when the thread is gone, with why. */
  onEnd(listener: (why: string) => void): void;
  end(): void;
}

/** How a thread is started; its name says what it is for. */
export type StartThread = (name: string, given: ThreadStart) => Thread;

/** A question that nobody has cancelled, and who waits for what. */
interface Waiting {
  readonly question: Extract<Told, { type: 'ask' }>;
  part(part: unknown): void;
  done(answer: Result<unknown>): void;
}

/** A change of more records is not sent: copying it would hold up everything. The thread reads the files instead. */
const mostChanges = 2000;

/** How long a thread may go on with what was cancelled, in milliseconds; then it is ended. */
const patience = 500;

/**
 * Asks about the whole project in a thread of its own, which reads the files and follows every change. It is started when
 * it is asked first, or ahead. One question is worked on at a time; a new one cancels those before it.
 */
export class ProjectThread<Table extends { readonly [Name in keyof Table]: Question }> {
  readonly #name: string;
  readonly #session: Session;
  readonly #start: StartThread;
  readonly #unlisten: () => void;
  #thread: Thread | null = null;
  #isClosed = false;
  /** Whether a thread is there or about to be. */
  #isWanted = false;
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(4));
  /** The number of the last question, and that of the last one that the thread came to an end with. */
  #number = 0;
  #answered = 0;
  #waiting: Waiting | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(name: string, session: Session, start: StartThread) {
    this.#name = name;
    this.#session = session;
    this.#start = start;
    this.#unlisten = session.listen((event) => {
      if (!this.#isWanted) return;
      if (event.type === 'changed') this.#follow(event.diff);
      if (event.type === 'refresh') this.#readAnew('all');
    });
  }

  /** Asks, in the place of what was asked before. Fails with `cancelled`, or as the question does. */
  ask<Name extends keyof Table & string>(
    name: Name,
    asked: Table[Name]['asked'],
    part: (part: Table[Name]['part']) => void = () => undefined,
  ): Promise<Result<Table[Name]['answer']>> {
    this.cancel();
    const number = ++this.#number;
    return new Promise((resolve) => {
      this.#waiting = { question: { type: 'ask', number, name, asked }, part, done: resolve };
      void this.#send(this.#waiting);
    });
  }

  /** Ends what is being answered. */
  cancel(): void {
    const number = this.#number;
    Atomics.store(this.#cancelled, 0, number);
    this.#waiting?.done(fail('cancelled'));
    this.#waiting = null;
    const thread = this.#thread;
    if (this.#answered >= number || thread === null) return;
    setTimeout(() => {
      if (this.#answered < number && this.#thread === thread) this.#restart();
    }, patience).unref();
  }

  close(): void {
    this.#isClosed = true;
    this.#unlisten();
    this.cancel();
    this.#end();
  }

  /** Starts the thread ahead: the first question then need not wait for it. */
  async start(): Promise<void> {
    this.#isWanted = true;
    await this.#inTurn(() => this.#ready());
  }

  /** Sends a question once the thread is there and was told what came before. */
  async #send(waiting: Waiting): Promise<void> {
    this.#isWanted = true;
    await this.#inTurn(async () => {
      const thread = await this.#ready();
      if (this.#waiting === waiting) thread?.send(waiting.question);
    });
  }

  /** The thread; null where this was closed meanwhile. */
  async #ready(): Promise<Thread | null> {
    this.#thread ??= await this.#begin();
    if (this.#isClosed) this.#end();
    return this.#thread;
  }

  async #begin(): Promise<Thread> {
    await this.#session.flush();
    const { path } = this.#session.folder;
    const thread = this.#start(this.#name, { path, cancelled: this.#cancelled });
    thread.onSaid((said) => {
      if (this.#thread === thread) this.#hear(said);
    });
    thread.onEnd((why) => {
      if (this.#thread !== thread) return;
      this.#end();
      this.#waiting?.done(fail('unexpected', { problem: `the thread for ${this.#name}: ${why}` }));
      this.#waiting = null;
    });
    return thread;
  }

  #hear(said: Said): void {
    const { number } = said;
    const waiting = this.#waiting?.question.number === number ? this.#waiting : null;
    if (said.type === 'part') {
      waiting?.part(said.part);
      return;
    }
    this.#answered = number;
    if (waiting === null) return;
    this.#waiting = null;
    waiting.done(said.answer);
  }

  /** Ends a thread that does not come back from what was cancelled, and asks another what was asked since. */
  #restart(): void {
    this.#end();
    if (this.#waiting !== null) void this.#send(this.#waiting);
  }

  #follow(diff: Diff): void {
    if (diff.length <= mostChanges) {
      void this.#inTurn(() => Promise.resolve(this.#thread?.send({ type: 'follow', diff })));
      return;
    }
    const documents = new Set<DocumentId | null>();
    for (const change of diff) {
      const record = subject(change);
      if (record.type === 'document') documents.add(record.id);
      else if (isCoded(record)) documents.add(record.document);
      else {
        this.#readAnew('all');
        return;
      }
    }
    this.#readAnew([...documents]);
  }

  #readAnew(documents: readonly (DocumentId | null)[] | 'all'): void {
    void this.#inTurn(async () => {
      await this.#session.flush();
      this.#thread?.send({ type: 'read-anew', documents });
    });
  }

  #end(): void {
    const thread = this.#thread;
    this.#thread = null;
    this.#isWanted = false;
    thread?.end();
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
