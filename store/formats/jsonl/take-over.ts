import { type Change, removed } from '../../model/diff.ts';
import { type AnyRecord, recordTypes } from '../../model/records.ts';
import type { Records } from '../../model/record-set.ts';
import { referencesOf } from '../../model/references.ts';
import { takenOver } from './presence.ts';

/**
 * The coders and codebook entries that a project without documents gives up when it takes over a whole project: those that the
 * file does not have and that nothing points to, neither of the file nor of what the project keeps. Its coders stay where the
 * file brings none, as a project without one cannot be opened.
 */
export function givenUp(
  present: Records,
  read: readonly AnyRecord[],
  kept: readonly AnyRecord[],
): readonly Change[] {
  const bringsCoder = kept.some(({ type }) => type === 'coder');
  const inFile = new Set(read.map(({ id }) => id));
  const candidates = new Map<string, AnyRecord>();
  const staying: AnyRecord[] = [...kept];
  for (const type of recordTypes) {
    for (const record of present.all(type)) {
      const isReplaced = takenOver.has(type) && (type !== 'coder' || bringsCoder);
      if (isReplaced && !inFile.has(record.id)) candidates.set(record.id, record);
      else staying.push(record);
    }
  }
  for (let record = staying.pop(); record !== undefined; record = staying.pop()) {
    for (const { id } of referencesOf(record)) {
      const needed = candidates.get(id);
      if (needed === undefined) continue;
      candidates.delete(id);
      staying.push(needed);
    }
  }
  return Array.from(candidates.values(), removed);
}
