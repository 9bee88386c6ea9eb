import { type Result, fail, ok } from '../../model/result.ts';
import { decodeText, normaliseText } from '../../text/decode.ts';
import { unzip } from '../archive.ts';
import { parsePage } from '../dom.parse.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import type { Entry } from '../format.ts';
import { leftOut } from '../left-out.ts';
import { type PageText, textOfHtml } from '../text-of-html.ts';
import { asHtml } from '../xhtml.ts';
import { type XmlElement, decodeXml, parseXml } from '../xml-tree.ts';
import { bookMetadata, lockedIn, packagePath, spineOf } from './package.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** Parts that hold no text. */
const others = /\.(avif|css|gif|jpe?g|js|m4a|mp[34]|ncx|ogg|otf|png|svg|ttf|webm|webp|woff2?)$/i;

function treeOf(parts: Parts, path: string): XmlElement | undefined {
  const bytes = parts.get(path);
  return bytes === undefined ? undefined : parseXml(bytes);
}

async function chapter(bytes: Uint8Array): Promise<PageText | undefined> {
  let source = decodeXml(bytes);
  if (source === undefined) {
    const decoded = await decodeText(bytes);
    source = decoded.type === 'text' ? decoded.text : undefined;
  }
  return source === undefined ? undefined : textOfHtml(parsePage(asHtml(source)).body);
}

function bookOf(
  book: XmlElement,
  chapters: readonly PageText[],
  missing: number,
): Result<readonly Extracted[]> {
  const text = chapters
    .map((each) => each.text)
    .filter((each) => each !== '')
    .join('\n\n');
  if (text.trim() === '') return fail('no-text');
  const sum = (of: (chapter: PageText) => number): number =>
    chapters.reduce((total, each) => total + of(each), 0);
  const notices = leftOut([
    [sum(({ pictures }) => pictures), 'picture', 'pictures'],
    [sum(({ recordings }) => recordings), 'recording', 'recordings'],
    [sum(({ frames }) => frames), 'page inside a page', 'pages inside pages'],
    [missing, 'part that is not in the file', 'parts that are not in the file'],
  ]);
  return ok([{ ...unsaid, ...bookMetadata(book), text: normaliseText(text), notices }]);
}

async function readBook(parts: Parts, path: string, book: XmlElement): Promise<Result<readonly Extracted[]>> {
  const spine = spineOf(book, path).filter((each) => !others.test(each));
  const locked = lockedIn(treeOf(parts, 'META-INF/encryption.xml'));
  // Fonts alone are often made unreadable elsewhere, which locks nothing.
  if (spine.some((each) => locked.has(each))) return fail('protected-document');
  const chapters: PageText[] = [];
  for (const each of spine) {
    const bytes = parts.get(each);
    const read = bytes === undefined ? undefined : await chapter(bytes);
    if (read !== undefined) chapters.push(read);
  }
  return bookOf(book, chapters, spine.length - chapters.length);
}

/** Takes the text out of a book, its parts in the order in which they are read, and what the book says of itself. */
export async function extractEpub(
  { bytes }: Entry,
  _: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  if (bytes.length === 0) return fail('empty-file');
  const parts = await unzip(bytes, (name) => !others.test(name));
  if (!parts.ok) return parts;
  const path = packagePath(treeOf(parts.value, 'META-INF/container.xml'));
  const book = path === undefined ? undefined : treeOf(parts.value, path);
  if (path === undefined || book === undefined)
    return fail('damaged-document', { problem: 'it holds no list of the parts of a book' });
  return readBook(parts.value, path, book);
}
