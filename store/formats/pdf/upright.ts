import type { Glyph } from './glyph.ts';

const ideograph =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** Fewer characters than this show no way of writing. */
const ENOUGH = 20;

function isBelow(above: Glyph, { x, y, size }: Glyph): boolean {
  return Math.abs(x - above.x) < 0.3 * size && above.y - y > 0.6 * size && above.y - y < 1.8 * size;
}

/** Whether most characters of a page stand one below the other: vertical writing, set one by one and not by a vertical font. */
function isStacked(glyphs: readonly Glyph[]): boolean {
  const below = glyphs.filter((glyph, at) => isBelow(glyphs[at - 1] ?? glyph, glyph)).length;
  return glyphs.length >= ENOUGH && below > 0.6 * glyphs.length;
}

/** Glyphs as a vertical font would set them, downwards, where they stand one below the other; else as they are. */
export function asVertical(glyphs: readonly Glyph[]): readonly Glyph[] {
  const isUpright = ({ text, angle }: Glyph): boolean => Math.abs(angle) < 0.01 && ideograph.test(text);
  if (!isStacked(glyphs.filter(isUpright))) return glyphs;
  return glyphs.map((glyph) => {
    const { x, y, size } = glyph;
    if (!isUpright(glyph)) return glyph;
    return { ...glyph, x: x + 0.2 * size, y: y + 0.85 * size, advance: size, angle: -Math.PI / 2 };
  });
}
