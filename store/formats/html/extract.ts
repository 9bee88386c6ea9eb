import { type Failure, type Result, fail, ok } from '../../model/result.ts';
import { normaliseText } from '../../text/decode.ts';
import { flatten, parsePage } from '../dom.parse.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import { extensionOf } from '../file-name.ts';
import type { Entry } from '../format.ts';
import { leftOut } from '../left-out.ts';
import { undecoded } from '../undecoded.ts';
import { asHtml } from '../xhtml.ts';
import { type Article, readArticleText } from './article.ts';
import { headlineFinder } from './headline.ts';
import { readMetadata } from './metadata.ts';
import { headerText, parameter, readHeaders, readParts } from './mime.ts';
import { decodePage } from './page-encoding.ts';
import { readStructured } from './structured.ts';

/** A page as it lies in a file. */
interface Source {
  readonly bytes: Uint8Array;
  /** The encoding that the file around it names. */
  readonly encoding?: string | undefined;
  readonly title?: string | undefined;
  readonly location?: string | undefined;
  readonly isWhole: boolean;
}

/** The page in a web archive: its first part that is HTML. */
function sourceIn(bytes: Uint8Array): Source | undefined {
  const headers = readHeaders(bytes);
  const page = readParts(bytes).find(({ headers: own }) =>
    /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(own.get('content-type') ?? ''),
  );
  if (page === undefined) return undefined;
  return {
    bytes: page.bytes,
    encoding: parameter(page.headers.get('content-type'), 'charset'),
    title: headerText(headers.get('subject') ?? '') || undefined,
    location:
      headers.get('snapshot-content-location') ??
      page.headers.get('content-location') ??
      headers.get('content-location'),
    isWhole: page.isWhole,
  };
}

/** Web archives that are a page by their first character are read as one. */
function isArchive(name: string, bytes: Uint8Array): boolean {
  return (
    /^mht(ml)?$/.test(extensionOf(name)) && !/^\s*</.test(String.fromCharCode(...bytes.subarray(0, 200)))
  );
}

function noticesOf(article: Article, isWhole: boolean): readonly Failure[] {
  const { pictures, recordings, frames } = article;
  return [
    ...leftOut([
      [pictures, 'picture', 'pictures'],
      [recordings, 'recording', 'recordings'],
      [frames, 'page inside the page', 'pages inside the page'],
    ]),
    ...(article.isWhole ? [] : [fail('left-out', { what: 'what is around the article' }).error]),
    ...(isWhole ? [] : [fail('left-out', { what: 'the end of the file, which is cut off' }).error]),
  ];
}

/** Takes the article out of a web page, or a web archive, and what the page says of it. Nothing of the page runs or is fetched. */
export async function extractHtml(
  { name, bytes }: Entry,
  options: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  const source = isArchive(name, bytes) ? sourceIn(bytes) : { bytes, isWhole: true };
  if (source === undefined)
    return bytes.length === 0
      ? fail('empty-file')
      : fail('damaged-document', { problem: 'it has no page in it' });
  const decoded = await decodePage(source.bytes, options.encoding, source.encoding);
  if (decoded.type !== 'text') return undecoded(decoded);
  const isXml = /^(xhtml|xht)$/.test(extensionOf(name)) || decoded.text.startsWith('<?xml');
  const html = isXml ? asHtml(decoded.text) : decoded.text;
  const page = parsePage(html);
  flatten(page.body);
  const structured = readStructured(page);
  const metadata = readMetadata(page, structured, html, source.location);
  const article = readArticleText(page, html, headlineFinder(page, structured.headline));
  const text = normaliseText(article.text);
  if (text.trim() === '') return fail('no-text');
  return ok([
    {
      ...unsaid,
      ...metadata,
      text,
      title: article.headline ?? metadata.title ?? source.title ?? null,
      encoding: decoded.encoding,
      confidence: decoded.confidence,
      notices: noticesOf(article, source.isWhole),
    },
  ]);
}
