import { parseRecord } from '../../model/parse.ts';
import type { AnyRecord } from '../../model/records.ts';
import { type Finding, type Result, fail, ok } from '../../model/result.ts';
import type { ReadContext } from '../format.ts';
import { complete } from './complete.ts';
import type { Json } from './json.ts';
import type { SourceLine } from './source.ts';
import { withText } from './document-text.ts';

/** A record with the line that it comes from. */
export interface Read {
  readonly record: AnyRecord;
  readonly where: string;
}

/** What the lines of a file say, each by itself. */
export interface ReadRecords {
  readonly read: readonly Read[];
  readonly reported: readonly Finding[];
  /** The texts that the file brings, by document. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The fields of a line; those of a document with what its text says, unless the project has document and text already. */
function fieldsOf(source: SourceLine, context: ReadContext): Result<Json> {
  if (source.type !== 'document') return ok(source.value);
  const id = source.value['id'];
  const isThere = typeof id === 'string' && context.records.find('document', id) !== undefined;
  return isThere && source.text === undefined ? ok(source.value) : withText(source, context);
}

/** Whether the hash of the line is needed for nothing. */
function isComplete(value: Json): boolean {
  return 'id' in value && 'origin' in value;
}

/** Reads the lines of a file; documents have to come before what lies in their texts. */
class Reader {
  readonly texts = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #revision: number;
  readonly #context: ReadContext;

  constructor(revision: number, context: ReadContext) {
    this.#revision = revision;
    this.#context = context;
  }

  /** The record of a line, if no line before has its id. */
  read(source: SourceLine): Result<AnyRecord> {
    const record = this.#record(source);
    if (!record.ok) return record;
    const { type, id } = record.value;
    if (this.#taken.has(id)) return fail('id-taken', { type, id });
    this.#taken.add(id);
    if (type === 'document' && typeof source.text === 'string') this.texts.set(id, source.text);
    return record;
  }

  #record(source: SourceLine): Result<AnyRecord> {
    const { now, coder, document } = this.#context;
    const fields = fieldsOf(source, this.#context);
    if (!fields.ok) return fields;
    const text = this.#textOf(fields.value['document'] ?? document);
    const unit = isComplete(fields.value) ? '' : this.#context.hash(source.line);
    const completion = { now, coder, document, revision: this.#revision, file: source.file, unit, text };
    return parseRecord(complete(source.type, fields.value, completion));
  }

  #textOf(id: unknown): string | undefined {
    if (typeof id !== 'string') return undefined;
    const there = this.#context.records.find('document', id);
    return there === undefined ? this.texts.get(id) : this.#context.text(there.id);
  }
}

/**
 * Makes records of lines, completed where another program left something out. Fails a line whose record is none, or whose id
 * another line has taken. `revision` is the codebook's.
 */
export function readRecords(
  lines: readonly SourceLine[],
  revision: number,
  context: ReadContext,
): ReadRecords {
  const reader = new Reader(revision, context);
  const documents = new Map<SourceLine, Result<AnyRecord>>();
  for (const source of lines) if (source.type === 'document') documents.set(source, reader.read(source));
  const read: Read[] = [];
  const reported: Finding[] = [];
  for (const source of lines) {
    const record = documents.get(source) ?? reader.read(source);
    if (record.ok) read.push({ record: record.value, where: source.where });
    else reported.push({ ...record.error, where: source.where });
  }
  return { read, reported, texts: reader.texts };
}
