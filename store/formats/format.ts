import type { Diff } from '../model/diff.ts';
import type { CoderId, DocumentId } from '../model/id.ts';
import type { Records } from '../model/record-set.ts';
import type { Finding, Result } from '../model/result.ts';
import type { Extract, Extracted } from './extract.ts';
import type { TableColumns } from '../tables/choose-columns.ts';
import type { ProjectReader } from '../tables/project-reader.ts';

export type { ProjectReader } from '../tables/project-reader.ts';

/** One file of a format: what it is called within its folder or archive, and its bytes. */
export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The SHA-256 of the bytes, in hex, where it is known. */
  readonly sha256?: string | undefined;
}

/** What a format may know of the project that it reads into. */
export interface ReadContext {
  readonly records: Records;
  /** Brings a document's text and records to hand, beside those that are, so that `records` and `text` answer for it. */
  load(document: DocumentId | null): Promise<void>;
  text(document: DocumentId): string | undefined;
  /** The document that has the text with a hash. */
  documentWith(sha256: string): DocumentId | undefined;
  /** The document that codings are for; undefined where none was chosen. */
  readonly document: DocumentId | undefined;
  readonly coder: CoderId;
  /** The encoding that was chosen by hand for text files; undefined to detect it. */
  readonly encoding: string | undefined;
  readonly now: string;
  /** Takes the documents out of a file by a format; see `Extract`. */
  extract(format: Format, entry: Entry): Promise<Result<readonly Extracted[]>>;
  newId(): string;
  /** The SHA-256 of a string's UTF-8 bytes, or of bytes, in hex. */
  hash(content: string | Uint8Array): string;
  /** As `hash`, of a text of any length. */
  hashText(text: string): Promise<string>;
}

/** What was read: nothing of it is in the project yet. */
export interface Reading {
  /** The number of the source's own units: rows, lines, files. */
  readonly in: number;
  /** The number of units taken whole; `in` = `imported` + `reported.length`. */
  readonly imported: number;
  readonly diff: Diff;
  /** Texts that the diff cites, and original files to keep, to be on disk before it. */
  readonly texts: readonly string[];
  readonly originals: readonly { readonly bytes: Uint8Array; readonly extension: string }[];
  /** The units not taken, each with the reason. */
  readonly reported: readonly Finding[];
  /** Remarks that cost nothing. */
  readonly notices: readonly Finding[];
}

/** Choices on writing. */
export interface WriteOptions {
  /** Puts an apostrophe before cells that a spreadsheet would take for formulas; reading takes it away again. */
  readonly guardFormulas?: boolean;
  /** Which columns of the tables are written; undefined for all. */
  readonly columns?: TableColumns | undefined;
}

/** A file format: how it is called and what it can do. */
export interface Format {
  readonly id: string;
  readonly name: string;
  readonly extensions: readonly string[];
  /** Whether reading it brings documents, or codings of a document that is there. */
  readonly brings: 'documents' | 'codings' | 'project' | 'nothing';
  /** Whether it is written as one file or as a folder of files. */
  readonly writes: 'file' | 'folder' | 'nothing';
  /** Whether it writes the tidy tables, of which columns can be left out. */
  readonly isTabular?: boolean;
  /** Whether its files are text in an encoding, which can be chosen. */
  readonly isText?: boolean;
  /** What takes documents out of a file, where it brings such: safe to be run apart from everything else. */
  readonly extract?: Extract;
  read?(entries: readonly Entry[], context: ReadContext): Promise<Result<Reading>>;
  /**
   * Writes a project as a stream of pieces of some 64 kB: an entry with the name of an earlier one goes on where that one
   * ended, and entries may come by turns. One pass over the project fills a whole folder and memory stays flat.
   */
  write?(reader: ProjectReader, options?: WriteOptions): AsyncIterable<Entry>;
}
