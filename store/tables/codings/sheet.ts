/** A spreadsheet of codings, whatever file it was in. */
export interface Sheet {
  /** The name of the file, kept in the records' origin. */
  readonly file: string;
  /** The format that the file was read by, as `csv`. */
  readonly format: string;
  /** Whether the file tells text from formulas by itself, so that no apostrophe guards its cells. */
  readonly isTyped?: boolean;
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** A row below the header. */
export interface SheetRow {
  /** The number that a spreadsheet shows beside it: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Where a row is, as a finding says it. */
export function whereIs({ number }: { readonly number: number }): string {
  return `row ${number}`;
}
