import { canonicalJson } from '../../model/canonical.ts';
import { compareById } from '../../model/place.ts';
import {
  type AnyRecord,
  type Coded,
  type RecordType,
  isCodedType,
  recordTypes,
} from '../../model/records.ts';
import { compareCoded } from '../../tables/project-reader.ts';
import type { Entry, ProjectReader } from '../format.ts';
import { Utf8Lines } from '../utf8.ts';

const name = 'project.jsonl';

function isShared(type: RecordType): boolean {
  return type !== 'document' && !isCodedType(type);
}

function* codedLines(records: readonly Coded[]): Iterable<string> {
  for (const record of records.toSorted(compareCoded)) yield canonicalJson(record);
}

/** The lines of a project part by part, in the one order in which it is written. */
async function* parts(reader: ProjectReader): AsyncIterable<Iterable<string>> {
  for (const type of recordTypes.filter(isShared)) {
    const records: AnyRecord[] = [...reader.shared.all(type)];
    yield records.sort(compareById).map((record) => canonicalJson(record));
  }
  for (const id of reader.documents) {
    const { document, text, records } = await reader.document(id);
    yield [canonicalJson({ ...document, text })];
    yield codedLines(records);
  }
  yield codedLines(await reader.unplaced());
}

/**
 * Writes a project as lines of canonical JSON: first what is shared, by type and id, then each document with its text, followed
 * by its coded records by coder and place, last the records of no document. The same project gives the same bytes.
 */
export async function* writeLines(reader: ProjectReader): AsyncIterable<Entry> {
  const gathered = new Utf8Lines();
  for await (const lines of parts(reader)) {
    for (const line of lines) {
      gathered.add(line);
      if (gathered.isFull) yield { name, bytes: gathered.take() };
    }
  }
  if (!gathered.isEmpty) yield { name, bytes: gathered.take() };
}
