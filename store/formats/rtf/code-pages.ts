import { decodeStrictly, encodingNamed } from '../../text/text-decoder.ts';

/** The decoder that Node and browsers both have; this room is compiled without the types of either. */
declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string };

/** The upper halves of the code pages of MS-DOS, which decoders do not know. */
const upper437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** Labels of the code pages that are not called windows-N. */
const labels: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [10001, 'shift_jis'],
  [10002, 'big5'],
  [10003, 'euc-kr'],
  [10007, 'x-mac-cyrillic'],
  [10008, 'gbk'],
  [20866, 'koi8-r'],
  [21866, 'koi8-u'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** The code pages that a font's character set stands for; 0 for those of symbols. */
const charsets: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [2, 0],
  [77, 10000],
  [78, 10001],
  [79, 10003],
  [80, 10008],
  [81, 10002],
  [89, 10007],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 850],
]);

/** What the fonts of symbols have their code page called here. */
export const SYMBOLS = 0;

/** The code page of a font's character set; undefined for the file's own. */
export function codePageOf(charset: number): number | undefined {
  return charsets.get(charset);
}

/** The WHATWG label of a code page; windows-1252 for one that no decoder knows. */
export function labelOf(codePage: number): string {
  const isIso = codePage > 28_590 && codePage < 28_606;
  const label = labels.get(codePage) ?? (isIso ? `iso-8859-${codePage - 28_590}` : `windows-${codePage}`);
  return encodingNamed(label) ?? 'windows-1252';
}

type Decode = (bytes: Uint8Array) => string;

const UNREADABLE = '\ufffd';

/** A decoder for code pages in which a byte is a character. */
function byTable(characters: readonly string[]): Decode {
  return (bytes) => {
    let text = '';
    for (const byte of bytes) text += characters[byte] ?? UNREADABLE;
    return text;
  };
}

/** A decoder for the others. It remembers characters, since files of them come one by one. */
function byDecoder(label: string): Decode {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  const known = new Map<number, string>();
  return (bytes) => {
    const [first = 0, second = 0] = bytes;
    const key = bytes.length === 2 ? first * 256 + second : -1;
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = decoder.decode(bytes);
    if (key >= 0) known.set(key, text);
    return text;
  };
}

function makeDecoder(codePage: number): Decode {
  const lower = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte));
  if (codePage === 437 || codePage === 850)
    return byTable([...lower, ...Array.from(codePage === 437 ? upper437 : upper850)]);
  const label = labelOf(codePage);
  if (['shift_jis', 'gbk', 'gb18030', 'euc-kr', 'big5', 'utf-8'].includes(label)) return byDecoder(label);
  return byTable(
    Array.from({ length: 256 }, (_, byte) => decodeStrictly(Uint8Array.of(byte), label) ?? UNREADABLE),
  );
}

/** Decodes bytes by code pages; a byte without a meaning becomes U+FFFD. */
export class CodePages {
  readonly #decoders = new Map<number, Decode>();

  decode(bytes: Uint8Array, codePage: number): string {
    let decode = this.#decoders.get(codePage);
    if (decode === undefined) {
      decode = makeDecoder(codePage);
      this.#decoders.set(codePage, decode);
    }
    return decode(bytes);
  }
}
