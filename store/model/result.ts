import type { ErrorCode } from './errors.ts';

/** An expected failure: a code that a sentence belongs to, and what goes into the sentence. */
export interface Failure {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** What came of something that can fail. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export function ok<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function fail(
  code: ErrorCode,
  details: Failure['details'] = {},
): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error: { code, details } };
}

/** The refusal of an edit where a project is read-only for a reason, which it names. */
export function refusalFor({ code, details }: Failure): Failure {
  return { code: 'read-only', details: code === 'read-only' ? details : { ...details, because: code } };
}

/** Something found to be wrong or worth knowing, and where. */
export interface Finding extends Failure {
  /** A file, a row, a record: as a person would look for it. */
  readonly where: string;
}
