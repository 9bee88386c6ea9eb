import { join } from 'node:path';
import { type Diff, added, removed, subject } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import { homeOf } from '../model/place.ts';
import { RecordSet } from '../model/record-set.ts';
import { type AnyRecord, isCoded } from '../model/records.ts';
import { parseDatabase } from './database.ts';
import { unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { fileOf, folders, isId, textFile } from './layout.ts';
import { type FinalStates, withStates } from './waiting.ts';

/**
 * A project as it is read in a thread beside the one that writes it: from its files, document by document, and completed by
 * the changes that it is told of. The files must hold everything that was changed before it began, or was last told to read
 * anew. What is damaged is left out: it is named, and made again, where a document is opened.
 */
export class FollowedProject {
  readonly #disk: Disk;
  readonly #path: string;
  /** What was read so far. */
  readonly records = new RecordSet();
  readonly #loaded = new Set<DocumentId | null>();
  /** The documents whose own record was read. */
  readonly #listed = new Set<DocumentId>();
  #isSharedLoaded = false;
  /** What was changed since the files were known to hold everything, by file and by id. */
  readonly #since = new Map<string, Map<string, AnyRecord | null>>();

  constructor(disk: Disk, path: string) {
    this.#disk = disk;
    this.#path = path;
  }

  /** Takes a change over. */
  follow(diff: Diff): void {
    for (const { before, after } of diff) {
      const record = after ?? before;
      if (record === null) continue;
      const file = fileOf(homeOf(record));
      const states = this.#since.get(file) ?? new Map<string, AnyRecord | null>();
      this.#since.set(file, states.set(record.id, after));
    }
    this.records.apply(diff.filter((change) => this.#isHere(subject(change))));
  }

  /** Forgets what was read of some documents, or of all: their files hold everything now. */
  readAnew(documents: readonly (DocumentId | null)[] | 'all'): void {
    if (documents === 'all') {
      this.records.apply([...this.records.values()].map(removed));
      this.#loaded.clear();
      this.#listed.clear();
      this.#since.clear();
      this.#isSharedLoaded = false;
      return;
    }
    for (const document of documents) {
      const record = document === null ? undefined : this.records.find('document', document);
      const gone = [...this.records.inDocument(document), ...(record === undefined ? [] : [record])];
      this.records.apply(gone.map((each) => removed(each)));
      this.#loaded.delete(document);
      if (document !== null) this.#listed.delete(document);
      for (const file of [...this.#since.keys()])
        if (file.endsWith(`/${document ?? 'project'}.json`)) this.#since.delete(file);
    }
  }

  /** The ids of the documents, sorted. */
  async documentIds(): Promise<readonly DocumentId[]> {
    const ids = new Set<DocumentId>();
    for (const name of await this.#namesIn(folders.documents)) {
      const id = name.replace(/\.json$/, '');
      if (name.endsWith('.json') && isId<'document'>(id)) ids.add(id);
    }
    for (const states of this.#since.values()) {
      for (const [id, record] of states) {
        if (record?.type === 'document') ids.add(record.id);
        else if (record === null && isId<'document'>(id)) ids.delete(id);
      }
    }
    return [...ids].sort();
  }

  /** Reads project, coders, codebook and actors; once. */
  async loadShared(): Promise<void> {
    if (this.#isSharedLoaded) return;
    for (const file of ['project.json', 'codebook.json', 'actors.json']) await this.#read(file);
    this.#isSharedLoaded = true;
  }

  /** Reads a document's record, without the codings in it; once. */
  async loadRecord(document: DocumentId): Promise<void> {
    if (this.#listed.has(document)) return;
    await this.#read(fileOf({ type: 'document', document }));
    this.#listed.add(document);
  }

  /** Reads a document's record and the codings of all coders in it; once. Null reads what belongs to no document. */
  async load(document: DocumentId | null): Promise<void> {
    if (this.#loaded.has(document)) return;
    await this.loadShared();
    if (document !== null) await this.loadRecord(document);
    const coders = await this.#namesIn(folders.codings);
    for (const coder of new Set([...coders, ...Array.from(this.records.all('coder'), ({ id }) => id)]))
      await this.#read(`${folders.codings}/${coder}/${document ?? 'project'}.json`);
    this.#loaded.add(document);
  }

  /** The text of a document that was read; undefined where it is missing. */
  async text(document: DocumentId): Promise<string | undefined> {
    const record = this.records.find('document', document);
    if (record === undefined) return undefined;
    const path = join(this.#path, textFile(record.sha256));
    const bytes = await unlessMissing(this.#disk.readFile(path));
    return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }

  async #read(file: string): Promise<void> {
    const bytes = await unlessMissing(this.#disk.readFile(join(this.#path, file)));
    const parsed = bytes === undefined ? undefined : parseDatabase(bytes, file);
    const states: FinalStates = this.#since.get(file) ?? new Map<string, AnyRecord | null>();
    const records = withStates(parsed?.ok === true ? parsed.value.records : [], states);
    this.records.apply(records.map((record) => added(record)));
  }

  /** Whether a record is of what was read, so that a change of it is to be made here too. */
  #isHere(record: AnyRecord): boolean {
    if (record.type === 'document') return this.#listed.has(record.id);
    return isCoded(record) ? this.#loaded.has(record.document) : this.#isSharedLoaded;
  }

  async #namesIn(folder: string): Promise<readonly string[]> {
    return ((await unlessMissing(this.#disk.readFolder(join(this.#path, folder)))) ?? []).map(
      ({ name }) => name,
    );
  }
}
