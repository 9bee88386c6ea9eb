import type { JournalStep } from '../history.ts';
import { type Result, fail, ok } from '../model/result.ts';
import type { Disk } from './disk.ts';
import type { Described, EditEntry } from './journal-entry.ts';
import { entriesBefore, readEntry } from './journal-history.ts';
import type { Located, LocatedDescription } from './journal-segments.ts';

/** An edit, undo or redo of the journal, and where it lies. */
interface Step {
  readonly step: JournalStep;
  readonly located: Located;
}

/** The command that a project's first records come from; it cannot be undone. */
export const creation = 'createProject';

/** The command by which whoever opens a project becomes one of its coders; it cannot be undone by who codes then. */
export const joining = 'joinProject';

function stepOf(entry: Described): JournalStep | undefined {
  if (!('command' in entry) || entry.command === creation || entry.command === joining) return undefined;
  const { type, sequence, command, subject, documents, coder, of = 0 } = entry;
  const described = { sequence, command, subject, documents, coder };
  return type === 'edit' ? { type, ...described } : { type, of, ...described };
}

/** The steps of a journal, from as far back as was asked for, and where each edit can be read again. */
export class Trail {
  readonly #disk: Disk;
  readonly #folder: string;
  #steps: Step[] = [];
  #first: number;
  #hasOlder = true;
  /** Whether there was anything after the last checkpoint. */
  isUnmarked: boolean;

  constructor(
    disk: Disk,
    folder: string,
    known: readonly LocatedDescription[],
    last: number,
    isUnmarked: boolean,
  ) {
    this.#disk = disk;
    this.#folder = folder;
    this.#first = known[0]?.located.sequence ?? last + 1;
    this.isUnmarked = isUnmarked;
    this.#steps = stepsOf(known);
  }

  /** The steps known so far, oldest first. */
  steps(): readonly JournalStep[] {
    return this.#steps.map(({ step }) => step);
  }

  add(step: JournalStep, located: Located): void {
    if (step.command !== joining) this.#steps.push({ step, located });
    this.isUnmarked = true;
  }

  /** Goes one segment further back; false where nothing older is kept. */
  async extend(): Promise<Result<boolean>> {
    if (!this.#hasOlder) return ok(false);
    const older = await entriesBefore(this.#disk, this.#folder, this.#first);
    if (!older.ok) return older;
    const [oldest] = older.value;
    this.#hasOlder = oldest !== undefined;
    if (oldest === undefined) return ok(false);
    this.#first = oldest.located.sequence;
    this.#steps = [...stepsOf(older.value), ...this.#steps];
    return ok(true);
  }

  /** Reads an edit again with what it changed. */
  async read(sequence: number): Promise<Result<EditEntry>> {
    const found = this.#steps.find(({ step }) => step.sequence === sequence);
    if (found === undefined) return fail('unexpected', { problem: `no edit ${sequence} in the journal` });
    const entry = await readEntry(this.#disk, this.#folder, found.located);
    if (!entry.ok) return entry;
    if (!('command' in entry.value)) return fail('unexpected', { problem: `entry ${sequence} is no edit` });
    return ok(entry.value);
  }
}

function stepsOf(entries: readonly LocatedDescription[]): Step[] {
  return entries.flatMap(({ entry, located }) => {
    const step = stepOf(entry);
    return step === undefined ? [] : [{ step, located }];
  });
}
