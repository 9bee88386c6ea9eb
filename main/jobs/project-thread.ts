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

/** A question, who asks it, and who waits for what. */
interface Waiting {
  readonly asker: number;
  readonly name: string;
  readonly asked: unknown;
  part(part: unknown): void;
  done(answer: Result<unknown>): void;
}

/** The question that the thread is at, or is about to be sent. */
interface Current extends Waiting {
  readonly number: number;
  isSent: boolean;
  isCancelled: boolean;
}

/** Whoever asks a thread, as a window does: a new question ends the one before of the same asker, and no other. */
export interface Asker<Table extends { readonly [Name in keyof Table]: Question }> {
  /** Asks, in the place of what it asked before. Fails with `cancelled`, or as the question does. */
  ask<Name extends keyof Table & string>(
    name: Name,
    asked: Table[Name]['asked'],
    part?: (part: Table[Name]['part']) => void,
  ): Promise<Result<Table[Name]['answer']>>;
  /** Ends what it asked. */
  cancel(): void;
}

/** Who asks where nobody is named; the ids of windows begin with one. */
const NOBODY = 0;

/** A change of more records is not sent: copying it would hold up everything. The thread reads the files instead. */
const mostChanges = 2000;

/** How long a thread may go on with what was cancelled, in milliseconds; then it is ended. */
const patience = 500;

/**
 * Asks about the whole project in a thread of its own, which reads the files and follows every change. It is started when
 * it is asked first, or ahead. One question is worked on at a time, in the order in which askers came; a new one cancels
 * that of the same asker.
 */
export class ProjectThread<
  Table extends { readonly [Name in keyof Table]: Question },
> implements Asker<Table> {
  readonly #name: string;
  readonly #session: Session;
  readonly #start: StartThread;
  readonly #unlisten: () => void;
  #thread: Thread | null = null;
  #isClosed = false;
  /** Whether a thread is there or about to be. */
  #isWanted = false;
  readonly #cancelled = new Int32Array(new SharedArrayBuffer(4));
  /** The number of the last question that was sent. */
  #number = 0;
  /** The questions whose turn has not come; at most one of each asker. */
  #waiting: Waiting[] = [];
  #current: Current | null = null;
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

  ask<Name extends keyof Table & string>(
    name: Name,
    asked: Table[Name]['asked'],
    part?: (part: Table[Name]['part']) => void,
  ): Promise<Result<Table[Name]['answer']>> {
    return this.of(NOBODY).ask(name, asked, part);
  }

  cancel(): void {
    this.#cancel(NOBODY);
  }

  /** The thread as one of several sees it who ask it. */
  of(asker: number): Asker<Table> {
    return {
      ask: (name, asked, part) => {
        this.#cancel(asker);
        return new Promise((resolve) => {
          this.#waiting.push({ asker, name, asked, part: part ?? (() => undefined), done: resolve });
          void this.#next();
        });
      },
      cancel: () => this.#cancel(asker),
    };
  }

  #cancel(asker: number): void {
    const ended = this.#waiting.filter((each) => each.asker === asker);
    this.#waiting = this.#waiting.filter((each) => each.asker !== asker);
    const current = this.#current;
    if (current?.asker === asker && !current.isCancelled) {
      current.isCancelled = true;
      ended.push(current);
      if (current.isSent) this.#giveUp(current);
      else this.#end(current);
    }
    for (const each of ended) each.done(fail('cancelled'));
  }

  /** Has the thread give up what it is at. */
  #giveUp(current: Current): void {
    Atomics.store(this.#cancelled, 0, current.number);
    setTimeout(() => {
      if (this.#current !== current) return;
      this.#stop();
      this.#end(current);
    }, patience).unref();
  }

  /** Goes on after a question that the thread is at no more. */
  #end(current: Current): void {
    if (this.#current !== current) return;
    this.#current = null;
    void this.#next();
  }

  close(): void {
    this.#isClosed = true;
    this.#unlisten();
    for (const asker of new Set([...this.#waiting, this.#current].map((each) => each?.asker ?? NOBODY)))
      this.#cancel(asker);
    this.#stop();
  }

  /** Starts the thread ahead: the first question then need not wait for it. */
  async start(): Promise<void> {
    this.#isWanted = true;
    await this.#inTurn(() => this.#ready());
  }

  /** Sends the next question once the thread is free, is there and was told what came before. */
  async #next(): Promise<void> {
    const [next, ...others] = this.#waiting;
    if (this.#current !== null || next === undefined) return;
    this.#waiting = others;
    const current: Current = { ...next, number: ++this.#number, isSent: false, isCancelled: false };
    this.#current = current;
    this.#isWanted = true;
    await this.#inTurn(async () => {
      const thread = await this.#ready();
      if (this.#current !== current || thread === null) return;
      const { number, name, asked } = current;
      current.isSent = true;
      thread.send({ type: 'ask', number, name, asked });
    });
  }

  /** The thread; null where this was closed meanwhile. */
  async #ready(): Promise<Thread | null> {
    this.#thread ??= await this.#begin();
    if (this.#isClosed) this.#stop();
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
      this.#stop();
      const current = this.#current;
      if (current === null) return;
      if (!current.isCancelled)
        current.done(fail('unexpected', { problem: `the thread for ${this.#name}: ${why}` }));
      this.#end(current);
    });
    return thread;
  }

  #hear(said: Said): void {
    const current = this.#current;
    if (current?.number !== said.number) return;
    if (said.type === 'part') {
      if (!current.isCancelled) current.part(said.part);
      return;
    }
    if (!current.isCancelled) current.done(said.answer);
    this.#end(current);
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

  #stop(): void {
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
