import { type Result, ok } from '../model/result.ts';
import type { Disk } from './disk.ts';
import { type CheckpointEntry, isCheckpointJson } from './journal-entry.ts';
import {
  type LocatedDescription,
  type LocatedEntry,
  type Segment,
  damagedSegment,
  descriptionIn,
  entryIn,
  firstOf,
  listSegments,
  readSegment,
} from './journal-segments.ts';

/** The newest part of a journal. */
export interface JournalContent {
  /** The newest checkpoint; null where there is none, and the entries then begin with the oldest that is kept. */
  readonly checkpoint: CheckpointEntry | null;
  /** Everything after the checkpoint, oldest first. */
  readonly entries: readonly LocatedEntry[];
  /** What comes before in the segments that had to be read, oldest first. */
  readonly earlier: readonly LocatedDescription[];
  /** The number of the newest entry; 0 where there is none. */
  readonly last: number;
  /** The newest segment; null where there is none. */
  readonly newest: { readonly name: string; readonly whole: number; readonly torn: Uint8Array } | null;
}

function checkpointAt({ lines }: Segment): number {
  return lines.findLastIndex(({ json }) => isCheckpointJson(json));
}

/** Segments from the newest back to one with a checkpoint, oldest first. */
async function newestSegments(disk: Disk, folder: string): Promise<Result<readonly Segment[]>> {
  const names = await listSegments(disk, folder);
  if (!names.ok) return names;
  const segments: Segment[] = [];
  for (const name of [...names.value].reverse()) {
    const segment = await readSegment(disk, folder, name, segments.length === 0);
    if (!segment.ok) return segment;
    const next = segments[0];
    if (next !== undefined && firstOf(next.name) !== firstOf(name) + segment.value.lines.length) {
      return damagedSegment(name, 'entries are missing at the end', segment.value.whole);
    }
    segments.unshift(segment.value);
    if (checkpointAt(segment.value) >= 0) break;
  }
  return ok(segments);
}

/**
 * Reads a journal back to its newest checkpoint and changes nothing, so that it can be done while another process writes.
 * Fails with `cannot-read-file`, or `damaged-file` `{file, problem, at}` where something that was promised is not there;
 * a write that was cut short at the very end is no damage. 10,000 entries take about 60 ms.
 */
export async function readJournal(disk: Disk, folder: string): Promise<Result<JournalContent>> {
  const segments = await newestSegments(disk, folder);
  if (!segments.ok) return segments;
  let checkpoint: CheckpointEntry | null = null;
  const entries: LocatedEntry[] = [];
  const earlier: LocatedDescription[] = [];
  for (const [at, segment] of segments.value.entries()) {
    const first = firstOf(segment.name);
    const skipped = at === 0 ? checkpointAt(segment) : -1;
    for (const [index, line] of segment.lines.entries()) {
      if (index < skipped) {
        const described = descriptionIn(segment.name, line, first + index);
        if (!described.ok) return described;
        earlier.push(described.value);
        continue;
      }
      const found = entryIn(segment.name, line, first + index);
      if (!found.ok) return found;
      if (index === skipped && found.value.entry.type === 'checkpoint') checkpoint = found.value.entry;
      else entries.push(found.value);
    }
  }
  const newest = segments.value.at(-1);
  if (newest === undefined) return ok({ checkpoint, entries, earlier, last: 0, newest: null });
  const { name, whole, content, lines } = newest;
  const last = firstOf(name) + lines.length - 1;
  return ok({ checkpoint, entries, earlier, last, newest: { name, whole, torn: content.subarray(whole) } });
}
