import { type AnyRecord, type RecordType, recordTypes } from './records.ts';
import { type Failure, type Result, fail, ok } from './result.ts';
import { schemaProblem } from './schema-problem.ts';
import { schemas } from './schema/index.ts';
import { isShallow } from './shallow.ts';

function typeOf(value: unknown): RecordType | undefined {
  if (value === null || typeof value !== 'object' || !('type' in value)) return undefined;
  return recordTypes.find((type) => type === value.type);
}

function isRecord(value: unknown, type: RecordType): value is AnyRecord {
  return schemas[type].safeParse(value).success;
}

function describeProblem(value: unknown, type: RecordType): Failure['details'] {
  return { type, ...schemaProblem(schemas[type].safeParse(value).error) };
}

/**
 * Takes a JSON value for a record if it is one. Nothing is filled in and nothing dropped: fields that Standpoint does
 * not know stay where they are. Fails with `bad-record` or `too-deep`.
 */
export function parseRecord(value: unknown): Result<AnyRecord> {
  const type = typeOf(value);
  if (type === undefined)
    return fail('bad-record', { type: '', field: 'type', problem: 'not a known type of record' });
  if (!isShallow(value)) return fail('too-deep', { type });
  return isRecord(value, type) ? ok(value) : fail('bad-record', describeProblem(value, type));
}
