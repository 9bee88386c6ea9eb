import { type Failure, type Result, fail, ok } from '../../model/result.ts';
import { decodeStrictly } from '../../text/text-decoder.ts';
import { unzip } from '../archive.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import type { Entry } from '../format.ts';
import { leftOut } from '../left-out.ts';
import { Content } from './content.ts';
import { Meta } from './meta.ts';
import { Styles } from './styles.ts';
import { type XmlReader, readXml } from './xml.ts';

const MANIFEST = 'META-INF/manifest.xml';
const parts = ['content.xml', 'styles.xml', 'meta.xml'];

/** The parts of a document that are read. The manifest comes first: encrypted parts need not be what the archive says. */
async function partsOf(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const first = await unzip(bytes, (name) => name === MANIFEST);
  if (!first.ok) return first;
  const manifest = first.value.get(MANIFEST) ?? new Uint8Array();
  if ((decodeStrictly(manifest, 'utf-8') ?? '').includes('encryption-data'))
    return fail('protected-document');
  const files = await unzip(bytes, (name) => parts.includes(name));
  if (!files.ok || files.value.has('content.xml')) return files;
  return fail('damaged-document', { problem: 'its content is missing' });
}

function noticesOf({ left }: Content, { running }: Styles): readonly Failure[] {
  return leftOut([
    [left.pictures, 'picture', 'pictures'],
    [left.objects, 'embedded object', 'embedded objects'],
    [left.comments, 'comment', 'comments'],
    [left.deleted, 'deleted passage', 'deleted passages'],
    [left.hidden, 'hidden passage', 'hidden passages'],
    [left.readings, 'reading beside characters', 'readings beside characters'],
    [running, 'line at the head or foot of pages', 'lines at the head or foot of pages'],
  ]);
}

/** Has the parts of a document read in turn, as far as they are there; the first failure ends it. */
function readParts(
  files: ReadonlyMap<string, Uint8Array>,
  readers: readonly (readonly [string, XmlReader])[],
): Result<null> {
  for (const [name, reader] of readers) {
    const bytes = files.get(name);
    const read = bytes === undefined ? ok(null) : readXml(bytes, name, reader);
    if (!read.ok) return read;
  }
  return ok(null);
}

function languageTag(said: string | null): string | null {
  return said !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(said) ? said : null;
}

function extractedFrom(files: ReadonlyMap<string, Uint8Array>): Result<Extracted> {
  const styles = new Styles();
  const content = new Content(styles);
  const meta = new Meta();
  const read = readParts(files, [
    ['styles.xml', styles],
    ['content.xml', content],
    ['meta.xml', meta],
  ]);
  if (!read.ok) return read;
  if (!content.isText) return fail('damaged-document', { problem: 'it has no text part' });
  const text = content.finish();
  const { pictures, objects } = content.left;
  if (text.trim() === '') return fail(pictures + objects > 0 ? 'no-text' : 'empty-file');
  return ok({
    ...unsaid,
    text,
    title: meta.first('dc:title'),
    author: meta.first('meta:initial-creator', 'dc:creator'),
    date: meta.firstDay('meta:creation-date', 'dc:date'),
    language: languageTag(meta.first('dc:language')),
    description: meta.first('dc:description') ?? '',
    notices: noticesOf(content, styles),
  });
}

/**
 * Takes the text out of an OpenDocument text. Fails with `empty-file`, `no-text` (pictures only), `protected-document`, `too-large` or
 * `damaged-document`.
 */
export async function extractOdt(
  { bytes }: Entry,
  _options: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  if (bytes.length === 0) return fail('empty-file');
  const files = await partsOf(bytes);
  if (!files.ok) return files;
  const extracted = extractedFrom(files.value);
  return extracted.ok ? ok([extracted.value]) : extracted;
}
