import type { GivenMetadata } from '../preload/contract.ts';
import { sha256 } from '../store/disk/sha256.ts';
import type { ReadContext, Reading } from '../store/formats/format.ts';
import type { Change, Diff } from '../store/model/diff.ts';
import type { CoderId, DocumentId } from '../store/model/id.ts';
import { Overlay } from '../store/model/overlay.ts';
import type { Records } from '../store/model/record-set.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import type { ImportFile, ReadTogether } from './import-readings.ts';
import { orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';

/** Who imports, and what takes documents out of files. */
export interface ImportFrom {
  readonly coder: CoderId;
  readonly extract: ExtractFile;
  /** Ends the import before anything of it is in the project. */
  readonly signal?: AbortSignal;
}

/** What is read of several files, each with what the ones before brought. Nothing of it is in the project yet. */
export class ImportBatch {
  readonly #session: Session;
  readonly #coder: CoderId;
  readonly #extract: ExtractFile;
  readonly #signal: AbortSignal | undefined;
  readonly #now: string;
  readonly #records: Overlay;
  /** By hash. */
  readonly #texts = new Map<string, string>();
  readonly #originals: Reading['originals'][number][] = [];

  constructor(session: Session, { coder, extract, signal }: ImportFrom) {
    this.#session = session;
    this.#extract = extract;
    this.#signal = signal;
    this.#coder = coder;
    this.#now = session.now();
    this.#records = new Overlay(session.records);
  }

  /** The project as it would be with what was read so far. */
  get records(): Records {
    return this.#records;
  }

  /** All that was read as one change. */
  diff(): Diff {
    return this.#records.diff();
  }

  /**
   * Reads files, for a document if they are codings that name none. Fails as their format does, and throws for
   * `catchReading` where a file of the project cannot be read.
   */
  async read({ main, files }: ReadTogether, document: DocumentId | undefined): Promise<Result<Reading>> {
    const { format, name } = main;
    if (format?.read === undefined) return fail('unknown-file-type', { file: name });
    const read = await format.read(files, this.#context(document, main));
    if (!read.ok) return read;
    const reading = withGiven(read.value, files);
    this.#records.apply(reading.diff);
    for (const text of reading.texts) this.#texts.set(sha256(text), text);
    this.#originals.push(...reading.originals);
    return ok(reading);
  }

  /** Puts the texts and original files on disk that what was read cites. */
  async keepFiles(): Promise<Result<null>> {
    for (const text of this.#texts.values()) {
      const kept = await this.#session.addText(text);
      if (!kept.ok) return kept;
    }
    for (const { bytes, extension } of this.#originals) {
      const kept = await this.#session.addOriginal(bytes, extension);
      if (!kept.ok) return kept;
    }
    return ok(null);
  }

  #context(document: DocumentId | undefined, { encoding, password, columns }: ImportFile): ReadContext {
    const session = this.#session;
    return {
      records: this.#records,
      document,
      coder: this.#presentCoder(),
      encoding,
      extract: async (format, entry) => {
        const options = { encoding, password, columns, signal: this.#signal };
        const found = await this.#extract(format, entry, options);
        if (this.#signal?.aborted === true) orThrow(fail('cancelled'));
        return found;
      },
      now: this.#now,
      newId: session.newId,
      hash: sha256,
      load: async (id) => {
        const isNew = id !== null && session.records.find('document', id) === undefined;
        if (!isNew) orThrow(await session.load(id));
      },
      text: (id) => {
        const hash = this.#records.find('document', id)?.sha256;
        return hash === undefined ? undefined : (this.#texts.get(hash) ?? session.text(id));
      },
    };
  }

  /** Who imports, or one of the coders that a project which was taken over has in the place of its own. */
  #presentCoder(): CoderId {
    const [first] = this.#records.all('coder');
    const isThere = this.#records.find('coder', this.#coder) !== undefined;
    return isThere || first === undefined ? this.#coder : first.id;
  }
}

/** The hash of the file that a new document came from. */
function fileOf({ after }: Change): string {
  return after?.type === 'document' ? (after.original?.sha256 ?? '') : '';
}

/** What was read, with what the user gave for its documents; a document is known by its original file. */
function withGiven(reading: Reading, chosen: readonly ImportFile[]): Reading {
  const givens = new Map<string, Partial<GivenMetadata>>();
  for (const { bytes, given } of chosen.toReversed())
    if (given !== undefined) givens.set(sha256(bytes), given);
  if (givens.size === 0) return reading;
  const files = reading.diff.map(fileOf);
  const diff = reading.diff.map((change) => {
    if (change.after?.type !== 'document') return change;
    const file = fileOf(change);
    // Of a table each text says of itself what it is.
    const given = files.indexOf(file) === files.lastIndexOf(file) ? givens.get(file) : undefined;
    return given === undefined ? change : { ...change, after: { ...change.after, ...given } };
  });
  return { ...reading, diff };
}
