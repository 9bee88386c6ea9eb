import fc from 'fast-check';
import type { AnyRecord } from '../../model/records.ts';
import { actorRecords, documentRecords, entryRecords, headRecords } from './arbitrary-codebook.ts';
import { codedRecords } from './arbitrary-coded.ts';
import { skeleton } from './skeleton.ts';

/** A whole project that obeys all rules: its records in the order in which they are written out, its texts by hash. */
export interface GeneratedProject {
  readonly records: readonly AnyRecord[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Projects with every field of every record, set and unset, in all sorts of writing and with fields that no version knows
 * yet. `hash` gives the SHA-256 of a text's UTF-8 bytes in hex, or a stand-in of that form.
 */
export function arbitraryProject(hash: (text: string) => string): fc.Arbitrary<GeneratedProject> {
  return skeleton.chain((bones) =>
    fc
      .tuple(
        headRecords(bones),
        entryRecords(bones),
        documentRecords(bones, hash),
        actorRecords(bones),
        codedRecords(bones),
      )
      .map((parts) => ({
        records: parts.flat(),
        texts: new Map(bones.documents.map(({ text }) => [hash(text), text])),
      })),
  );
}

/** A stand-in for a hash: of its form, different for different short texts, made of the text alone. */
export function standInHash(text: string): string {
  let state = 2166136261;
  let digits = '';
  for (let round = 0; round < 8; round++) {
    for (const unit of `${round}${text}`)
      state = Math.imul(state ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0;
    digits += state.toString(16).padStart(8, '0');
  }
  return digits;
}
