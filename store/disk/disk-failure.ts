import type { ErrorCode } from '../model/errors.ts';
import { type Result, fail, ok } from '../model/result.ts';

/** The code of an error that the file system gave, as ENOSPC; null for any other error, which is a bug. */
export function ioCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  return /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

/** An error of the file system that nobody made a value of, as a failure; any other error is a bug, and thrown again. */
export function ioFailure(error: unknown): ReturnType<typeof fail> {
  const reason = ioCode(error);
  if (reason === null) throw error;
  const file = error instanceof Error && 'path' in error ? String(error.path) : '';
  return fail('cannot-read-file', { file, reason });
}

/** Does some work on files; an error of the file system becomes a failure of the given code, `{file, reason}`. */
export async function attempt<Value>(
  code: ErrorCode,
  file: string,
  work: () => Promise<Value>,
): Promise<Result<Value>> {
  try {
    return ok(await work());
  } catch (error) {
    const reason = ioCode(error);
    if (reason === null) throw error;
    return fail(code, { file, reason });
  }
}

/** What the work gives, or undefined where the file system says that there is nothing at the path. */
export async function unlessMissing<Value>(work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    const code = ioCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
