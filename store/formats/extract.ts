import type { Failure, Result } from '../model/result.ts';

/** One file: what it is called, and its bytes. The same as an entry of a format. */
interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What of a document a column of a table can hold. */
export type TextField =
  'text' | 'title' | 'author' | 'outlet' | 'date' | 'language' | 'address' | 'description';

/** Which column of a table holds which field, by the name of the column. */
export type TextColumns = Readonly<Partial<Record<TextField, string>>>;

/** What a person may have to say before a file can be read. */
export interface ExtractOptions {
  /** The encoding that was chosen by hand for a text file; undefined to detect it. */
  readonly encoding?: string | undefined;
  readonly password?: string | undefined;
  /** The columns of a table that were chosen by hand; the others are told by their names. */
  readonly columns?: TextColumns | undefined;
  /** Ends the reading, where it is done by a process of its own. */
  readonly signal?: AbortSignal | undefined;
}

/** A document as it stands in a file: the text as it will be coded, and what the file says of itself. Null is not said. */
export interface Extracted {
  /** Line ends are LF, there is no byte order mark; never empty or blank. */
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  /** EDTF. */
  readonly date: string | null;
  /** A language tag. */
  readonly language: string | null;
  /** Where the text is on the web. */
  readonly address: string | null;
  readonly description: string;
  /** The encoding that the text was read from. */
  readonly encoding: string;
  /** How sure that is, 0 to 1. */
  readonly confidence: number;
  /** What of the file is not in the text. */
  readonly notices: readonly Failure[];
  /** What the file says besides, by a name of its own. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the first document of a table: its columns, and which were taken for what. */
  readonly table?: { readonly header: readonly string[]; readonly columns: TextColumns } | undefined;
}

/** What is known of a document of which only the text is. */
export const unsaid = {
  title: null,
  author: null,
  outlet: null,
  date: null,
  language: null,
  address: null,
  description: '',
  encoding: 'utf-8',
  confidence: 1,
  notices: [],
  attributes: {},
} as const satisfies Omit<Extracted, 'text'>;

/**
 * Takes the documents out of a file: pure, and with nothing but its bytes. Fails with `empty-file`, `binary-file`,
 * `undecodable`, `unknown-encoding`, `needs-password`, `protected-document`, `wrong-password`, `no-text`, `too-large` or `damaged-document`.
 */
export type Extract = (file: File, options: ExtractOptions) => Promise<Result<readonly Extracted[]>>;
