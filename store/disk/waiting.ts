import { canonicalJson } from '../model/canonical.ts';
import { type Change, type Diff, subject } from '../model/diff.ts';
import { homeOf } from '../model/place.ts';
import type { AnyRecord } from '../model/records.ts';
import type { JournalEntry } from './journal-entry.ts';
import { fileOf } from './layout.ts';

/** What records are after all changes, by id; null where they are gone. */
export type FinalStates = ReadonlyMap<string, AnyRecord | null>;

/** What the journal knows of one file since it was last known to hold everything. */
export interface Waiting {
  /** Every state that our own writing can have left the file in, by hash; null is no file. */
  readonly ours: ReadonlySet<string | null>;
  /** The records that the oldest of these states lacks, as they must be; to put them in place again does no harm. */
  readonly states: FinalStates;
  /** The records among them that the newest state announced for the file lacks, as they were before; null is no record. */
  readonly unwritten: FinalStates;
  /** The hash of the newest state announced, where no change came after it; undefined where one did. */
  readonly settled: string | null | undefined;
}

interface Draft {
  ours: Set<string | null>;
  states: Map<string, AnyRecord | null>;
  unwritten: Map<string, { readonly sequence: number; readonly before: AnyRecord | null }>;
  settled: string | null | undefined;
}

function drafted(drafts: Map<string, Draft>, file: string): Draft {
  const known = drafts.get(file);
  if (known !== undefined) return known;
  return started(drafts, file, []);
}

function started(drafts: Map<string, Draft>, file: string, ours: readonly (string | null)[]): Draft {
  const draft: Draft = { ours: new Set(ours), states: new Map(), unwritten: new Map(), settled: ours[0] };
  drafts.set(file, draft);
  return draft;
}

/** Notes an edit; of several of one record the first says what it was before. */
function wait({ states, unwritten }: Draft, { before, after }: Change, sequence: number): void {
  const record = after ?? before;
  if (record === null) return;
  states.set(record.id, after);
  const known = unwritten.get(record.id);
  unwritten.set(record.id, { sequence, before: known === undefined ? before : known.before });
}

function follow(drafts: Map<string, Draft>, entry: JournalEntry): void {
  switch (entry.type) {
    case 'checkpoint':
      drafts.clear();
      return;
    case 'foreign': {
      const draft = started(drafts, entry.file, [entry.sha256]);
      for (const change of entry.diff ?? []) wait(draft, change, entry.sequence);
      if (draft.unwritten.size > 0) draft.settled = undefined;
      return;
    }
    case 'write':
      for (const { file, before, after } of entry.files) {
        const draft = drafted(drafts, file);
        draft.ours.add(before).add(after);
        for (const [id, { sequence }] of draft.unwritten)
          if (sequence <= entry.upTo) draft.unwritten.delete(id);
        draft.settled = draft.unwritten.size === 0 ? after : undefined;
      }
      return;
    case 'edit':
    case 'undo':
    case 'redo':
      for (const [file, base] of Object.entries(entry.bases)) started(drafts, file, [base]);
      for (const change of entry.diff) {
        const draft = drafted(drafts, fileOf(homeOf(subject(change))));
        wait(draft, change, entry.sequence);
        draft.settled = undefined;
      }
  }
}

/**
 * What may be missing in each file, from the entries since the last checkpoint. Before a file is replaced the journal
 * says from what to what, and the first edit that waits for a file says what the file was: so every state that a crash
 * can leave is known by its hash, and any other is somebody else's.
 */
export function waitingByFile(entries: Iterable<JournalEntry>): ReadonlyMap<string, Waiting> {
  const drafts = new Map<string, Draft>();
  for (const entry of entries) follow(drafts, entry);
  const waiting = new Map<string, Waiting>();
  for (const [file, { ours, states, unwritten, settled }] of drafts) {
    const before = new Map(Array.from(unwritten, ([id, each]) => [id, each.before]));
    waiting.set(file, { ours, states, settled, unwritten: before });
  }
  return waiting;
}

/** Records after others have been put in their places. */
export function withStates(records: readonly AnyRecord[], states: FinalStates): readonly AnyRecord[] {
  const byId = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
  for (const [id, record] of states) {
    if (record !== null) byId.set(id, record);
    else byId.delete(id);
  }
  return [...byId.values()];
}

/** What must change in records for them to be as these states say. */
export function lackingIn(records: readonly AnyRecord[], states: FinalStates): Diff {
  const byId = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
  return [...states].flatMap(([id, after]) => {
    const before = byId.get(id) ?? null;
    return canonicalJson(before) === canonicalJson(after) ? [] : [{ before, after }];
  });
}

/**
 * The records that wait to be written and that another program made something else of: neither what they were before nor
 * what they are to be. `before` has those that wait as they were.
 */
export function contested(
  before: FinalStates,
  records: readonly AnyRecord[],
  ours: (id: string) => AnyRecord | null,
): readonly string[] {
  const theirs = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
  return [...before].flatMap(([id, record]) => {
    const their = canonicalJson(theirs.get(id) ?? null);
    return their === canonicalJson(record) || their === canonicalJson(ours(id)) ? [] : [id];
  });
}

/** What of the journal a file does not hold. */
export interface Unheld {
  /** The records that the journal has the last word on, as they must be. */
  readonly states: FinalStates;
  /** What must change in the file for that. */
  readonly lacks: Diff;
  /** Whether another program changed the file since it was last known. */
  readonly isForeign: boolean;
  /** The ids of the records that the other program made something else of. */
  readonly contested: readonly string[];
}

const allHeld: Unheld = { states: new Map(), lacks: [], isForeign: false, contested: [] };

/** What a file with these records and this hash, null where it is not there, does not hold of what may be missing in it. */
export function unheldBy(waiting: Waiting, hash: string | null, records: readonly AnyRecord[]): Unheld {
  if (hash === waiting.settled) return allHeld;
  const { ours, states, unwritten } = waiting;
  if (ours.has(hash)) return { ...allHeld, states, lacks: lackingIn(records, states) };
  const waits = new Map([...states].filter(([id]) => unwritten.has(id)));
  return {
    states: waits,
    lacks: lackingIn(records, waits),
    isForeign: true,
    contested: contested(unwritten, records, (id) => states.get(id) ?? null),
  };
}
