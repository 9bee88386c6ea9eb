import { strToU8, zipSync } from 'fflate/browser';
import mammoth from 'mammoth';
import { type Failure, type Result, fail, ok } from '../../model/result.ts';
import { unzip } from '../archive.ts';
import { type Page, parsePage } from '../dom.parse.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import type { Entry } from '../format.ts';
import { leftOut } from '../left-out.ts';
import { refusal } from '../office-file.ts';
import { textOfHtml } from '../text-of-html.ts';
import { type XmlElement, descendantsOf, parseXml, textIn, writeXml } from '../xml-tree.ts';
import { readMarks, withoutMarks, writeMarks } from './marks.ts';
import { PREFIX, placeNotes } from './notes.ts';
import { readProperties } from './properties.ts';
import { type Missing, simplify } from './simplify.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** The parts of a document that text stands in. */
const bodies = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/i;

/** All XML of a document read, its text such that mammoth loses none; or the name of a part that is broken. */
function readParts(parts: Parts, missing: Missing): Map<string, XmlElement> | string {
  const trees = new Map<string, XmlElement>();
  for (const [name, bytes] of parts) {
    const tree = parseXml(bytes);
    if (tree === undefined) return name;
    if (bodies.test(name)) simplify(tree, missing);
    trees.set(name, tree);
  }
  return trees;
}

function archiveOf(trees: ReadonlyMap<string, XmlElement>): Uint8Array {
  return zipSync(Object.fromEntries([...trees].map(([name, tree]) => [name, strToU8(writeXml(tree))])), {
    level: 0,
  });
}

/** The document as a page: nothing but its own parts is read, and no picture. */
async function pageOf(trees: ReadonlyMap<string, XmlElement>): Promise<Page> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archiveOf(trees)) },
    {
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
      idPrefix: PREFIX,
      convertImage: mammoth.images.imgElement(async () => ({ src: '#' })),
      styleMap: ["p[style-name='Title'] => h1.title:fresh"],
    },
  );
  const page = parsePage(`<html><body>${value}</body></html>`);
  readMarks(page);
  placeNotes(page);
  for (const box of page.querySelectorAll('input')) box.replaceWith(box.hasAttribute('checked') ? '☒' : '☐');
  return page;
}

function countNamed(trees: ReadonlyMap<string, XmlElement>, name: RegExp): number {
  return [...trees].filter(([path, tree]) => name.test(path) && textIn(tree).trim() !== '').length;
}

function noticesOf(
  trees: ReadonlyMap<string, XmlElement>,
  pictures: number,
  missing: Missing,
): readonly Failure[] {
  return leftOut([
    [pictures, 'picture', 'pictures'],
    [missing.drawings, 'drawing', 'drawings'],
    [[...descendantsOf(trees.get('word/comments.xml'), 'comment')].length, 'comment', 'comments'],
    [missing.deleted, 'deleted passage', 'deleted passages'],
    [missing.hidden, 'hidden passage', 'hidden passages'],
    [missing.embedded, 'embedded document', 'embedded documents'],
    [countNamed(trees, /^word\/header\d*\.xml$/), 'header', 'headers'],
    [countNamed(trees, /^word\/footer\d*\.xml$/), 'footer', 'footers'],
  ]);
}

async function readDocument(parts: Parts): Promise<Result<readonly Extracted[]>> {
  const missing: Missing = { deleted: 0, hidden: 0, drawings: 0, embedded: 0 };
  const trees = readParts(parts, missing);
  if (typeof trees === 'string')
    return fail('damaged-document', { problem: `${trees} in it cannot be read` });
  writeMarks(trees.get('word/document.xml'), trees.get('word/numbering.xml'), trees.get('word/styles.xml'));
  const page = await pageOf(trees);
  const { text: marked, pictures } = textOfHtml(page.body, { spaces: 'kept' });
  const text = withoutMarks(marked);
  if (text.trim() === '') return fail('no-text');
  const heading = page.querySelector('h1.title');
  const properties = readProperties(trees.get('docProps/core.xml'));
  const title = properties.title ?? (heading === null ? null : textOfHtml(heading).text || null);
  return ok([{ ...unsaid, ...properties, text, title, notices: noticesOf(trees, pictures, missing) }]);
}

/**
 * Takes the text out of a Word document as it is once all changes are accepted, notes behind the paragraphs that call them, and
 * what the document says of itself.
 */
export async function extractDocx(
  { bytes }: Entry,
  _: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  const refused = refusal(bytes, 'Word', 'docx');
  if (refused !== undefined) return refused;
  const parts = await unzip(bytes, (name) => /\.(xml|rels)$/i.test(name));
  if (!parts.ok) return parts;
  try {
    return await readDocument(parts.value);
  } catch {
    // mammoth throws at parts that are missing, or not what they should be.
    return fail('damaged-document', { problem: 'it holds no Word document that can be read' });
  }
}
