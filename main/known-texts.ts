import type { Document } from '../store/model/records.ts';

/** The hashes of the texts that a document has, and had when it was imported: a text may be corrected since. */
export function textsOf({ sha256, origin }: Document): readonly string[] {
  return origin.by === 'import' ? [sha256, origin.unit] : [sha256];
}
