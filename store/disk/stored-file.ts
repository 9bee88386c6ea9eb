import { Low } from 'lowdb';
import { schemaVersion } from '../model/migrations.ts';
import type { Home } from '../model/place.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { type AdapterOptions, DatabaseAdapter, type Known, StorageError } from './adapter.ts';
import type { Database } from './database.ts';
import { type Header, headerOf } from './header.ts';

/** Runs a call of lowdb; the failure that an adapter threw becomes a value. */
export async function lowdbResult<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof StorageError) return { ok: false, error: error.failure };
    throw error;
  }
}

/** One database file of an open project: a lowdb database, and what of it still waits to be written. */
export class StoredFile {
  readonly file: string;
  readonly home: Home;
  readonly #adapter: DatabaseAdapter;
  readonly #low: Low<Database>;
  /** The sequence number of the last edit that the file does not hold yet; 0 for none. */
  waitingFor = 0;
  /** The sequence number of the last edit that the replacement now under way holds. */
  writing = 0;

  constructor(options: AdapterOptions, home: Home) {
    this.file = options.file;
    this.home = home;
    this.#adapter = new DatabaseAdapter(options);
    this.#low = new Low<Database>(this.#adapter, { header: headerOf(home), records: [] });
  }

  get known(): Known | undefined {
    return this.#adapter.known;
  }

  /** The version of the project format that the file was in when it was read. */
  get version(): number {
    return this.#low.data.header.version;
  }

  get isWaiting(): boolean {
    return this.waitingFor > 0;
  }

  /** The records in the file; none where it is to be made. Fails as the adapter's `read` does. */
  async read(): Promise<Result<readonly AnyRecord[]>> {
    const read = await lowdbResult(() => this.#low.read());
    return read.ok ? ok(this.#low.data.records) : read;
  }

  /** Replaces the file by these records; a document or a coding without any goes. Fails as the adapter's `write` does. */
  async write(records: readonly AnyRecord[], textHash: string | null): Promise<Result<void>> {
    const sequence = this.waitingFor;
    this.writing = sequence;
    const { header } = this.#low.data;
    if (header.version > schemaVersion)
      return fail('newer-version', { file: this.file, version: header.version });
    this.#low.data = { header: asWritten(header, textHash), records };
    const goes = records.length === 0 && (this.home.type === 'document' || this.home.type === 'coding');
    const written = await lowdbResult(() => (goes ? this.#adapter.remove() : this.#low.write()));
    if (written.ok && this.waitingFor === sequence) this.waitingFor = 0;
    return written;
  }

  /** Whether the bytes on disk are no longer those last read or written. */
  isChanged(): Promise<Result<boolean>> {
    return lowdbResult(() => this.#adapter.isChanged());
  }
}

/** A header as it is written: in the present version, and for the text that the offsets mean now. */
function asWritten(header: Header, sha256: string | null): Header {
  const present = { ...header, version: schemaVersion };
  return header.home.type === 'coding' ? { ...present, sha256 } : present;
}
