import type { SearchAsked, SearchOutcome } from '../preload/contract.ts';
import { type Result, ok } from '../store/model/result.ts';
import type { FoundHits } from '../store/query/found-list.ts';
import type { ProjectQuestions } from './jobs/answers.ts';
import type { Asker } from './jobs/project-thread.ts';

/** How long an expression may look for without a sign of life, in milliseconds: one that is not hopeless needs less for any text. */
export const LIMIT = 3000;

/**
 * Looks through texts in the search thread. A regular expression that is lost in a text is ended, together with its thread:
 * nothing else can end it.
 */
export async function searchTexts(
  thread: Asker<ProjectQuestions>,
  asked: SearchAsked,
  tell: (found: FoundHits) => void,
  limit = LIMIT,
): Promise<Result<SearchOutcome>> {
  const lost = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      lost.abort();
      thread.cancel();
    }, limit).unref();
  };
  const outcome = await thread.ask('search', asked, (found) => {
    if (asked.wanted.isPattern) wait();
    tell(found);
  });
  clearTimeout(timer);
  return lost.signal.aborted ? ok({ type: 'too-slow' }) : outcome;
}
