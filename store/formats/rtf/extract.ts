import { type Failure, type Result, fail, ok } from '../../model/result.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import type { Entry } from '../format.ts';
import { leftOut } from '../left-out.ts';
import { labelOf } from './code-pages.ts';
import { Reader, type Rtf } from './reader.ts';

const START = '{\\rtf';
const UNREADABLE = /\ufffd/g;
/** Halves of characters, which UTF-8 cannot hold. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function isBlankByte(byte: number): boolean {
  return byte <= 0x20;
}

/** Where the RTF begins, behind white space and a byte order mark; undefined where it does not. */
function startOf(bytes: Uint8Array): number | undefined {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && isBlankByte(bytes[at] ?? 0)) at++;
  const found = String.fromCharCode(...bytes.subarray(at, at + START.length));
  return found === START ? at : undefined;
}

function saidBy(info: Rtf['info'], name: string): string | null {
  const said = (info.get(name) ?? '').replace(/[\s]+/g, ' ').trim().replace(halves, '').slice(0, 1000);
  return said === '' ? null : said;
}

/** What of a file is not in its text. */
function noticesOf({ left, ending }: Rtf, bytes: Uint8Array, unreadable: number): readonly Failure[] {
  const isMore = !bytes.subarray(ending.at).every(isBlankByte);
  const others = [
    ...(ending.groups > 0 ? ['perhaps the end, where the file seems cut off'] : []),
    ...(isMore ? ['what stands behind the end of the RTF'] : []),
  ];
  return leftOut(
    [
      [left.pictures, 'picture', 'pictures'],
      [left.objects, 'embedded object', 'embedded objects'],
      [left.formulas, 'formula', 'formulas'],
      [left.comments, 'comment', 'comments'],
      [left.deleted, 'deleted passage', 'deleted passages'],
      [left.hidden, 'hidden passage', 'hidden passages'],
      [left.symbols, 'character of a font of symbols', 'characters of fonts of symbols'],
      [unreadable, 'character that cannot be read', 'characters that cannot be read'],
      [left.running, 'line at the head or foot of pages', 'lines at the head or foot of pages'],
    ],
    others,
  );
}

function extractedFrom(rtf: Rtf, bytes: Uint8Array): Extracted {
  const text = rtf.text.replace(halves, '\ufffd');
  const { info, created = null } = rtf;
  return {
    ...unsaid,
    text,
    title: saidBy(info, 'title'),
    author: saidBy(info, 'author'),
    outlet: saidBy(info, 'company'),
    date: created,
    description: saidBy(info, 'doccomm') ?? '',
    encoding: labelOf(rtf.codePage),
    notices: noticesOf(rtf, bytes, text.match(UNREADABLE)?.length ?? 0),
  };
}

/** Takes the text out of an RTF file. Fails with `empty-file`, `no-text` (pictures only) or `damaged-document`. */
export async function extractRtf(
  { bytes }: Entry,
  _options: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  if (bytes.every(isBlankByte)) return fail('empty-file');
  const start = startOf(bytes);
  if (start === undefined) return fail('damaged-document', { problem: 'it does not begin as RTF does' });
  const rtf = new Reader(bytes, start).read();
  if (rtf === undefined) return fail('damaged-document', { problem: 'its groups are too deep' });
  // Some programs forget the last bracket; where more are missing, the file is cut off.
  if (rtf.ending.groups > 1) return fail('damaged-document', { problem: 'its end is missing' });
  const { pictures, objects } = rtf.left;
  if (rtf.text.trim() === '') return fail(pictures + objects > 0 ? 'no-text' : 'empty-file');
  return ok([extractedFrom(rtf, bytes)]);
}
