import type { Document } from '../../model/records.ts';
import { type Result, fail, ok } from '../../model/result.ts';
import type { Row } from './columns.ts';
import type { CodingsContext } from './work.ts';

/**
 * The document that codings without one of their own are for: the chosen one, else the only one. Fails with
 * `unknown-document` or `which-document`.
 */
export function chosenDocument({ records, document }: CodingsContext): Result<Document> {
  if (document !== undefined) {
    const found = records.find('document', document);
    return found === undefined ? fail('unknown-document', { document }) : ok(found);
  }
  const [first, second] = records.all('document');
  if (first === undefined || second !== undefined)
    return fail('which-document', { count: records.count('document') });
  return ok(first);
}

/** The document that a row names by id or by the hash of its text, where Standpoint wrote the sheet. */
export function documentOf(row: Row, { records }: CodingsContext): Document | undefined {
  const id = row.cell('document_id');
  const sha256 = row.cell('text_sha256');
  const byId = id === '' ? undefined : records.find('document', id);
  if (byId !== undefined || sha256 === '') return byId;
  return Array.from(records.all('document')).find((document) => document.sha256 === sha256);
}
