import type { Diff } from './model/diff.ts';
import { isSame } from './model/canonical.ts';
import type { CoderId, DocumentId } from './model/id.ts';
import type { InSteps } from './model/in-steps.ts';
import type { AnyRecord } from './model/records.ts';
import type { Records } from './model/record-set.ts';
import { type Result, fail, ok } from './model/result.ts';

/** An edit that can be undone: where the journal has it, what it was called, and what must be loaded to take it back. */
export interface Entry {
  readonly sequence: number;
  /** The name of the command. */
  readonly command: string;
  readonly subject: string;
  readonly documents: readonly (DocumentId | null)[];
  readonly coder: CoderId;
}

/** Entries, the last one first; shared with the histories before and after, so that a step costs the same at any length. */
interface Stack {
  readonly top: Entry;
  readonly below: Stack | null;
}

/** What has been done and can be undone, and what has been undone and can be done again. */
export interface History {
  readonly done: Stack | null;
  readonly undone: Stack | null;
}

/** A step as the journal keeps it; `of` is the sequence of the edit that is undone or done again. */
export interface JournalStep extends Entry {
  readonly type: 'edit' | 'undo' | 'redo';
  readonly of?: number;
}

/** Nothing to undo and nothing to redo. */
export const emptyHistory: History = { done: null, undone: null };

/** The edit that undo would take back. */
export function toUndo({ done }: History): Entry | undefined {
  return done?.top;
}

/** The edit that redo would make again. */
export function toRedo({ undone }: History): Entry | undefined {
  return undone?.top;
}

/** The history after an edit: what had been undone cannot be done again. */
export function edited(history: History, entry: Entry): History {
  return { done: { top: entry, below: history.done }, undone: null };
}

/** One step back; fails with `nothing-to-undo`. */
export function undoing({ done, undone }: History): Result<History> {
  if (done === null) return fail('nothing-to-undo');
  return ok({ done: done.below, undone: { top: done.top, below: undone } });
}

/** One step forth; fails with `nothing-to-redo`. */
export function redoing({ done, undone }: History): Result<History> {
  if (undone === null) return fail('nothing-to-redo');
  return ok({ done: { top: undone.top, below: done }, undone: undone.below });
}

/** The history after a step of the journal. A step back or forth over any but the next edit changes nothing. */
export function next(history: History, step: JournalStep): History {
  switch (step.type) {
    case 'edit': {
      const { sequence, command, subject, documents, coder } = step;
      return edited(history, { sequence, command, subject, documents, coder });
    }
    case 'undo': {
      const undone = undoing(history);
      return undone.ok && toUndo(history)?.sequence === step.of ? undone.value : history;
    }
    case 'redo': {
      const redone = redoing(history);
      return redone.ok && toRedo(history)?.sequence === step.of ? redone.value : history;
    }
  }
}

/** The history that the steps of a journal lead to, oldest first; the journal may have lost its beginning. */
export function fromJournal(steps: Iterable<JournalStep>): History {
  let history = emptyHistory;
  for (const step of steps) history = next(history, step);
  return history;
}

/**
 * The records that are not as a diff finds them, as after a foreign change: each as it is, or as the diff expects it where
 * it is gone. An entry is undone (its diff reversed) or done again only where there are none.
 */
export function* differing(diff: Diff, records: Records): InSteps<readonly AnyRecord[]> {
  const found: AnyRecord[] = [];
  for (const { before, after } of diff) {
    const expected = before ?? after;
    if (expected === null) continue;
    const present = records.get(expected.id) ?? null;
    if (!isSame(present, before)) found.push(present ?? expected);
    yield;
  }
  return found;
}
