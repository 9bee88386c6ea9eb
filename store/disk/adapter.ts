import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import { type Failure, type Result, fail, ok } from '../model/result.ts';
import { type Database, encodeInSlices, parseInSlices } from './database.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk, FileInfo } from './disk.ts';
import { removeFile, replaceFile } from './durable-file.ts';
import { sha256InSlices } from './sha256.ts';

/** Thrown through lowdb, whose calls have no results; whoever calls lowdb takes the failure out again. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.code} ${JSON.stringify(failure.details)}`);
    this.failure = failure;
  }
}

/** A replacement about to take place: hashes of the bytes before and after, null where there is no file. */
export interface Replacement {
  readonly file: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** By what a file is told from another without reading it. */
interface Marks {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
}

/** What is known of the bytes on disk, to be compared with what is there later. */
export interface Known extends Marks {
  /** Null where the file is known not to be there. */
  readonly sha256: string | null;
}

/** What an adapter is made for. */
export interface AdapterOptions {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly folder: string;
  /** The file's path in the project, as layout.ts gives it. */
  readonly file: string;
  /** Whether the file is to be made, so that it is right that nothing is there. */
  readonly isNew: boolean;
  /** Told of each replacement before it takes place, to note it down in the journal; a failure stops it. */
  readonly announce?: (replacement: Replacement) => Promise<Result<void>>;
}

const noMarks: Marks = { size: 0, mtimeMs: 0, ino: 0 };
const absent: Known = { sha256: null, ...noMarks };

function marksOf({ size, mtimeMs, ino }: FileInfo): Marks {
  return { size, mtimeMs, ino };
}

function sameMarks(a: Marks, b: Marks): boolean {
  return a.size === b.size && a.mtimeMs === b.mtimeMs && a.ino === b.ino;
}

/**
 * One database file behind lowdb: read strictly, replaced durably, and never over a change that somebody else made.
 * Calls of one adapter must not overlap. Everything expected is thrown as a `StorageError`.
 */
export class DatabaseAdapter implements Adapter<Database> {
  readonly #options: AdapterOptions;
  readonly #path: string;
  #known: Known | undefined;
  /** What a write that failed may yet have put in place: not a change of somebody else's. */
  #attempted: string | null | undefined;

  constructor(options: AdapterOptions) {
    this.#options = options;
    this.#path = join(options.folder, options.file);
    this.#known = options.isNew ? absent : undefined;
  }

  /** What was last read or written; undefined before either. */
  get known(): Known | undefined {
    return this.#known;
  }

  /**
   * The database in the file; null where there is none and it is to be made. Throws `missing-file`, `cannot-read-file`,
   * `damaged-file` or `newer-version`.
   */
  async read(): Promise<Database | null> {
    const { file } = this.#options;
    const found = this.#taken(await this.#look());
    if (found.bytes === undefined) {
      if (this.#known?.sha256 === null) return null;
      throw new StorageError(fail('missing-file', { file }).error);
    }
    const database = this.#taken(await parseInSlices(found.bytes, file));
    this.#known = found.known;
    this.#attempted = undefined;
    return database;
  }

  /**
   * Replaces the file. Throws `foreign-change` and writes nothing where the bytes on disk are not those last read or
   * written, else `not-saved` or what `announce` failed with. Costs a read, a hash and two syncs.
   */
  async write(database: Database): Promise<void> {
    const { disk, folder } = this.#options;
    const bytes = await encodeInSlices(database);
    const hash = await sha256InSlices(bytes);
    const confirm = (): Promise<Result<void>> => this.#confirm(hash);
    const info = this.#taken(await replaceFile(disk, this.#path, bytes, { within: folder, confirm }));
    this.#known = { sha256: hash, ...marksOf(info) };
    this.#attempted = undefined;
  }

  /** Takes the file away, under the conditions of `write`; for a coding without records. */
  async remove(): Promise<void> {
    this.#taken(await this.#confirm(null));
    this.#taken(await removeFile(this.#options.disk, this.#path));
    this.#known = absent;
    this.#attempted = undefined;
  }

  /**
   * Whether the bytes on disk are no longer those last read or written; always by their hash, as size and time can be
   * equal. Throws `cannot-read-file`.
   */
  async isChanged(): Promise<boolean> {
    return !this.#isOurs(this.#taken(await this.#look()).known.sha256);
  }

  #isOurs(hash: string | null): boolean {
    return hash === this.#known?.sha256 || (this.#attempted !== undefined && hash === this.#attempted);
  }

  /** The last thing before a replacement: is it still our bytes that it replaces, and is it noted down? */
  async #confirm(after: string | null): Promise<Result<void>> {
    const { file, announce } = this.#options;
    const found = await this.#look();
    if (!found.ok) return found;
    const { sha256: before, ...marks } = found.value.known;
    if (!this.#isOurs(before)) return fail('foreign-change', { file });
    const announced = (await announce?.({ file, before, after })) ?? ok(undefined);
    if (!announced.ok) return announced;
    // The journal took its time: look again, if only at size and time.
    const now = await this.#marks();
    if (!now.ok) return now;
    if (!sameMarks(marks, now.value)) return fail('foreign-change', { file });
    this.#attempted = after;
    return announced;
  }

  /** The bytes on disk and what is known of them. Marks are taken first, so that a change in between shows later. */
  async #look(): Promise<Result<{ readonly bytes: Uint8Array | undefined; readonly known: Known }>> {
    const { disk, file } = this.#options;
    const marks = await this.#marks();
    if (!marks.ok) return marks;
    const bytes = await attempt('cannot-read-file', file, () => unlessMissing(disk.readFile(this.#path)));
    if (!bytes.ok) return bytes;
    if (bytes.value === undefined) return ok({ bytes: undefined, known: absent });
    return ok({ bytes: bytes.value, known: { sha256: await sha256InSlices(bytes.value), ...marks.value } });
  }

  #marks(): Promise<Result<Marks>> {
    const { disk, file } = this.#options;
    return attempt('cannot-read-file', file, async () => {
      const info = await unlessMissing(disk.stat(this.#path));
      return info === undefined ? noMarks : marksOf(info);
    });
  }

  /** The value of a result, or its failure thrown, with the file as a person knows it. */
  #taken<Value>(result: Result<Value>): Value {
    if (result.ok) return result.value;
    const { code, details } = result.error;
    throw new StorageError({ code, details: { ...details, file: this.#options.file } });
  }
}
