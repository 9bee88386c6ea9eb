import { join } from 'node:path';
import { type Result, fail, ok } from '../model/result.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import {
  type Described,
  type JournalEntry,
  isDescribed,
  newerVersion,
  parseEntry,
  withoutDiff,
} from './journal-entry.ts';
import { type Line, readLines } from './journal-line.ts';

/** Where an entry lies, for reading it again. */
export interface Located {
  readonly sequence: number;
  /** A segment's file name. */
  readonly segment: string;
  /** In bytes, of the whole line. */
  readonly offset: number;
  readonly length: number;
}

/** A segment's file name: the number of its first entry, so that names sort as they follow each other. */
export function segmentName(sequence: number): string {
  return `${String(sequence).padStart(16, '0')}.log`;
}

/** The number of the first entry of a segment. */
export function firstOf(segment: string): number {
  return Number.parseInt(segment, 10);
}

/** The segments in a journal's folder, oldest first; none where there is no folder. Fails with `cannot-read-file`. */
export function listSegments(disk: Disk, folder: string): Promise<Result<readonly string[]>> {
  return attempt('cannot-read-file', folder, async () => {
    const entries = (await unlessMissing(disk.readFolder(folder))) ?? [];
    return entries
      .flatMap(({ name, kind }) => (kind === 'file' && /^\d{16}\.log$/.test(name) ? [name] : []))
      .sort();
  });
}

/** A segment that was read. */
export interface Segment {
  readonly name: string;
  readonly content: Uint8Array;
  readonly lines: readonly Line[];
  /** How many bytes of whole lines there are; what follows them is a write that was cut short. */
  readonly whole: number;
}

/** The failure of a segment that is not as it was written. */
export function damagedSegment(name: string, problem: string, at: number): ReturnType<typeof fail> {
  return fail('damaged-file', { file: `journal/${name}`, problem, at });
}

/** Reads a segment. Only the newest may end in a write that was cut short; anything else is `damaged-file`. */
export async function readSegment(
  disk: Disk,
  folder: string,
  name: string,
  isNewest: boolean,
): Promise<Result<Segment>> {
  const content = await attempt('cannot-read-file', join(folder, name), () =>
    disk.readFile(join(folder, name)),
  );
  if (!content.ok) return content;
  const { lines, whole, end } = readLines(content.value);
  if (end === 'damaged') return damagedSegment(name, 'a line is damaged', whole);
  if (end === 'torn' && !isNewest) return damagedSegment(name, 'the last line is damaged', whole);
  return ok({ name, content: content.value, lines, whole });
}

/** An entry and where it lies. */
export interface LocatedEntry {
  readonly entry: JournalEntry;
  readonly located: Located;
}

/** What an entry is, without what it changed, and where it lies. */
export interface LocatedDescription {
  readonly entry: Described;
  readonly located: Located;
}

/** The entry in a line, which must have the given number. Fails with `damaged-file`. */
export function entryIn(
  segment: string,
  { offset, length, json }: Line,
  sequence: number,
): Result<LocatedEntry> {
  return entryOf(JSON.parse(json), { sequence, segment, offset, length });
}

/** The entry that the JSON value of a line is; see `entryIn`. */
export function entryOf(value: unknown, located: Located): Result<LocatedEntry> {
  const { segment, offset, sequence } = located;
  const version = newerVersion(value);
  if (version !== undefined) return fail('newer-version', { file: `journal/${segment}`, version });
  const entry = parseEntry(value);
  if (entry === undefined) return damagedSegment(segment, 'a line is no entry', offset);
  if (entry.sequence !== sequence) return damagedSegment(segment, 'an entry is missing', offset);
  return ok({ entry, located });
}

/** As `entryIn`, without reading what the entry changed. */
export function descriptionIn(
  segment: string,
  { offset, length, json }: Line,
  sequence: number,
): Result<LocatedDescription> {
  const entry: unknown = JSON.parse(withoutDiff(json));
  if (!isDescribed(entry)) return damagedSegment(segment, 'a line is no entry', offset);
  if (entry.sequence !== sequence) return damagedSegment(segment, 'an entry is missing', offset);
  return ok({ entry, located: { sequence, segment, offset, length } });
}
