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

/** The longest title, author, outlet or address, in UTF-16 code units: where more is said, a mark that ends it is missing. */
const longest = 1000;

function shortened(said: string | null): string | null {
  if (said === null || said.length <= longest) return said;
  // No half of a character stays.
  return `${said.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Does it here, where a file that takes all memory takes that of this program. A language that no file tells its text does. */
export const extractHere: ExtractFile = async (format, entry, options) => {
  const found = await format.extract?.(entry, options);
  if (found?.ok !== true) return found ?? ok([]);
  const documents: Extracted[] = [];
  for (const each of found.value) {
    const { title, author, outlet, address, language, text } = each;
    documents.push({
      ...each,
      title: shortened(title),
      author: shortened(author),
      outlet: shortened(outlet),
      address: shortened(address),
      language: language ?? (await languageOf(text)),
    });
  }
  return ok(documents);
};
