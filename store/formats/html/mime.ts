import { decodeStrictly } from '../../text/text-decoder.ts';

/** A part of a message, with its headers by their names in small letters. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Uint8Array;
  /** Whether the line that ends the part is there. */
  readonly isWhole: boolean;
}

/** How deep parts may lie in parts. */
const DEEPEST = 10;

/** The bytes one a character: the grammar of messages is one of bytes. */
function binary(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

function headersOf(block: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A parameter of a header, as the boundary or the charset of a content type. */
export function parameter(header: string | undefined, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header ?? '');
  return found?.[1] ?? found?.[2];
}

function unquote(text: string): string {
  return text
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64, what is not of it passed over (RFC 2045). */
function fromBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  for (let at = 0, to = 0; at < clean.length; at++) {
    bits = ((bits << 6) | digits.indexOf(clean.charAt(at))) & 0xffffff;
    if (at % 4 !== 0) bytes[to++] = (bits >> (6 - 2 * (at % 4))) & 0xff;
  }
  return bytes;
}

function decoded(body: string, encoding: string | undefined): Uint8Array {
  switch (encoding?.toLowerCase().trim()) {
    case 'base64':
      return fromBase64(body);
    case 'quoted-printable':
      return bytesOf(unquote(body));
    default:
      return bytesOf(body);
  }
}

/** What stands between the lines of a boundary; all but the last are whole, and that too if the closing line is there. */
function between(body: string, boundary: string): { readonly text: string; readonly isWhole: boolean }[] {
  const parts: { text: string; isWhole: boolean }[] = [];
  const line = `--${boundary}`;
  let from = -1;
  for (let at = body.indexOf(line); at !== -1; at = body.indexOf(line, at + line.length)) {
    if (at > 0 && body.charAt(at - 1) !== '\n') continue;
    if (from !== -1) parts.push({ text: body.slice(from, at).replace(/\r?\n$/, ''), isWhole: true });
    const isLast = body.startsWith('--', at + line.length);
    const next = body.indexOf('\n', at);
    from = isLast || next === -1 ? -1 : next + 1;
    if (isLast) return parts;
  }
  if (from !== -1) parts.push({ text: body.slice(from), isWhole: false });
  return parts;
}

function* partsOf(message: string, isWhole: boolean, depth: number): Iterable<Part> {
  const end = /\r?\n\r?\n|^\r?\n/.exec(message);
  const headers = headersOf(message.slice(0, end?.index ?? message.length));
  const body = end === null ? '' : message.slice(end.index + end[0].length);
  const boundary = parameter(headers.get('content-type'), 'boundary');
  if (boundary === undefined || boundary === '') {
    yield { headers, bytes: decoded(body, headers.get('content-transfer-encoding')), isWhole };
  } else if (depth < DEEPEST) {
    for (const part of between(body, boundary)) yield* partsOf(part.text, part.isWhole, depth + 1);
  }
}

/** The parts of a message that hold something, in its order. */
export function readParts(bytes: Uint8Array): readonly Part[] {
  return [...partsOf(binary(bytes).replace(/^\s+/, ''), true, 0)];
}

/** The headers of a message itself. */
export function readHeaders(bytes: Uint8Array): ReadonlyMap<string, string> {
  return headersOf(
    binary(bytes.subarray(0, 65_536))
      .replace(/^\s+/, '')
      .split(/\r?\n\r?\n/, 1)[0] ?? '',
  );
}

/** A header in words, its encoded words decoded (RFC 2047). */
export function headerText(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([^?*\s]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi,
      (word, label: string, kind: string, text: string) => {
        const bytes =
          kind.toLowerCase() === 'b' ? fromBase64(text) : bytesOf(unquote(text.replaceAll('_', '=20')));
        return decodeStrictly(bytes, label) ?? word;
      },
    );
}
