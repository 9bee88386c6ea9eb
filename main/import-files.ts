import { basename, extname, join } from 'node:path';
import type {
  ChosenFile,
  Events,
  GivenMetadata,
  ImportCandidate,
  ImportReport,
  Requests,
} from '../preload/contract.ts';
import { attempt } from '../store/disk/disk-failure.ts';
import type { Disk } from '../store/disk/disk.ts';
import { textHash } from '../store/disk/sha256.ts';
import { documentFormatFor } from '../store/formats/index.ts';
import type { Format } from '../store/formats/format.ts';
import type { ExtractOptions } from '../store/formats/extract.ts';
import { text as textFormat } from '../store/formats/text/text.ts';
import type { DocumentId } from '../store/model/id.ts';
import { type Failure, type Result, fail, ok } from '../store/model/result.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import { type FileSource, fileAt, fileOf } from './file-source.ts';
import type { ImportFile } from './import-readings.ts';
import { importFiles } from './import.ts';
import { textsOf } from './known-texts.ts';
import type { Session } from './session.ts';

/** A file that was chosen and waits for the user's OK. */
interface Chosen extends ChosenFile {
  readonly source: FileSource;
  readonly format: Format | undefined;
  options: ExtractOptions;
}

/** How many characters of a text are shown before it is taken. */
const beginningLength = 2000;

/** How deep a chosen folder is looked into, and how many files are taken from it at most. */
const deepest = 20;
const most = 10_000;

type Progress = Events['importing'];

/** The files that were chosen for import: looked at, and not in the project before the user says so. */
export class ImportFiles {
  readonly #chosen = new Map<string, Chosen>();
  readonly #extract: ExtractFile;
  readonly #disk: Disk;
  #job = new AbortController();

  constructor(extract: ExtractFile, disk: Disk) {
    this.#extract = extract;
    this.#disk = disk;
  }

  /** Forgets what was chosen, and ends what is done with it. */
  clear(): void {
    this.cancel();
    this.#chosen.clear();
  }

  /** Ends what is being done with the files; nothing of them is in the project. */
  cancel(): void {
    this.#job.abort();
    this.#job = new AbortController();
  }

  /** Takes files, and those in folders, in the order of their names. Fails with `cannot-read-file`. */
  async choose(session: Session, paths: readonly string[]): Promise<Result<readonly ChosenFile[]>> {
    const found = await attempt('cannot-read-file', paths[0] ?? '', () => this.#filesIn(paths));
    if (!found.ok) return found;
    return ok(found.value.map((path) => this.#choose(session, path)));
  }

  /** Takes pasted text for a file. */
  paste(session: Session, title: string, text: string): readonly ChosenFile[] {
    const source = fileOf({ name: `${title}.txt`, bytes: new TextEncoder().encode(text) });
    return [this.#add(session, { source, format: textFormat, options: { encoding: 'utf-8' } })];
  }

  /** Looks at chosen files one by one, and tells what each is; ends early where it is cancelled. */
  async look(session: Session, tokens: readonly string[], tell: (progress: Progress) => void): Promise<void> {
    const { signal } = this.#job;
    for (const [at, token] of tokens.entries()) {
      const chosen = this.#chosen.get(token);
      const candidate = chosen === undefined ? null : await this.#candidate(session, chosen, signal);
      if (signal.aborted) return;
      tell({ done: at + 1, total: tokens.length, candidate });
    }
  }

  /** Reads a chosen file in another encoding, or with a password. */
  async lookAgain(
    session: Session,
    { token, encoding, password, columns }: Requests['import.look-again']['input'],
  ): Promise<Result<ImportCandidate>> {
    const chosen = this.#chosen.get(token);
    if (chosen === undefined) return fail('not-found', { type: 'file', id: token });
    chosen.options = {
      encoding: encoding ?? undefined,
      password: password ?? undefined,
      columns: columns ?? undefined,
    };
    return ok(await this.#candidate(session, chosen, this.#job.signal));
  }

  /** Brings chosen files into the project as one step, each with what was given for it. Fails with `cancelled`. */
  async run(
    session: Session,
    files: readonly ({ readonly token: string } & GivenMetadata)[],
    tell: (progress: Progress) => void,
  ): Promise<Result<ImportReport>> {
    const { signal } = this.#job;
    const taken: ImportFile[] = [];
    for (const { token, ...given } of files) {
      const chosen = this.#chosen.get(token);
      if (chosen === undefined) return fail('not-found', { type: 'file', id: token });
      const { name, source, format, options } = chosen;
      taken.push({ name, source, format, ...options, encoding: options.encoding, given });
    }
    let done = 0;
    const extract: ExtractFile = async (...asked) => {
      const found = await this.#extract(...asked);
      tell({ done: (done += 1), total: files.length, candidate: null });
      return found;
    };
    const options = { document: undefined, coder: session.coder, extract, signal };
    const report = await importFiles(session, taken, options);
    if (report.ok) for (const { token } of files) this.#chosen.delete(token);
    return report;
  }

  #choose(session: Session, path: string): ChosenFile {
    const format = documentFormatFor(basename(path));
    const known = format?.extract === undefined ? undefined : format;
    return this.#add(session, { source: fileAt(this.#disk, path), format: known, options: {} });
  }

  #add(session: Session, file: Pick<Chosen, 'source' | 'format' | 'options'>): ChosenFile {
    const token = session.newId();
    const { name } = file.source;
    this.#chosen.set(token, { token, name, ...file });
    return { token, name };
  }

  async #filesIn(paths: readonly string[], depth = 0): Promise<string[]> {
    const files: string[] = [];
    for (const path of paths) {
      if (files.length >= most) break;
      const info = await (depth === 0 ? this.#disk.stat(path) : this.#disk.lstat(path));
      if (info.kind === 'file') files.push(path);
      if (info.kind !== 'folder' || depth >= deepest) continue;
      const names = (await this.#disk.readFolder(path)).map(({ name }) => name);
      const shown = names.filter((name) => !name.startsWith('.')).sort((a, b) => (a < b ? -1 : 1));
      files.push(
        ...(await this.#filesIn(
          shown.map((name) => join(path, name)),
          depth + 1,
        )),
      );
    }
    return files.slice(0, most);
  }

  async #candidate(session: Session, chosen: Chosen, signal: AbortSignal): Promise<ImportCandidate> {
    const { token, name, source, format, options } = chosen;
    const content = await source.look();
    if (!content.ok) return refused(chosen, content.error);
    if (format === undefined) return refused(chosen, fail('unknown-file-type', { file: name }).error);
    const read = await this.#extract(format, { name, ...content.value }, { ...options, signal });
    if (!read.ok) return refused(chosen, read.error);
    const [first] = read.value;
    if (first === undefined) return refused(chosen, fail('empty-file', { file: name }).error);
    const { text, title, author, outlet, date, language, notices, confidence } = first;
    return {
      ...{ token, name, format: format.id, author, outlet, date, language, confidence },
      title: title ?? stem(name),
      encoding: format.isText === true ? first.encoding : null,
      beginning: text.slice(0, beginningLength),
      length: text.length,
      duplicateOf:
        read.value.length > 1 ? null : documentWith(session, await textHash(text), content.value.sha256),
      count: read.value.length,
      table: first.table ?? null,
      notices,
      error: null,
    };
  }
}

function stem(name: string): string {
  return basename(name, extname(name));
}

/** A file that cannot be taken, and why; with what can be chosen so that it can. */
function refused({ token, name }: Chosen, { code, details }: Failure): ImportCandidate {
  const isUndecoded = code === 'undecodable' || code === 'unknown-encoding';
  const header = String(details['there'] ?? '').split('\n');
  return {
    ...{ token, name, format: null, author: null, outlet: null, date: null, language: null },
    title: stem(name),
    encoding: isUndecoded ? String(details['encoding'] ?? '') : null,
    confidence: 0,
    beginning: '',
    length: 0,
    duplicateOf: null,
    count: 0,
    table: code === 'missing-columns' ? { header, columns: {} } : null,
    notices: [],
    error: fail(code, { file: name, ...details }).error,
  };
}

/** The document that has a text, or had it when it was imported, or else one that came from the same file. */
function documentWith(session: Session, text: string, file: string): DocumentId | null {
  const documents = Array.from(session.records.all('document'));
  const same = documents.find((document) => textsOf(document).includes(text));
  return (same ?? documents.find(({ original }) => original?.sha256 === file))?.id ?? null;
}
