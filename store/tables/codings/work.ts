import type { CoderId, DocumentId } from '../../model/id.ts';
import type { Origin } from '../../model/records.ts';
import type { Records } from '../../model/record-set.ts';
import type { Finding } from '../../model/result.ts';
import type { Searchable } from '../../text/searchable.ts';
import type { Columns, Row } from './columns.ts';
import type { EvidenceIndex } from './evidence-index.ts';
import type { Register } from './register.ts';

/** What reading codings may know of the project. */
export interface CodingsContext {
  readonly records: Records;
  load(document: DocumentId | null): Promise<void>;
  text(document: DocumentId): string | undefined;
  /** The document that the codings are for; undefined where none was chosen. */
  readonly document: DocumentId | undefined;
  readonly coder: CoderId;
  readonly now: string;
  newId(): string;
  hash(content: string): string;
}

/** What the rows of a sheet have in common. */
export interface Work {
  readonly context: CodingsContext;
  readonly columns: Columns;
  readonly register: Register;
  readonly evidence: EvidenceIndex;
  /** The codebook revision that the records are coded under. */
  readonly revision: number;
}

/** One row with what belongs to it. */
export interface RowWork extends Work {
  readonly row: Row;
  readonly document: DocumentId;
  readonly text: Searchable;
  /** Whether the row's offsets were measured in the very text. */
  readonly offsetsHold: boolean;
  readonly coder: CoderId;
  readonly origin: Origin;
  /** Remarks on the row, for the case that it is taken. */
  readonly notices: Finding[];
}

/** What every record that a row makes in the registry or the codebook ends with. */
export function sharedStamp({ context, coder, origin }: RowWork) {
  return { coder, origin, created: context.now, changed: context.now };
}

/** What every coded record of a row has. */
export function codedStamp({ context, coder, origin, document, revision }: RowWork) {
  return { document, coder, codebookRevision: revision, origin, created: context.now, changed: context.now };
}
