import { type Result, fail, ok } from '../model/result.ts';
import { keepAside } from './aside.ts';
import type { Disk } from './disk.ts';
import { makeFolder } from './durable-folder.ts';
import { type JournalEntry, type NewEntry, piecesOfEntry } from './journal-entry.ts';
import { entriesBefore, entriesFrom, readEntry } from './journal-history.ts';
import type { Located, LocatedDescription, LocatedEntry } from './journal-segments.ts';
import { formatLine } from './journal-line.ts';
import { JournalWriter } from './journal-writer.ts';
import { type JournalContent, readJournal } from './read-journal.ts';
import { Slices, inSlices } from './slices.ts';

/** How a journal is kept. */
export interface JournalOptions {
  readonly disk: Disk;
  /** The folder of the segments, absolute. */
  readonly folder: string;
  /** Where the rest of a write that was cut short is kept, absolute. */
  readonly aside: string;
  /** The size in bytes from which on the next entry begins a new segment; 8 MB unless given. */
  readonly segmentSize?: number;
  /** The number of the first entry of a journal that has none yet; 1 unless given. */
  readonly first?: number;
}

/** A journal that was opened. */
export interface OpenedJournal extends JournalContent {
  readonly journal: Journal;
  /** What the rest of a write that was cut short is kept as; null where there was none. */
  readonly keptAside: string | null;
}

interface Waiting {
  readonly entry: NewEntry;
  readonly resolve: (result: Result<Located>) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * The log of everything that was done to a project. An entry is on the medium when its `append` resolves, and that is
 * what makes an edit saved. Only the holder of the project's lock may have one; others use `readJournal`.
 */
export class Journal {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #writer: JournalWriter;
  #last: number;
  #waiting: Waiting[] = [];
  #isWriting = false;

  private constructor({ disk, folder }: JournalOptions, writer: JournalWriter, last: number) {
    this.#disk = disk;
    this.#folder = folder;
    this.#writer = writer;
    this.#last = last;
  }

  /**
   * Opens a journal to append to it, makes its folder if need be, and gives what is in it since its newest checkpoint. The
   * rest of a write that was cut short is kept aside and cut off. Fails as `readJournal`, or with `not-saved`.
   */
  static async open(options: JournalOptions): Promise<Result<OpenedJournal>> {
    const { disk, folder, aside, segmentSize = 8_000_000, first = 1 } = options;
    const made = await makeFolder(disk, folder);
    if (!made.ok) return made;
    const content = await readJournal(disk, folder);
    if (!content.ok) return content;
    const { newest, last } = content.value;
    const writer = new JournalWriter(disk, folder, segmentSize);
    const journal = new Journal(options, writer, newest === null ? first - 1 : last);
    if (newest === null) return ok({ ...content.value, journal, keptAside: null });

    const { name, whole, torn } = newest;
    const isTorn = torn.length > 0;
    const kept = isTorn ? await keepAside(disk, aside, `journal/${name}`, torn) : ok(null);
    if (!kept.ok) return kept;
    const continued = await writer.continue(name, whole, isTorn);
    if (continued.ok) return ok({ ...content.value, journal, keptAside: kept.value });
    await writer.close();
    return continued;
  }

  /** The number of the newest entry that is on the medium; one less than the first where there is none. */
  get last(): number {
    return this.#last;
  }

  /**
   * Puts an entry on the medium, numbers it and says where it lies. Entries that come while others are being written go
   * together into the next write. Fails with `not-saved` `{file, reason}`, and so do those that were waiting behind it,
   * since they may rest on it; nothing of them is kept, and the same entry can be appended again. Costs a write and a sync.
   */
  append(entry: NewEntry): Promise<Result<Located>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entry, resolve, reject });
      if (!this.#isWriting) void this.#writeWaiting();
    });
  }

  /** See `readEntry`. */
  read(located: Located): Promise<Result<JournalEntry>> {
    return readEntry(this.#disk, this.#folder, located);
  }

  /** See `entriesFrom`. */
  entries(from = 1): AsyncGenerator<Result<LocatedEntry>> {
    return entriesFrom(this.#disk, this.#folder, from);
  }

  /** See `entriesBefore`. */
  before(sequence: number): Promise<Result<readonly LocatedDescription[]>> {
    return entriesBefore(this.#disk, this.#folder, sequence);
  }

  /** Lets go of the file; every `append` must have been awaited. Fails with `not-saved`. */
  close(): Promise<Result<void>> {
    return this.#writer.close();
  }

  async #writeWaiting(): Promise<void> {
    this.#isWriting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        const lines = await linesOf(this.#last + 1, batch);
        const located = await this.#writer.write(this.#last + 1, lines);
        if (located.ok) this.#last += batch.length;
        const failed = located.ok ? [] : this.#waiting.splice(0);
        for (const [at, { resolve }] of [...batch, ...failed].entries()) {
          const place = located.ok ? located.value[at] : undefined;
          if (place !== undefined) resolve(ok(place));
          else resolve(located.ok ? fail('unexpected') : located);
        }
      } catch (error) {
        for (const { reject } of [...batch, ...this.#waiting.splice(0)]) reject(error);
      }
    }
    this.#isWriting = false;
  }
}

/** The lines of entries that are written together, in pieces, made without holding the event loop for long. */
async function linesOf(
  first: number,
  entries: readonly Waiting[],
): Promise<readonly (readonly Uint8Array[])[]> {
  const slices = new Slices();
  const lines: (readonly Uint8Array[])[] = [];
  for (const [at, { entry }] of entries.entries()) {
    const json: Buffer[] = [];
    for (const piece of piecesOfEntry(first + at, entry)) {
      json.push(Buffer.from(piece));
      if (slices.isOver) await slices.pause();
    }
    lines.push(await inSlices(formatLine(json, at === 0)));
  }
  return lines;
}
