import { Slices } from './slices.ts';

/** How much is taken at a time: UTF-16 code units of a text, or bytes. Either takes about as long as a slice may. */
const piece = 1 << 18;

/** The pieces of a text; no character of two units is cut in half. */
export function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length;) {
    const end = Math.min(from + piece, text.length);
    const to = isHigh(text.charCodeAt(end - 1)) && end < text.length ? end + 1 : end;
    yield text.slice(from, to);
    from = to;
  }
}

/** The bytes of a text in UTF-8, without holding the event loop for long; lone halves of a character become U+FFFD. */
export async function encodeInSlices(text: string): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  if (text.length <= piece) return encoder.encode(text);
  const slices = new Slices();
  // Memory that is not written to costs nothing, and putting pieces together would.
  const bytes = new Uint8Array(3 * text.length);
  let length = 0;
  for (const each of piecesOf(text)) {
    length += encoder.encodeInto(each, bytes.subarray(length)).written;
    await slices.pause();
  }
  return bytes.subarray(0, length);
}

/** The text that bytes in UTF-8 are, a byte order mark included, without holding the event loop for long. */
export async function decodeInSlices(bytes: Uint8Array): Promise<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  if (bytes.length <= piece) return decoder.decode(bytes);
  const slices = new Slices();
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += piece) {
    parts.push(decoder.decode(bytes.subarray(at, at + piece), { stream: true }));
    await slices.pause();
  }
  return parts.join('') + decoder.decode();
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
