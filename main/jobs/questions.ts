import type { FollowedProject } from '../../store/disk/followed-project.ts';
import type { Diff } from '../../store/model/diff.ts';
import type { DocumentId } from '../../store/model/id.ts';
import type { Result } from '../../store/model/result.ts';

/** A question: what goes in, what comes bit by bit, and what comes at the end. */
export interface Question {
  readonly asked: unknown;
  readonly part: unknown;
  readonly answer: unknown;
}

/** What a question is answered with. */
export interface Given<Part> {
  readonly project: FollowedProject;
  tell(part: Part): void;
  /** Whether nobody waits for the answer any more. To be asked every few milliseconds of work. */
  isCancelled(): boolean;
}

/** What answers a question. One that is cancelled may answer anything. */
export interface Answerer<Asked, Part, Answer> {
  answer(asked: Asked, given: Given<Part>): Promise<Result<Answer>>;
}

/** What answers each question of a table. */
export type AnswersTo<Table extends { readonly [Name in keyof Table]: Question }> = {
  readonly [Name in keyof Table]: Answerer<Table[Name]['asked'], Table[Name]['part'], Table[Name]['answer']>;
};

/** What answers questions by name, whatever they are. */
export type AnyAnswers = Readonly<Record<string, Answerer<unknown, unknown, unknown>>>;

/** What is told to a thread. Questions are numbered from one on. */
export type Told =
  | { readonly type: 'ask'; readonly number: number; readonly name: string; readonly asked: unknown }
  | { readonly type: 'follow'; readonly diff: Diff }
  | { readonly type: 'read-anew'; readonly documents: readonly (DocumentId | null)[] | 'all' };

/** What a thread says. */
export type Said =
  | { readonly type: 'part'; readonly number: number; readonly part: unknown }
  | { readonly type: 'answer'; readonly number: number; readonly answer: Result<unknown> };

/** What a thread is started with: the folder of the project, and a number in common, up to which questions are cancelled. */
export interface ThreadStart {
  readonly path: string;
  readonly cancelled: Int32Array<SharedArrayBuffer>;
}
