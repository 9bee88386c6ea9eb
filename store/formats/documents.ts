import { type Change, added } from '../model/diff.ts';
import { parseRecord } from '../model/parse.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Failure, type Finding, type Result, fail, ok } from '../model/result.ts';
import { SURE_ENCODING } from '../text/decode.ts';
import type { Extract, Extracted } from './extract.ts';
import { extensionOf, stemOf } from './file-name.ts';
import type { Entry, Format, ReadContext, Reading } from './format.ts';

/** The longest title that a document can have, in UTF-16 code units. */
const LONGEST = 1000;

function titleOf(name: string, title: string | null): string {
  // A cut through a surrogate pair would leave half a character, which UTF-8 cannot hold.
  const cut = (title ?? '')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
  return cut === '' ? stemOf(name).slice(0, LONGEST).trim() : cut;
}

/** The document of what a file holds. */
function documentOf(
  { id, isText }: Format,
  { name, bytes, sha256: known }: Entry,
  extracted: Extracted,
  sha256: string,
  context: ReadContext,
): Result<AnyRecord> {
  const { text, title, author, outlet, date, language, address, description, encoding, attributes } =
    extracted;
  return parseRecord({
    type: 'document',
    id: context.newId(),
    title: titleOf(name, title),
    author,
    outlet,
    date,
    language,
    address,
    description,
    sha256,
    length: text.length,
    encoding: isText === true ? encoding : null,
    original: { sha256: known ?? context.hash(bytes), name, extension: extensionOf(name) || 'txt' },
    done: {},
    attributes,
    coder: context.coder,
    origin: { by: 'import', from: id, file: name, unit: sha256 },
    created: context.now,
    changed: context.now,
  });
}

/** Where the encoding of a text was guessed, a person should see that. */
function doubtOf({ encoding, confidence }: Extracted): Failure | undefined {
  return confidence < SURE_ENCODING
    ? fail('encoding-guessed', { encoding, confidence: Math.round(confidence * 100) / 100 }).error
    : undefined;
}

/** Reads files into documents; a text that is there already, or came before in the same import, is not taken. */
async function readDocuments(
  format: Format,
  entries: readonly Entry[],
  context: ReadContext,
): Promise<Result<Reading>> {
  const made = new Map<string, string>();
  const diff: Change[] = [];
  const texts: string[] = [];
  const originals: Reading['originals'][number][] = [];
  const reported: Finding[] = [];
  const notices: Finding[] = [];
  let units = 0;
  for (const entry of entries) {
    const found = await context.extract(format, entry);
    units += found.ok ? found.value.length : 1;
    if (!found.ok) reported.push({ ...found.error, where: entry.name });
    for (const extracted of found.ok ? found.value : []) {
      const hash = await context.hashText(extracted.text);
      const there = context.documentWith(hash) ?? made.get(hash);
      const document =
        there === undefined
          ? documentOf(format, entry, extracted, hash, context)
          : fail('already-present', { type: 'document', id: there });
      if (!document.ok) {
        reported.push({ ...document.error, where: entry.name });
        continue;
      }
      const doubt = doubtOf(extracted);
      for (const notice of [...(doubt === undefined ? [] : [doubt]), ...extracted.notices])
        notices.push({ ...notice, where: entry.name });
      made.set(hash, document.value.id);
      diff.push(added(document.value));
      texts.push(extracted.text);
      originals.push({ bytes: entry.bytes, extension: extensionOf(entry.name) || 'txt' });
    }
  }
  return ok({ in: units, imported: diff.length, diff, texts, originals, reported, notices });
}

/** A format that brings documents, by what takes them out of a file. */
export function documentFormat(
  { id, name, extensions, isText = false }: Pick<Format, 'id' | 'name' | 'extensions' | 'isText'>,
  extract: Extract,
): Format {
  const format: Format = {
    id,
    name,
    extensions,
    isText,
    brings: 'documents',
    writes: 'nothing',
    extract,
    read: (entries, context) => readDocuments(format, entries, context),
  };
  return format;
}
