/**
 * A text as it is compared when its exact spelling does not matter, with the place in the source of each of its code units:
 * `at[i]` is where the source of unit i begins, `at[text.length]` the end of the source.
 */
export interface FoldedText {
  readonly text: string;
  readonly at: Uint32Array;
}

const SPACE = ' ';

/** Typographic variants that one keyboard, word processor or web page writes for another's. */
const variants: ReadonlyMap<string, string> = new Map(
  [
    ['"', '“”„‟«»″＂'],
    ["'", '‘’‚‛‹›′`´＇'],
    ['-', '‐‑‒–—―−'],
    ['...', '…'],
    // Invisible: soft hyphen, zero-width space and non-joiner, word joiner, byte order mark, marks of direction.
    [
      '',
      '\u00ad\u200b\u200c\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069',
    ],
  ].flatMap(([plain = '', written = '']) => [...written].map((each): [string, string] => [each, plain])),
);

/** What each code unit met so far becomes; undefined where it stays itself. A memo over at most 65,536 characters. */
const known = new Map<number, string | undefined>();

function foldUnit(code: number): string | undefined {
  if (known.has(code)) return known.get(code);
  const unit = String.fromCharCode(code);
  const folded = variants.get(unit) ?? (/\s/.test(unit) ? SPACE : unit.normalize('NFD'));
  const result = folded === unit ? undefined : folded;
  known.set(code, result);
  return result;
}

/** Room for what comes and the units of the source that follow; grows by half, as decomposition makes an unknown amount. */
function withRoom(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= array.length) return array;
  const larger = new Uint32Array(Math.ceil(length * 1.5));
  larger.set(array);
  return larger;
}

/** Letters, figures and signs of ASCII, nearly all of most texts, stay as they are; 0x60 is the backtick. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x80 && code !== 0x60;
}

/**
 * Folds white space (any run to one space), quotation marks, dashes, ellipses and composed letters (to Unicode NFD, unit by
 * unit), and drops invisible characters; letters, case and everything else stay. Cost: about 20 ms for 1 MB.
 */
export function foldText(source: string): FoldedText {
  const parts: string[] = [];
  let at = new Uint32Array(source.length + 1);
  let length = 0;
  let kept = 0;
  let inSpace = false;
  for (let offset = 0; offset < source.length; offset++) {
    const code = source.charCodeAt(offset);
    if (isPlain(code)) {
      at[length++] = offset;
      inSpace = false;
      continue;
    }
    const isSpace = code === 0x20;
    const folded: string | undefined = !isSpace ? foldUnit(code) : inSpace ? '' : undefined;
    if (folded === undefined) {
      at[length++] = offset;
      inSpace = isSpace;
      continue;
    }
    parts.push(source.slice(kept, offset));
    kept = offset + 1;
    if (folded === '' || (folded === SPACE && inSpace)) continue;
    inSpace = folded === SPACE;
    parts.push(folded);
    at = withRoom(at, length + folded.length + source.length - offset);
    at.fill(offset, length, length + folded.length);
    length += folded.length;
  }
  parts.push(source.slice(kept));
  at[length] = source.length;
  return { text: parts.join(''), at: at.subarray(0, length + 1) };
}
