import type { Extracted, ExtractOptions } from '../../store/formats/extract.ts';
import type { Entry, Format } from '../../store/formats/format.ts';
import { languageOf } from '../../store/text/language.ts';
import { type Result, ok } from '../../store/model/result.ts';

/** Takes the documents out of a file by a format, wherever that is done. */
export type ExtractFile = (
  format: Format,
  entry: Entry,
  options: ExtractOptions,
) => Promise<Result<readonly Extracted[]>>;

/** Does it here, where a file that takes all memory takes that of this program. A language that no file tells its text does. */
export const extractHere: ExtractFile = async (format, entry, options) => {
  const found = await format.extract?.(entry, options);
  if (found?.ok !== true) return found ?? ok([]);
  const documents: Extracted[] = [];
  for (const each of found.value)
    documents.push({ ...each, language: each.language ?? (await languageOf(each.text)) });
  return ok(documents);
};
