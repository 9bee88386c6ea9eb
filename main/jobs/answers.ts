import type { AnswersTo } from './questions.ts';
import { type RecordQuestions, records } from './records-answers.ts';

/** Everything that can be asked of a thread about the whole project. */
export type ProjectQuestions = RecordQuestions;

/** The answer to each question. */
export const answers: AnswersTo<ProjectQuestions> = { ...records };
