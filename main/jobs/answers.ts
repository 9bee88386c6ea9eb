import type { AnswersTo } from './questions.ts';
import { type PlaceQuestions, places } from './place-answers.ts';
import { type RecordQuestions, records } from './records-answers.ts';
import { type SearchQuestions, search } from './search-answers.ts';

/** Everything that can be asked of a thread about the whole project. */
export interface ProjectQuestions extends RecordQuestions, SearchQuestions, PlaceQuestions {}

/** The answer to each question. */
export const answers: AnswersTo<ProjectQuestions> = { ...records, ...search, ...places };
