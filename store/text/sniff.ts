import { decodeStrictly } from './text-decoder.ts';

/** The first bytes, one a character, of files that are never text: archives, documents, images, sound, databases, programs. */
const magic: readonly string[] = [
  ...[
    'PK\x03\x04',
    'PK\x05\x06',
    '\x1f\x8b\x08',
    '7z\xbc\xaf',
    'Rar!\x1a\x07',
    '\xfd7zXZ',
    '\x28\xb5\x2f\xfd',
    'BZh91AY&SY',
  ],
  ...['%PDF-', '\xd0\xcf\x11\xe0', '\x89PNG', 'GIF87a', 'GIF89a', '\xff\xd8\xff', 'II*\0', 'MM\0*'],
  ...[
    'SQLite format 3\0',
    '\x7fELF',
    '\0asm',
    '\xca\xfe\xba\xbe',
    'ID3\x03',
    'ID3\x04',
    'OggS\0',
    'fLaC\0',
    '\x1a\x45\xdf\xa3',
  ],
];

/** How much of a text is looked at, in code units: its first part tells. */
const SAMPLE = 65_536;

/** The most control characters that a text may have; some exports leave a few in. */
const MOST_CONTROLS = 0.01;

/** The least share of ordinary characters in UTF-16 and the most of impossible ones; Chinese has the fewest ordinary ones. */
const LEAST_ORDINARY = 0.01;
const MOST_IMPOSSIBLE = 0.001;

const controls = /[\x01-\x08\x0e-\x19\x1c-\x1f\x7f]/g;
const ordinary = /[\t\n\r 0-9A-Za-z\u3000-\u3011\uff00-\uff1f]/g;
const impossible = /[\x01-\x08\x0e-\x1f\p{Cn}\p{Co}]/gu;

function share(text: string, kind: RegExp): number {
  const sample = text.slice(0, SAMPLE);
  return (sample.match(kind)?.length ?? 0) / sample.length;
}

/** Whether bytes begin as those of a file type that is never text. */
export function hasMagic(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16));
  return magic.some((each) => start.startsWith(each)) || start.startsWith('ftyp', 4);
}

/** Whether a decoded text has a NUL, or more control characters in its first 64 kB than a text does. */
export function looksBinary(text: string): boolean {
  return text.includes('\0') || share(text, controls) > MOST_CONTROLS;
}

/**
 * Whether UTF-8 with zeros is plain text but for them. In UTF-16 half of the bytes of Latin letters are zeros, and the halves of
 * Cyrillic or Arabic ones look like control characters.
 */
function hasStrayZeros(utf8: string): boolean {
  const rest = utf8.replaceAll('\0', '');
  return rest.length > utf8.length * 0.75 && share(rest, controls) <= MOST_CONTROLS;
}

/** Whether a text read as UTF-16 is likely one, and how likely: 0 if not, else its share of ordinary characters. */
function utf16Likeness(text: string): number {
  if (text.includes('\0') || share(text, impossible) > MOST_IMPOSSIBLE) return 0;
  const common = share(text, ordinary);
  return common < LEAST_ORDINARY ? 0 : common;
}

/**
 * Which UTF-16 bytes without a byte order mark are, if any: spaces, line ends, figures and Latin letters have a zero byte, and
 * read the wrong way round they are Chinese, unassigned or private. Only bytes with a zero among them need to ask.
 */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined && hasStrayZeros(utf8)) return undefined;
  const [little, big] = ['utf-16le', 'utf-16be'].map((label) =>
    utf16Likeness(decodeStrictly(bytes, label) ?? '\0'),
  );
  if (little === undefined || big === undefined || Math.max(little, big) === 0) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}
