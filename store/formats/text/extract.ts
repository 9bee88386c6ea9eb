import { type Result, ok } from '../../model/result.ts';
import { decodeText } from '../../text/decode.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import { extensionOf } from '../file-name.ts';
import type { Entry } from '../format.ts';
import { undecoded } from '../undecoded.ts';
import { headingOf } from './heading.ts';

/** Takes the text out of a text file; that of Markdown is called by its first heading. */
export async function extractText(
  { name, bytes }: Entry,
  options: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  const decoded = await decodeText(bytes, options.encoding);
  if (decoded.type !== 'text') return undecoded(decoded);
  const { text, encoding, confidence } = decoded;
  const isMarkdown = ['md', 'markdown'].includes(extensionOf(name));
  const title = isMarkdown ? (headingOf(text) ?? null) : null;
  return ok([{ ...unsaid, text, title, encoding, confidence }]);
}
