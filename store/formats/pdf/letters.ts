import { hasRightToLeft, inReadingOrder } from './direction.ts';

/** Latin ligatures, and Arabic letters by their shape within a word; not the signs that stand for whole phrases. */
const shapes = /[\ufb00-\ufb06\ufb50-\ufdf9\ufe70-\ufefc]/g;

/** Bullets of symbol fonts, which lie where Unicode has no characters. */
const bullets = /[\uf0a7\uf0b7\uf076\uf0d8\uf0fc\uf06e\uf071\uf0a8\uf0b0]/g;

/** The letters that a glyph stands for. */
function lettersOf(text: string): string {
  return text
    .replace(shapes, (shape) =>
      shape === '\ufb05' ? 'st' : shape.normalize('NFKC').replace(/^ (?=\p{M})/u, ''),
    )
    .replace(bullets, '•')
    .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
    .replace(/[\0-\x1f\x7f\ufeff]/g, '');
}

/** The characters of a glyph as they would be seen one beside the other: those of a right-to-left ligature the other way round. */
export function seenLetters(text: string): string {
  const letters = lettersOf(text);
  const isRun = letters.length > 1 && hasRightToLeft(letters);
  const way = /\p{Script=Latin}/u.test(letters) ? 'left to right' : 'right to left';
  return isRun ? inReadingOrder(letters, way, false) : letters;
}
