import type { Failure, Result } from '../store/model/result.ts';

/** Thrown through a format, which has no results of its own, where a file of the project cannot be read. */
class ReadingFailed extends Error {
  override readonly name = 'ReadingFailed';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** The value of a result; its failure is thrown, for `catchReading` to catch. */
export function orThrow<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new ReadingFailed(result.error);
  return result.value;
}

/** Does some work of a format in which `orThrow` is called; what that threw is the result. */
export async function catchReading<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ReadingFailed) return { ok: false, error: error.failure };
    throw error;
  }
}
