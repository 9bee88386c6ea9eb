import { join } from 'node:path';
import type { Diff } from '../model/diff.ts';
import { schemaVersion } from '../model/migrations.ts';
import type { Home } from '../model/place.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Failure, type Finding, type Result, fail, ok } from '../model/result.ts';
import type { Replacement } from './adapter.ts';
import { keepAside } from './aside.ts';
import { type Database, encodeDatabase } from './database.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { replaceFile } from './durable-file.ts';
import { fileOf } from './layout.ts';
import { mergeMarkers } from './merge-markers.ts';
import type { Rebuilt } from './rebuild.ts';
import { sha256 } from './sha256.ts';
import { StoredFile } from './stored-file.ts';
import { type Waiting, unheldBy, withStates } from './waiting.ts';

/** What the files of a project are read and written with. */
export interface FilesOptions {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly folder: string;
  /** Where damaged bytes are kept, absolute. */
  readonly aside: string;
  /** Whether nothing may be written. */
  isReadOnly(): boolean;
  /** What the journal holds that files may lack. */
  readonly waiting: ReadonlyMap<string, Waiting>;
  /** Makes a damaged or vanished file's content again from journal and backups. */
  rebuild(file: string, problem: string): Promise<Result<Rebuilt>>;
  /** Notes down a replacement in the journal before it takes place. */
  readonly announce: (file: StoredFile, replacement: Replacement) => Promise<Result<void>>;
}

/** What reading a file gave. */
export interface FileContent {
  readonly stored: StoredFile;
  readonly records: readonly AnyRecord[];
  /** What the journal holds and the file lacks, so that it must be written; it is made in the records already. */
  readonly lacks: Diff;
  /** Whether that goes on top of a change by another program. */
  readonly isForeign?: boolean;
  readonly findings: readonly Finding[];
  /** Records that another program changed while an edit of ours was waiting, or a newer version: nothing may be written. */
  readonly conflicts: readonly Finding[];
}

function finding(where: string, ...given: Parameters<typeof fail>): Finding {
  return { ...fail(...given).error, where };
}

/** The database files of an open project: read strictly, rebuilt where damaged, and completed from the journal. */
export class ProjectFiles {
  readonly #options: FilesOptions;
  readonly #files = new Map<string, StoredFile>();
  readonly #settled = new Set<string>();

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  get(home: Home): StoredFile | undefined {
    return this.#files.get(fileOf(home));
  }

  all(): Iterable<StoredFile> {
    return this.#files.values();
  }

  /** Forgets a file, so that it is read anew when asked for next. */
  forget(home: Home): void {
    this.#files.delete(fileOf(home));
  }

  /**
   * Reads a file. Where there is none it is one to be made, unless it is `needed`: then it is rebuilt, as a damaged one
   * is. Fails with `damaged-file`, `missing-file`, `newer-version` or `cannot-read-file`.
   */
  async read(home: Home, needed: boolean): Promise<Result<FileContent>> {
    const file = fileOf(home);
    const stored = this.#make(home, !needed);
    const read = await stored.read();
    if (read.ok) return ok(this.#completed(stored, read.value));
    const { code, details } = read.error;
    if (code === 'damaged-file') {
      const merged = await this.#merged(home);
      if (merged !== undefined) return merged;
    }
    if (code !== 'damaged-file' && code !== 'missing-file') return read;
    const rebuilt = await this.#rebuilt(home, String(details['problem'] ?? ''), read.error);
    if (!rebuilt.ok) this.#files.delete(file);
    return rebuilt;
  }

  #make(home: Home, isNew: boolean): StoredFile {
    const { disk, folder, announce } = this.#options;
    const stored: StoredFile = new StoredFile(
      { disk, folder, file: fileOf(home), isNew, announce: (replacement) => announce(stored, replacement) },
      home,
    );
    this.#files.set(stored.file, stored);
    return stored;
  }

  /** A file of a newer program is shown as it is, and nothing of ours is put into it. */
  #completed(stored: StoredFile, records: readonly AnyRecord[]): FileContent {
    const { file, version } = stored;
    if (version <= schemaVersion) return this.#complete(stored, records);
    const conflicts = [finding(file, 'newer-version', { file, version })];
    return { stored, records, lacks: [], findings: [], conflicts };
  }

  /** Adds what the journal holds and the file may lack. */
  #complete(stored: StoredFile, records: readonly AnyRecord[]): FileContent {
    const asRead = { stored, records, lacks: [], findings: [], conflicts: [] };
    const waiting = this.#options.waiting.get(stored.file);
    if (waiting === undefined || this.#settled.has(stored.file)) return asRead;
    this.#settled.add(stored.file);
    const { states, lacks, isForeign, contested } = unheldBy(waiting, stored.known?.sha256 ?? null, records);
    const { file } = stored;
    if (contested.length > 0)
      return { ...asRead, conflicts: contested.map((id) => finding(file, 'foreign-change', { file, id })) };
    return {
      ...asRead,
      records: withStates(records, states),
      lacks,
      isForeign: isForeign && lacks.length > 0,
    };
  }

  /** A file that Git left merge markers in: both sides are kept; undefined where it is no such file. */
  async #merged(home: Home): Promise<Result<FileContent> | undefined> {
    const file = fileOf(home);
    const bytes = await attempt('cannot-read-file', file, () => this.#bytes(file));
    if (!bytes.ok) return bytes;
    if (bytes.value === undefined) return undefined;
    const merge = mergeMarkers(bytes.value, file);
    // Markers with a side that cannot be read are for a person to look at: nothing is rebuilt over them.
    if (!merge.ok) return merge.error.code === 'merge-conflict' ? merge : undefined;
    const { database, conflicts } = merge.value;
    if (conflicts.length > 0 || this.#options.isReadOnly()) {
      return ok({
        stored: this.#make(home, false),
        records: database.records,
        lacks: [],
        findings: [],
        conflicts: conflicts.map(({ id }) => finding(file, 'merge-conflict', { file, id })),
      });
    }
    return this.#replaced(home, bytes.value, database, (kept) =>
      finding(file, 'merge-markers', { file, kept }),
    );
  }

  async #rebuilt(home: Home, problem: string, failure: Failure): Promise<Result<FileContent>> {
    const file = fileOf(home);
    const rebuilt = await this.#options.rebuild(file, problem);
    if (!rebuilt.ok) return { ok: false, error: failure };
    const bytes = await attempt('cannot-read-file', file, () => this.#bytes(file));
    if (!bytes.ok) return bytes;
    this.#settled.add(file);
    const { database, backup } = rebuilt.value;
    const code = backup === null ? 'rebuilt-file' : 'restored-file';
    const details = backup === null ? { file } : { file, time: backup };
    if (this.#options.isReadOnly()) {
      const stored = this.#make(home, true);
      const findings = [finding(file, code, { ...details, kept: '' })];
      return ok({ stored, records: database.records, lacks: [], findings, conflicts: [] });
    }
    return this.#replaced(home, bytes.value, database, (kept) => finding(file, code, { ...details, kept }));
  }

  /** Puts a file in the place of one that cannot stay, whose bytes are kept aside. */
  async #replaced(
    home: Home,
    old: Uint8Array | undefined,
    database: Database,
    told: (kept: string) => Finding,
  ): Promise<Result<FileContent>> {
    const { disk, folder, aside } = this.#options;
    const file = fileOf(home);
    const kept = old === undefined ? ok('') : await keepAside(disk, aside, file, old);
    if (!kept.ok) return kept;
    const bytes = encodeDatabase(database);
    const stored = this.#make(home, false);
    const before = old === undefined ? null : sha256(old);
    const announced = await this.#options.announce(stored, { file, before, after: sha256(bytes) });
    if (!announced.ok) return announced;
    const written = await replaceFile(disk, join(folder, file), bytes, { within: folder });
    if (!written.ok) return written;
    const read = await stored.read();
    if (!read.ok) return read;
    return ok({ stored, records: read.value, lacks: [], findings: [told(kept.value)], conflicts: [] });
  }

  async #bytes(file: string): Promise<Uint8Array | undefined> {
    return unlessMissing(this.#options.disk.readFile(join(this.#options.folder, file)));
  }
}
