import { type RecordType, recordTypes } from '../../model/records.ts';
import { type Finding, type Result, fail, ok } from '../../model/result.ts';
import type { Entry } from '../format.ts';
import { type Json, isObject, parseJson } from './json.ts';
import { linesOf } from './lines.ts';

/** A line that may become a record. */
export interface SourceLine {
  readonly where: string;
  readonly file: string;
  /** The line as it was written. */
  readonly line: string;
  readonly type: RecordType;
  /** The record as it was written, without a document's text. */
  readonly value: Json;
  /** The text of a document, if the line has one. */
  readonly text: unknown;
}

/** The lines of all files: those that may become records, and those that cannot. */
export interface Source {
  /** The number of lines that are not empty. */
  readonly in: number;
  readonly lines: readonly SourceLine[];
  readonly reported: readonly Finding[];
}

function bad(field: string, problem: string): Result<never> {
  return fail('bad-record', { type: '', field, problem });
}

function readLine(line: string | undefined): Result<Pick<SourceLine, 'line' | 'type' | 'value' | 'text'>> {
  if (line === undefined) return fail('undecodable', { encoding: 'utf-8' });
  const value = parseJson(line);
  if (!isObject(value)) return bad('', value === undefined ? 'not JSON' : 'not an object');
  const type = recordTypes.find((each) => each === value['type']);
  if (type === undefined) return bad('type', 'not a known type of record');
  if (type !== 'document' || !('text' in value)) return ok({ line, type, value, text: undefined });
  const { text, ...rest } = value;
  return ok({ line, type, value: rest, text });
}

/** Reads the lines of JSONL files as far as that can be done line by line. */
export function readSource(entries: readonly Entry[]): Source {
  const lines: SourceLine[] = [];
  const reported: Finding[] = [];
  for (const { name, bytes } of entries) {
    for (const { number, text } of linesOf(bytes)) {
      const where = entries.length === 1 ? `line ${number}` : `${name}, line ${number}`;
      const read = readLine(text);
      if (read.ok) lines.push({ where, file: name, ...read.value });
      else reported.push({ ...read.error, where });
    }
  }
  return { in: lines.length + reported.length, lines, reported };
}
