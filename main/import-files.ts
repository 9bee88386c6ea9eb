import { basename, extname } from 'node:path';
import type { ImportCandidate, ImportReport } from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import type { Entry } from '../store/formats/format.ts';
import { formatFor } from '../store/formats/index.ts';
import { text as textFormat } from '../store/formats/text/text.ts';
import type { DocumentId } from '../store/model/id.ts';
import type { Document } from '../store/model/records.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { sha256 } from '../store/disk/sha256.ts';
import type { ExtractFile } from './jobs/extract-file.ts';
import type { ImportFile } from './import-readings.ts';
import { importFiles, readEntries } from './import.ts';
import type { Session } from './session.ts';

/** A file that was chosen and waits for the user's OK. */
interface Chosen {
  readonly entry: Entry;
  /** Null to detect it. */
  encoding: string | null;
}

/** How many characters of a text are shown before it is taken. */
const beginningLength = 2000;

/** The text files that were chosen for import: looked at, and not in the project before the user says so. */
export class ImportFiles {
  readonly #chosen = new Map<string, Chosen>();
  readonly #extract: ExtractFile;

  constructor(extract: ExtractFile) {
    this.#extract = extract;
  }

  clear(): void {
    this.#chosen.clear();
  }

  /** Reads the files and says what they are. Fails with `cannot-read-file`. */
  async choose(
    session: Session,
    disk: Disk,
    paths: readonly string[],
  ): Promise<Result<readonly ImportCandidate[]>> {
    const entries = await readEntries(disk, paths);
    return entries.ok ? this.#add(session, entries.value, null) : entries;
  }

  /** Takes pasted text for a file. */
  paste(session: Session, title: string, text: string): Promise<Result<readonly ImportCandidate[]>> {
    const entry = { name: `${title}.txt`, bytes: new TextEncoder().encode(text) };
    return this.#add(session, [entry], 'utf-8');
  }

  /** Reads a chosen file in another encoding. */
  async decode(session: Session, token: string, encoding: string): Promise<Result<ImportCandidate>> {
    const chosen = this.#chosen.get(token);
    if (chosen === undefined) return fail('not-found', { type: 'file', id: token });
    chosen.encoding = encoding;
    return this.#candidate(session, token, chosen);
  }

  /** Brings chosen files into the project as one step, each under the title given for it. */
  async run(
    session: Session,
    files: readonly { readonly token: string; readonly title: string }[],
  ): Promise<Result<ImportReport>> {
    const chosen: ImportFile[] = [];
    for (const { token, title } of files) {
      const file = this.#chosen.get(token);
      if (file === undefined) return fail('not-found', { type: 'file', id: token });
      const format = formatFor(file.entry.name) ?? textFormat;
      chosen.push({ ...file.entry, format, encoding: file.encoding ?? undefined, title });
    }
    const report = await importFiles(session, chosen, {
      document: undefined,
      coder: session.coder,
      extract: this.#extract,
    });
    if (report.ok) for (const { token } of files) this.#chosen.delete(token);
    return report;
  }

  async #add(
    session: Session,
    entries: readonly Entry[],
    encoding: string | null,
  ): Promise<Result<readonly ImportCandidate[]>> {
    const candidates: ImportCandidate[] = [];
    for (const entry of entries) {
      const token = session.newId();
      const chosen = { entry, encoding };
      this.#chosen.set(token, chosen);
      const candidate = await this.#candidate(session, token, chosen);
      if (!candidate.ok) return candidate;
      candidates.push(candidate.value);
    }
    return ok(candidates);
  }

  async #candidate(
    session: Session,
    token: string,
    { entry, encoding }: Chosen,
  ): Promise<Result<ImportCandidate>> {
    const records = await session.loadRecords();
    if (!records.ok) return records;
    const { name } = entry;
    const title = basename(name, extname(name));
    const empty = {
      token,
      name,
      title,
      encoding: encoding ?? '',
      confidence: 0,
      beginning: '',
      length: 0,
      duplicateOf: null,
    };
    const format = formatFor(name) ?? textFormat;
    const read = await this.#extract(format, entry, { encoding: encoding ?? undefined });
    if (!read.ok) {
      const { code, details } = read.error;
      return ok({
        ...empty,
        encoding: String(details['encoding'] ?? ''),
        error: fail(code, { file: name, ...details }).error,
      });
    }
    const [first] = read.value;
    if (first === undefined) return ok({ ...empty, error: fail('empty-file', { file: name }).error });
    const { text, confidence } = first;
    return ok({
      ...empty,
      title: first.title ?? title,
      encoding: first.encoding,
      confidence,
      beginning: text.slice(0, beginningLength),
      length: text.length,
      duplicateOf: documentWith(session, sha256(text)),
      error: null,
    });
  }
}

function documentWith(session: Session, hash: string): DocumentId | null {
  const documents: Iterable<Document> = session.records.all('document');
  for (const document of documents) if (document.sha256 === hash) return document.id;
  return null;
}
