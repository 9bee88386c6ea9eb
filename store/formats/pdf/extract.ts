import { type Failure, type Result, fail, ok } from '../../model/result.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import type { Entry } from '../format.ts';
import { leftOut } from '../left-out.ts';
import { textOf } from './flow.ts';
import { dayOf, languageOf, nameOf, titleOf } from './metadata.ts';
import { mirroringOf, readPages } from './page-text.ts';
import { commonSize } from './piece.ts';
import { piecesOf } from './pieces.ts';
import { type Raw, readPdf } from './read-pdf.ts';
import { withoutRunning } from './running.ts';

/** The bytes at the beginning and at the end of a file in which it must say that it begins and ends there. */
const HEAD = 1024;
const TAIL = 16_384;

/** What is wrong with a file that does not begin or end as a PDF does; undefined for one that does. */
function problemOf(bytes: Uint8Array): string | undefined {
  const ascii = new TextDecoder('latin1');
  if (!ascii.decode(bytes.subarray(0, HEAD)).includes('%PDF-')) return 'it is not a PDF file';
  return ascii.decode(bytes.subarray(-TAIL)).includes('%%EOF') ? undefined : 'its end is missing';
}

interface Read {
  readonly text: string;
  readonly notices: readonly Failure[];
}

/** The text of a PDF's pages, and what of them is not in it. */
function textOfPages({ pages, comments, fields, attachments }: Raw): Read {
  const turned = pages.map((page) => piecesOf(page?.glyphs ?? []));
  const bare = withoutRunning(turned.map(([main]) => main?.pieces ?? []));
  const all = bare.pages.map((main, at) => [
    main,
    ...(turned[at]?.slice(1).map(({ pieces }) => pieces) ?? []),
  ]);
  const size = commonSize(all.flat(2));
  const isMirrored = all.flat().reduce((sum, pieces) => sum + mirroringOf(pieces), 0) >= 0;
  const texts = readPages(all.flat(), { size, isMirrored });
  const empty = turned.filter((groups, at) => groups.length === 0 && pages[at] !== undefined).length;
  const unnamed = pages.reduce((sum, page) => sum + (page?.unnamed ?? 0), 0);
  const notices = leftOut([
    [pages.filter((page) => page === undefined).length, 'damaged page', 'damaged pages'],
    [empty, 'page without text', 'pages without text'],
    [unnamed, 'character that the file does not name', 'characters that the file does not name'],
    [bare.heads, 'running head', 'running heads'],
    [bare.numbers, 'page number', 'page numbers'],
    [comments, 'comment', 'comments'],
    [fields, 'form field', 'form fields'],
    [attachments, 'attached file', 'attached files'],
  ]);
  return { text: textOf(texts, size), notices };
}

/** Takes the text out of a PDF, in reading order and by paragraphs, and what the PDF says of itself. */
export async function extractPdf(
  { bytes }: Entry,
  { password }: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  if (bytes.length === 0) return fail('empty-file');
  const problem = problemOf(bytes);
  if (problem !== undefined) return fail('damaged-document', { problem });
  const read = await readPdf(bytes, password);
  if (!read.ok) return read;
  const { said, pages } = read.value;
  if (pages.every((page) => page === undefined))
    return fail('damaged-document', { problem: 'no page can be read' });
  const { text, notices } = textOfPages(read.value);
  if (text.trim() === '') return fail('no-text');
  return ok([
    {
      ...unsaid,
      text,
      title: titleOf(said.title),
      author: nameOf(said.author),
      date: dayOf(said.created),
      language: languageOf(said.language),
      notices,
    },
  ]);
}
