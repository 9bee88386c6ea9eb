import type { Glyph } from './glyph.ts';

/** A glyph with its code in a font. */
export interface Coded extends Glyph {
  readonly code: number;
  readonly fontName: string;
}

/** Above this, codes are those of fonts of many characters. */
const BYTE = 0xff;

/**
 * The glyphs of which it is known what they are. Where a file does not say, pdf.js takes the code for the character. In some fonts that
 * is so for all of them; where it is not for one, it is a guess for the others.
 */
export function named(glyphs: readonly Coded[]): readonly Glyph[] {
  const isSelf = ({ code, text }: Coded): boolean => code > BYTE && text.codePointAt(0) === code;
  const naming = new Set<string>();
  for (const glyph of glyphs) if (glyph.code > BYTE && !isSelf(glyph)) naming.add(glyph.fontName);
  return glyphs.filter(
    (glyph) =>
      !/^[\0-\x08\x0e-\x1f\ufffd\uffff]$/.test(glyph.text) && !(isSelf(glyph) && naming.has(glyph.fontName)),
  );
}
