import type { Extracted, ExtractOptions } from '../../store/formats/extract.ts';
import type { Entry, Format } from '../../store/formats/format.ts';
import { type Result, ok } from '../../store/model/result.ts';

/** Takes the documents out of a file by a format, wherever that is done. */
export type ExtractFile = (
  format: Format,
  entry: Entry,
  options: ExtractOptions,
) => Promise<Result<readonly Extracted[]>>;

/** Does it here, where a file that takes all memory takes that of this program. */
export const extractHere: ExtractFile = (format, entry, options) =>
  format.extract?.(entry, options) ?? Promise.resolve(ok([]));
