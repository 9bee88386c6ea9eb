import { hasRightToLeft } from './direction.ts';
import type { Glyph } from './glyph.ts';

/** A glyph with its code in a font. */
export interface Coded extends Glyph {
  readonly code: number;
  readonly fontName: string;
}

/** Above this, codes are those of fonts of many characters. */
const BYTE = 0xff;

/** The characters of a page that are known, and how many more it shows. */
export interface Named {
  readonly glyphs: readonly Glyph[];
  readonly unnamed: number;
}

/**
 * Where the font changes within a cluster, some programs say of the first glyph after it that it is the words before as well. One
 * glyph is not written both ways: only the end is its own.
 */
function withoutNeighbours(glyph: Glyph): Glyph {
  const { text } = glyph;
  const at = text.lastIndexOf(' ');
  const [before, own] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  const isBoth = before !== '' && own !== '' && hasRightToLeft(before) !== hasRightToLeft(own);
  return isBoth ? { ...glyph, text: own } : glyph;
}

/**
 * The glyphs of which it is known what they are. Where a file does not say, pdf.js takes the code for the character. In some fonts that
 * is so for all of them; where it is not for one, it is a guess for the others. Glyphs before one that says more characters than these
 * are part of it.
 */
export function named(all: readonly Coded[]): Named {
  const isSelf = ({ code, text }: Coded): boolean => code > BYTE && text.codePointAt(0) === code;
  const naming = new Set<string>();
  for (const glyph of all) if (glyph.code > BYTE && !isSelf(glyph)) naming.add(glyph.fontName);
  const glyphs: Glyph[] = [];
  let unnamed = 0;
  let waiting: Coded[] = [];
  for (const glyph of all) {
    const isUnnamed = /^[\0-\x08\x0e-\x1f\ufffd\uffff]$/.test(glyph.text);
    if (isUnnamed || (isSelf(glyph) && naming.has(glyph.fontName))) {
      waiting.push(glyph);
      continue;
    }
    const saysAll = glyph.text.length > waiting.length;
    if (!saysAll || waiting.some(({ fontName }) => fontName !== glyph.fontName)) unnamed += waiting.length;
    waiting = [];
    glyphs.push(withoutNeighbours(glyph));
  }
  return { glyphs, unnamed: unnamed + waiting.length };
}
