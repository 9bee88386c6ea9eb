import type { ThreadStart } from './questions.ts';

/** What a thread is started with, as it comes; only this program starts one. */
export function threadStart(given: unknown): ThreadStart {
  return given as ThreadStart;
}
