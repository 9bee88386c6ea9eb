/** A line as it is seen, and who speaks it where the file says so. */
export interface Line {
  readonly speaker: string | undefined;
  readonly text: string;
}

/** The lines of a caption without their tags. */
export interface Spoken {
  readonly lines: readonly Line[];
  /** How many readings beside characters (ruby) were left out. */
  readonly readings: number;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);

function characterOf(whole: string, name: string): string {
  const known = entities.get(name.toLowerCase());
  if (known !== undefined) return known;
  const [, hex, decimal] = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

/** Puts the characters in place of their names; done once, so that `&amp;lt;` is `&lt;`. */
function withCharacters(text: string): string {
  return text.replace(/&(#?[0-9A-Za-z]{1,8});/g, characterOf);
}

const tag = /<\/?(?:[bcisuv]|font|ruby|rt|lang|span|\d[\d:.]*)(?:[.\s][^<>]*)?\/?>/gi;
const reading = /<rt(?:[.\s][^<>]*)?>[^<]*(?:<\/rt>)?/gi;
/** `{\an8}` says where a caption stands and `{y:i}` that it is slanted. */
const braces = /\{(?:\\[^{}]*|[YyCcPpSs]:[^{}]*)\}/g;
const voice = /<v(?:\.[^<>\s]*)?[ \t]+([^<>]*)>|<\/v>/gi;

/** White space as it is seen: runs become one space, ends go; a space that does not break stays. */
function collapsed(text: string): string {
  return text.replace(/[ \t\n]+/g, ' ').replace(/^ | $/g, '');
}

function linesOf(piece: string, speaker: string | undefined): readonly Line[] {
  return piece
    .split('\n')
    .map((line) => ({ speaker, text: collapsed(withCharacters(line.replace(tag, ''))) }))
    .filter(({ text }) => text.trim() !== '');
}

/** Reads the lines of a caption: tags go, and voice tags tell who speaks. */
export function spokenIn(source: readonly string[]): Spoken {
  let readings = 0;
  const payload = source
    .join('\n')
    .replace(braces, '')
    .replace(reading, () => {
      readings++;
      return '';
    });
  const lines: Line[] = [];
  let speaker: string | undefined;
  let from = 0;
  for (const found of payload.matchAll(voice)) {
    for (const line of linesOf(payload.slice(from, found.index), speaker)) lines.push(line);
    const name = collapsed(withCharacters(found[1] ?? ''));
    speaker = name.trim() === '' ? undefined : name;
    from = found.index + found[0].length;
  }
  for (const line of linesOf(payload.slice(from), speaker)) lines.push(line);
  return { lines, readings };
}
