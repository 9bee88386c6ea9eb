import type { GivenMetadata } from '../preload/contract.ts';
import type { AddedFiles } from '../store/disk/added-files.ts';
import { sha256, sha256InSlices, textHash } from '../store/disk/sha256.ts';
import type { Entry, ReadContext, Reading } from '../store/formats/format.ts';
import type { Change, Diff } from '../store/model/diff.ts';
import type { CoderId, DocumentId } from '../store/model/id.ts';
import { Overlay } from '../store/model/overlay.ts';
import type { Records } from '../store/model/record-set.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import type { FileContent } from './file-source.ts';
import type { ImportFile, ReadTogether } from './import-readings.ts';
import { textsOf } from './known-texts.ts';
import { orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';

/** Who imports, and what takes documents out of files. */
export interface ImportFrom {
  readonly coder: CoderId;
  readonly extract: ExtractFile;
  /** Ends the import before anything of it is in the project. */
  readonly signal?: AbortSignal;
}

/** A file as it is read, and what its document gets. */
interface ReadEntry extends Entry, FileContent {
  readonly sha256: string;
  readonly given: ImportFile['given'];
}

/** What is read of several files, each with what the ones before brought. Nothing of it is in the project yet. */
export class ImportBatch {
  readonly #session: Session;
  readonly #coder: CoderId;
  readonly #extract: ExtractFile;
  readonly #signal: AbortSignal | undefined;
  readonly #now: string;
  readonly #records: Overlay;
  readonly #added: AddedFiles;
  /** The documents by the hashes of their texts, as they are and as they were imported. */
  readonly #documents = new Map<string, DocumentId>();
  /** By hash: what the files that are being read asked for of those before them. */
  readonly #atHand = new Map<string, string>();

  constructor(session: Session, { coder, extract, signal }: ImportFrom) {
    this.#session = session;
    this.#extract = extract;
    this.#signal = signal;
    this.#coder = coder;
    this.#now = session.now();
    this.#records = new Overlay(session.records);
    this.#added = session.folder.addFiles();
    for (const document of session.records.all('document'))
      for (const hash of textsOf(document)) this.#documents.set(hash, document.id);
  }

  /** The project as it would be with what was read so far. */
  get records(): Records {
    return this.#records;
  }

  /** All that was read as one change. */
  diff(): Diff {
    return this.#records.diff();
  }

  /** Takes the files away again that were put on disk. One that cannot be is harmless: nothing cites it. */
  async discard(): Promise<void> {
    await this.#added.discard();
  }

  /** Fails where the import was ended. */
  goOn(): Result<null> {
    return this.#signal?.aborted === true ? fail('cancelled') : ok(null);
  }

  /**
   * Reads files, for a document if they are codings that name none; their texts and the files themselves are then on disk.
   * Fails as their format does or as they cannot be read, and throws for `catchReading` what ends the import.
   */
  async read({ main, files }: ReadTogether, document: DocumentId | undefined): Promise<Result<Reading>> {
    const { format, name } = main;
    orThrow(this.goOn());
    this.#atHand.clear();
    if (format?.read === undefined) return fail('unknown-file-type', { file: name });
    const entries: ReadEntry[] = [];
    for (const { source, given } of files) {
      const content = await source.read();
      if (!content.ok) return content;
      entries.push({ name: source.name, given, ...content.value });
    }
    const read = await format.read(entries, this.#context(document, main));
    if (!read.ok) return read;
    orThrow(await this.#keepFiles(read.value, entries));
    const reading = withGiven(read.value, entries);
    this.#records.apply(reading.diff);
    for (const { after } of reading.diff)
      if (after?.type === 'document') this.#documents.set(after.sha256, after.id);
    return ok({ ...reading, texts: [], originals: [] });
  }

  /** Puts the texts and original files on disk that what was read cites, both at once: each waits for the medium. */
  async #keepFiles(reading: Reading, entries: readonly ReadEntry[]): Promise<Result<null>> {
    const kept = await Promise.all([this.#keepTexts(reading), this.#keepOriginals(reading, entries)]);
    return kept.find((each) => !each.ok) ?? ok(null);
  }

  async #keepTexts({ texts }: Reading): Promise<Result<null>> {
    for (const text of texts) {
      const kept = await this.#added.addText(text);
      if (!kept.ok) return kept;
    }
    return ok(null);
  }

  async #keepOriginals({ originals }: Reading, entries: readonly ReadEntry[]): Promise<Result<null>> {
    // All texts of a table come from one file.
    for (const [bytes, extension] of new Map(originals.map((each) => [each.bytes, each.extension]))) {
      const known = entries.find((entry) => entry.bytes === bytes)?.sha256 ?? (await sha256InSlices(bytes));
      const kept = await this.#added.addOriginal(known, extension, bytes);
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
        orThrow(this.goOn());
        return found;
      },
      now: this.#now,
      newId: session.newId,
      hash: sha256,
      hashText: textHash,
      load: async (id) => {
        const isNew = id !== null && session.records.find('document', id) === undefined;
        const hash = isNew ? this.#records.find('document', id)?.sha256 : undefined;
        if (!isNew) orThrow(await session.load(id));
        else if (hash !== undefined) this.#atHand.set(hash, orThrow(await this.#added.readText(hash)));
      },
      text: (id) => {
        const hash = this.#records.find('document', id)?.sha256;
        return hash === undefined ? undefined : (this.#atHand.get(hash) ?? session.text(id));
      },
      documentWith: (hash) => this.#documents.get(hash),
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
function withGiven(reading: Reading, entries: readonly ReadEntry[]): Reading {
  const givens = new Map<string, Partial<GivenMetadata>>();
  for (const { sha256: hash, given } of entries.toReversed())
    if (given !== undefined) givens.set(hash, given);
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
