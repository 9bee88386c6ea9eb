import { join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import { attempt } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { type JournalEntry, valueOfEntry } from './journal-entry.ts';
import { jsonAt } from './journal-line.ts';
import {
  type Located,
  type LocatedDescription,
  type LocatedEntry,
  damagedSegment,
  descriptionIn,
  entryIn,
  entryOf,
  firstOf,
  listSegments,
  readSegment,
} from './journal-segments.ts';
import { inSlices } from './slices.ts';

/** Reads one entry again, however far back. Fails with `cannot-read-file` or `damaged-file`. */
export async function readEntry(disk: Disk, folder: string, located: Located): Promise<Result<JournalEntry>> {
  const { segment, offset, length } = located;
  const bytes = await attempt('cannot-read-file', `journal/${segment}`, async () => {
    const file = await disk.open(join(folder, segment), 'read');
    try {
      return await file.read(offset, length);
    } finally {
      await file.close();
    }
  });
  if (!bytes.ok) return bytes;
  const json = jsonAt(Buffer.from(bytes.value.buffer, bytes.value.byteOffset, bytes.value.length), 0);
  if (json === undefined) return damagedSegment(segment, 'a line is damaged', offset);
  const found = entryOf(await inSlices(valueOfEntry(json)), located);
  return found.ok ? ok(found.value.entry) : found;
}

/** All entries from a number on, oldest first; a failure is the last that is given. Holds one segment in memory. */
export async function* entriesFrom(
  disk: Disk,
  folder: string,
  from = 1,
): AsyncGenerator<Result<LocatedEntry>> {
  const names = await listSegments(disk, folder);
  if (!names.ok) {
    yield names;
    return;
  }
  for (const [at, name] of names.value.entries()) {
    const first = firstOf(name);
    const next = names.value[at + 1];
    if (next !== undefined && firstOf(next) <= from) continue;
    const segment = await readSegment(disk, folder, name, next === undefined);
    if (!segment.ok) {
      yield segment;
      return;
    }
    const { lines, whole } = segment.value;
    for (const [index, line] of lines.entries()) {
      if (first + index < from) continue;
      const found = entryIn(name, line, first + index);
      yield found;
      if (!found.ok) return;
    }
    if (next !== undefined && firstOf(next) !== first + lines.length) {
      yield damagedSegment(name, 'entries are missing at the end', whole);
      return;
    }
  }
}

/**
 * What comes before an entry in the segment of the one just before it, oldest first; nothing where nothing older is kept.
 * For going further back in a list of what can be undone. Fails with `cannot-read-file` or `damaged-file`.
 */
export async function entriesBefore(
  disk: Disk,
  folder: string,
  before: number,
): Promise<Result<readonly LocatedDescription[]>> {
  const names = await listSegments(disk, folder);
  if (!names.ok) return names;
  const at = names.value.findLastIndex((name) => firstOf(name) < before);
  const name = names.value[at];
  if (name === undefined) return ok([]);
  const segment = await readSegment(disk, folder, name, at === names.value.length - 1);
  if (!segment.ok) return segment;
  const described: LocatedDescription[] = [];
  for (const [index, line] of segment.value.lines.entries()) {
    const sequence = firstOf(name) + index;
    if (sequence >= before) break;
    const found = descriptionIn(name, line, sequence);
    if (!found.ok) return found;
    described.push(found.value);
  }
  return ok(described);
}
