import { type Result, fail, ok } from '../../model/result.ts';
import { decodeText } from '../../text/decode.ts';
import { type ExtractOptions, type Extracted, unsaid } from '../extract.ts';
import type { Entry } from '../format.ts';
import { leftOut } from '../left-out.ts';
import { undecoded } from '../undecoded.ts';
import { type Captions, readCaptions } from './captions.ts';
import { speechOf } from './speech.ts';

/** What of a file is not in its text, if anything. */
function noticesOf({ notes }: Captions, readings: number): Extracted['notices'] {
  return leftOut([
    [notes, 'comment', 'comments'],
    [readings, 'reading beside characters', 'readings beside characters'],
  ]);
}

/**
 * Takes what is spoken out of a subtitle file: captions that follow each other closely become one paragraph. When they are
 * shown is not kept. Fails with `damaged-document` where no caption has a time, and as a text file does.
 */
export async function extractSubtitles(
  { bytes }: Entry,
  options: ExtractOptions,
): Promise<Result<readonly Extracted[]>> {
  const decoded = await decodeText(bytes, options.encoding);
  if (decoded.type !== 'text') return undecoded(decoded);
  const { encoding, confidence } = decoded;
  const captions = readCaptions(decoded.text);
  if (captions.timed === 0) return fail('damaged-document', { problem: 'no subtitle has a time' });
  const { text, readings } = speechOf(captions.cues);
  if (text === '') return fail('empty-file');
  const { language } = captions;
  return ok([{ ...unsaid, text, language, encoding, confidence, notices: noticesOf(captions, readings) }]);
}
