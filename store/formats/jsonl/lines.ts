import { decodeStrictly } from '../../text/text-decoder.ts';

const LF = 0x0a;

/** A line of a file that is not empty: its number from 1, and its words unless its bytes are no UTF-8. */
export interface Line {
  readonly number: number;
  readonly text: string | undefined;
}

/** The lines of a UTF-8 file, each decoded by itself, so that a file may be larger than a string can be. */
export function* linesOf(bytes: Uint8Array): Iterable<Line> {
  const hasBom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  let from = hasBom ? 3 : 0;
  for (let number = 1; from < bytes.length; number++) {
    const end = bytes.indexOf(LF, from);
    const to = end === -1 ? bytes.length : end;
    const text = decodeStrictly(bytes.subarray(from, to), 'utf-8');
    if (text?.trim() !== '') yield { number, text };
    from = to + 1;
  }
}
