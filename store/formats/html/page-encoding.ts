import { type Decoded, decodeText } from '../../text/decode.ts';

/** How far into a page a browser looks for its encoding, in bytes. */
const PRESCAN = 1024;

const metaTag = /<meta\s(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const charset = /\scharset\s*=\s*["']?\s*([^\s"'/>;]+)/i;
const contentType = /http-equiv\s*=\s*["']?content-type/i;
const contentCharset = /[\s;"']charset\s*=\s*["']?\s*([^\s"';/>]+)/i;
const declaration = /^<\?xml\s[^>]*encoding\s*=\s*["']([^"']+)["']/;

function firstBytes(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, PRESCAN)).replace(/<!--[^]*?-->/g, '');
}

/** A page that could be read up to here is not in UTF-16, whatever it says (WHATWG, "prescan a byte stream"). */
function believable(label: string): string {
  if (/^utf-?16/i.test(label)) return 'utf-8';
  return /^x-user-defined$/i.test(label) ? 'windows-1252' : label;
}

/** The encoding that a page names in its first 1,024 bytes, in a meta element or as XML does. */
export function namedEncoding(bytes: Uint8Array): string | undefined {
  const start = firstBytes(bytes);
  for (const [tag] of start.matchAll(metaTag)) {
    const found = charset.exec(tag) ?? (contentType.test(tag) ? contentCharset.exec(tag) : null);
    if (found?.[1] !== undefined) return believable(found[1]);
  }
  const [, label] = declaration.exec(start) ?? [];
  return label === undefined ? undefined : believable(label);
}

function hasMark(bytes: Uint8Array): boolean {
  const [a, b, c] = bytes;
  return (a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe);
}

/**
 * Reads the bytes of a page. The encoding is the one chosen by hand, else that of the byte order mark, of the header it came with,
 * the one that the page names, or one that is detected: also where bytes have no meaning in the named one.
 */
export async function decodePage(
  bytes: Uint8Array,
  chosen: string | undefined,
  ofHeader: string | undefined,
): Promise<Decoded> {
  if (chosen !== undefined || hasMark(bytes)) return decodeText(bytes, chosen);
  for (const label of [ofHeader, namedEncoding(bytes)]) {
    const decoded = label === undefined ? undefined : await decodeText(bytes, label);
    if (decoded?.type === 'text' || decoded?.type === 'empty') return decoded;
  }
  return decodeText(bytes);
}
