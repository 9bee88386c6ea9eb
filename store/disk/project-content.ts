import { join } from 'node:path';
import { isSame } from '../model/canonical.ts';
import { type Change, type Diff, added, changed, removed, subject } from '../model/diff.ts';
import type { CoderId, DocumentId } from '../model/id.ts';
import type { InSteps } from '../model/in-steps.ts';
import { passagesOf } from '../model/passages.ts';
import { type Home, homeOf } from '../model/place.ts';
import { RecordSet } from '../model/record-set.ts';
import { type AnyRecord, type Document, isCoded } from '../model/records.ts';
import { type Finding, type Result, fail, ok } from '../model/result.ts';
import { holds } from '../text/passage.ts';
import { unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { codingHome, fileOf, folders, isId } from './layout.ts';
import type { FileContent, ProjectFiles } from './project-files.ts';
import { type TextPlaces, readText } from './read-text.ts';
import { inSlices } from './slices.ts';
import type { StoredFile } from './stored-file.ts';

/** What the content of a project is read with. */
export interface ContentOptions {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly path: string;
  readonly files: ProjectFiles;
  readonly texts: TextPlaces;
  /** Told of every file that was read. */
  wasRead(content: FileContent): Promise<void>;
  /** Told of what was found while a text was read. */
  found(findings: readonly Finding[]): void;
}

/** What is in memory of an open project: the shared records, and the documents that were loaded. */
export class ProjectContent {
  readonly records = new RecordSet();
  readonly #options: ContentOptions;
  readonly #loaded = new Set<DocumentId | null>();
  readonly #texts = new Map<string, string>();

  constructor(options: ContentOptions) {
    this.#options = options;
  }

  /** Project, coders, codebook and actors. */
  *shared(): Iterable<AnyRecord> {
    for (const record of this.records.values()) {
      if (!isCoded(record) && record.type !== 'document') yield record;
    }
  }

  /** The text of a document that is loaded. */
  textOf(document: DocumentId): string | undefined {
    const hash = this.records.find('document', document)?.sha256;
    return hash === undefined ? undefined : this.#texts.get(hash);
  }

  /** The text with a hash, if it is at hand. */
  textWith(hash: string): string | undefined {
    return this.#texts.get(hash);
  }

  /** Brings the texts to hand that documents get by a diff. Fails as `readText`: nothing may point to a text that is not there. */
  async loadTextsOf(diff: Diff): Promise<Result<null>> {
    for (const { before, after } of diff) {
      if (before?.type !== 'document' || after?.type !== 'document') continue;
      const read = before.sha256 === after.sha256 ? ok(null) : await this.#loadTextWith(after);
      if (!read.ok) return read;
    }
    return ok(null);
  }

  /** The hashes of the texts that are at hand. */
  textHashes(): Iterable<string> {
    return this.#texts.keys();
  }

  /** Notes a text that is on the medium. */
  keepText(hash: string, text: string): void {
    this.#texts.set(hash, text);
  }

  isLoaded(document: DocumentId | null): boolean {
    return this.#loaded.has(document);
  }

  /** The records in memory that belong in a file. */
  recordsOf(home: Home): readonly AnyRecord[] {
    switch (home.type) {
      case 'project':
        return [...this.records.all('project'), ...this.records.all('coder')];
      case 'codebook':
        return [...this.shared()].filter((record) => homeOf(record).type === 'codebook');
      case 'actors':
        return [...this.records.all('actor')];
      case 'document': {
        const record = this.records.find('document', home.document);
        return record === undefined ? [] : [record];
      }
      case 'coding':
        return [...this.records.inDocument(home.document)].filter(({ coder }) => coder === home.coder);
    }
  }

  /** The hash of the text that a coding's offsets mean; null for any other file. */
  textHashOf(file: string): string | null {
    const [, document = ''] = /^codings\/[^/]+\/([^/]+)\.json$/.exec(file) ?? [];
    return this.records.find('document', document)?.sha256 ?? null;
  }

  /** Reads what every project has. Fails where a file can neither be read nor rebuilt. */
  async loadShared(): Promise<Result<null>> {
    for (const type of ['project', 'codebook', 'actors'] as const) {
      const read = await this.read({ type }, true);
      if (!read.ok) return read;
    }
    return ok(null);
  }

  /** Reads a document's record, if it is there. */
  async loadRecord(document: DocumentId): Promise<Result<null>> {
    const home: Home = { type: 'document', document };
    const read = this.#options.files.get(home) === undefined ? await this.read(home, false) : ok(null);
    return read.ok ? ok(null) : read;
  }

  /** Reads the codings of all coders in a document; null for the records without a document. */
  async loadCodings(document: DocumentId | null): Promise<Result<null>> {
    if (this.#loaded.has(document)) return ok(null);
    const coders = new Set<CoderId>([...this.records.all('coder')].map(({ id }) => id));
    for (const name of await this.namesIn(folders.codings)) if (isId<'coder'>(name)) coders.add(name);
    for (const coder of coders) {
      const read = await this.read(codingHome(coder, document), false);
      if (!read.ok) return read;
    }
    this.#loaded.add(document);
    return ok(null);
  }

  /**
   * Brings a document's record, text and codings to hand; of one that is not there, nothing. Fails with the file that
   * cannot be read.
   */
  async load(document: DocumentId | null): Promise<Result<null>> {
    if (document !== null) {
      const record = await this.loadRecord(document);
      if (!record.ok) return record;
      const text =
        this.records.find('document', document) === undefined ? ok(null) : await this.loadText(document);
      if (!text.ok) return text;
    }
    const isNew = !this.#loaded.has(document);
    const loaded = await this.loadCodings(document);
    if (loaded.ok && isNew && document !== null) this.tellAstray(document);
    return loaded;
  }

  /** Tells of passages that are not where their words stand in the text: another program changed it, or the codings. */
  tellAstray(document: DocumentId): void {
    const text = this.textOf(document);
    if (text === undefined || !this.#loaded.has(document)) return;
    let count = 0;
    for (const record of this.records.inDocument(document))
      for (const { passages } of passagesOf(record))
        for (const passage of passages) if (!holds(text, passage)) count += 1;
    const title = this.records.find('document', document)?.title ?? document;
    if (count > 0)
      this.#options.found([{ ...fail('passages-astray', { count, title }).error, where: title }]);
  }

  /** Reads the text of a document. Fails with `unknown-document`, or as `readText`. */
  async loadText(document: DocumentId): Promise<Result<null>> {
    const record = this.records.find('document', document);
    return record === undefined ? fail('unknown-document', { document }) : this.#loadTextWith(record);
  }

  async #loadTextWith({ sha256, title }: Pick<Document, 'sha256' | 'title'>): Promise<Result<null>> {
    if (this.#texts.has(sha256)) return ok(null);
    const read = await readText(sha256, title, this.#options.texts);
    if (!read.ok) return read;
    this.#texts.set(sha256, read.value.text);
    this.#options.found(read.value.findings);
    return ok(null);
  }

  /** Lets go of a document's codings and text where nothing of them waits to be written. */
  unload(document: DocumentId): void {
    const { files } = this.#options;
    const codings = [...files.all()].filter(
      ({ home }) => home.type === 'coding' && home.document === document,
    );
    if (codings.some(({ isWaiting }) => isWaiting)) return;
    const hash = this.records.find('document', document)?.sha256;
    if (hash !== undefined) this.#texts.delete(hash);
    this.records.apply([...this.records.inDocument(document)].map((record) => removed(record)));
    for (const { home } of codings) files.forget(home);
    this.#loaded.delete(document);
  }

  /** Reads a file into memory. */
  async read(home: Home, needed: boolean): Promise<Result<StoredFile>> {
    const read = await this.#options.files.read(home, needed);
    if (!read.ok) return read;
    this.records.apply(read.value.records.map((record) => added(record)));
    await this.#options.wasRead(read.value);
    return ok(read.value.stored);
  }

  /** The files that a diff changes, read where they were not, each with what changes in it. */
  async filesOf(diff: Diff): Promise<Result<ReadonlyMap<StoredFile, Diff>>> {
    const stored = new Map<StoredFile, Diff>();
    for (const { home, changes } of (await inSlices(byHome(diff))).values()) {
      const loaded = home.type === 'coding' ? await this.loadCodings(home.document) : ok(null);
      if (!loaded.ok) return loaded;
      const known = this.#options.files.get(home);
      const read = known === undefined ? await this.read(home, false) : ok(known);
      if (!read.ok) return read;
      stored.set(read.value, changes);
    }
    return ok(stored);
  }

  /** What must change for memory to agree with the records of a file, but for some that wait to be written. */
  differenceTo(home: Home, records: readonly AnyRecord[], except: ReadonlySet<string>): Diff {
    const theirs = new Map<string, AnyRecord>(records.map((record) => [record.id, record]));
    const diff: Change[] = [];
    for (const ours of this.recordsOf(home)) {
      if (!except.has(ours.id) && !theirs.has(ours.id)) diff.push(removed(ours));
    }
    for (const [id, record] of theirs) {
      const ours = this.records.get(id);
      if (except.has(id) || isSame(ours, record)) continue;
      diff.push(ours === undefined ? added(record) : changed(ours, record));
    }
    return diff;
  }

  /** The names in a folder of the project; none where there is no folder. */
  async namesIn(folder: string): Promise<readonly string[]> {
    const { disk, path } = this.#options;
    return ((await unlessMissing(disk.readFolder(join(path, folder)))) ?? []).map(({ name }) => name);
  }
}

/** The changes of a diff by the files that they belong in. */
function* byHome(
  diff: Diff,
): InSteps<ReadonlyMap<string, { readonly home: Home; readonly changes: Change[] }>> {
  const homes = new Map<string, { readonly home: Home; readonly changes: Change[] }>();
  for (const change of diff) {
    const home = homeOf(subject(change));
    const file = fileOf(home);
    const known = homes.get(file);
    if (known === undefined) homes.set(file, { home, changes: [change] });
    else known.changes.push(change);
    yield;
  }
  return homes;
}
