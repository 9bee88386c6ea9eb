import { type Change, added } from '../../model/diff.ts';
import { parseRecord } from '../../model/parse.ts';
import type { AnyRecord } from '../../model/records.ts';
import { type Failure, type Finding, type Result, fail, ok } from '../../model/result.ts';
import { SURE_ENCODING, decodeText } from '../../text/decode.ts';
import type { Entry, ReadContext, Reading } from '../format.ts';
import { undecoded } from '../undecoded.ts';
import { extensionOf, headingOf, stemOf } from './title.ts';

/** The longest title that a document can have, in UTF-16 code units. */
const LONGEST = 1000;

interface Made {
  readonly document: AnyRecord;
  readonly text: string;
  readonly original: { readonly bytes: Uint8Array; readonly extension: string };
  /** How sure the encoding is, where a person should see that it was guessed. */
  readonly doubt: Failure | undefined;
}

function titleOf(name: string, extension: string, text: string): string {
  const heading = extension === 'md' || extension === 'markdown' ? headingOf(text) : undefined;
  // A cut through a surrogate pair would leave half a character, which UTF-8 cannot hold.
  return (heading ?? stemOf(name))
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** Makes the document of a file. Fails where the file is no text, or its text is there already. */
async function documentOf(
  { name, bytes }: Entry,
  present: ReadonlyMap<string, string>,
  context: ReadContext,
): Promise<Result<Made>> {
  const decoded = await decodeText(bytes, context.encoding);
  if (decoded.type !== 'text') return undecoded(decoded);
  const { text, encoding, confidence } = decoded;
  const sha256 = context.hash(text);
  const there = present.get(sha256);
  if (there !== undefined) return fail('already-present', { type: 'document', id: there });
  const extension = extensionOf(name) || 'txt';
  const stamp = { created: context.now, changed: context.now };
  const parsed = parseRecord({
    type: 'document',
    id: context.newId(),
    title: titleOf(name, extension, text),
    author: null,
    outlet: null,
    date: null,
    language: null,
    address: null,
    description: '',
    sha256,
    length: text.length,
    encoding,
    original: { sha256: context.hash(bytes), name, extension },
    done: {},
    attributes: {},
    coder: context.coder,
    origin: { by: 'import', from: 'text', file: name, unit: sha256 },
    ...stamp,
  });
  if (!parsed.ok) return parsed;
  const doubt =
    confidence < SURE_ENCODING
      ? fail('encoding-guessed', { encoding, confidence: Math.round(confidence * 100) / 100 }).error
      : undefined;
  return ok({ document: parsed.value, text, original: { bytes, extension }, doubt });
}

/** Reads text files into documents, one a file; a text that is there already, or came before in the same import, is not taken. */
export async function readTexts(entries: readonly Entry[], context: ReadContext): Promise<Result<Reading>> {
  const present = new Map<string, string>();
  for (const { sha256, id } of context.records.all('document')) present.set(sha256, id);
  const diff: Change[] = [];
  const texts: string[] = [];
  const originals: Made['original'][] = [];
  const reported: Finding[] = [];
  const notices: Finding[] = [];
  for (const entry of entries) {
    const made = await documentOf(entry, present, context);
    if (!made.ok) {
      reported.push({ ...made.error, where: entry.name });
      continue;
    }
    const { document, text, original, doubt } = made.value;
    if (doubt !== undefined) notices.push({ ...doubt, where: entry.name });
    present.set(context.hash(text), document.id);
    diff.push(added(document));
    texts.push(text);
    originals.push(original);
  }
  const counts = { in: entries.length, imported: diff.length };
  return ok({ ...counts, diff, texts, originals, reported, notices });
}
