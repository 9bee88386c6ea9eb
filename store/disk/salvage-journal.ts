import { join } from 'node:path';
import { type Result, ok } from '../model/result.ts';
import { attempt } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { makeFolder } from './durable-folder.ts';
import { type JournalEntry, parseEntry } from './journal-entry.ts';
import { salvageLines } from './journal-line.ts';
import { listSegments } from './journal-segments.ts';

/** What could still be read of a damaged journal. */
export interface Salvaged {
  /** The whole entries since the last checkpoint among them, oldest first. */
  readonly entries: readonly JournalEntry[];
  /** The highest number among them. */
  readonly last: number;
  /** The folder beside the damaged files where the journal is kept now. */
  readonly kept: string;
}

/**
 * Moves a damaged journal aside, whole, and gives what can still be read of it, so that a new one can begin after it. Fails
 * with `cannot-read-file` or `not-saved`; the journal is then where it was.
 */
export async function salvageJournal(disk: Disk, folder: string, aside: string): Promise<Result<Salvaged>> {
  const names = await listSegments(disk, folder);
  if (!names.ok) return names;
  const entries: JournalEntry[] = [];
  let last = 0;
  for (const name of names.value) {
    const content = await attempt('cannot-read-file', name, () => disk.readFile(join(folder, name)));
    if (!content.ok) return content;
    for (const { json } of salvageLines(content.value)) {
      const entry = parseEntry(JSON.parse(json));
      if (entry === undefined) continue;
      last = Math.max(last, entry.sequence);
      if (entry.type === 'checkpoint') entries.length = 0;
      else entries.push(entry);
    }
  }
  const made = await makeFolder(disk, aside);
  if (!made.ok) return made;
  const kept = `journal.${disk.unique()}`;
  const moved = await attempt('not-saved', folder, async () => {
    await disk.rename(folder, join(aside, kept));
    await disk.syncFolder(aside);
  });
  return moved.ok ? ok({ entries, last, kept }) : moved;
}
