import type { Glyph } from './glyph.ts';
import { hasRightToLeft } from './direction.ts';
import { seenLetters } from './letters.ts';
import type { Piece } from './piece.ts';
import { asVertical } from './upright.ts';

/** A gap between letters that is a space, as a part of their size. */
const SPACE = 0.14;
/** A gap that parts pieces of a line. */
const BREAK = 0.6;

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Whether nothing is to be put between two texts, whatever the gap: characters of Chinese and Japanese. */
export function isSetSolid(before: string, after: string): boolean {
  return (
    ideograph.test(Array.from(before.slice(-2)).at(-1) ?? '') &&
    ideograph.test(Array.from(after.slice(0, 2))[0] ?? '')
  );
}

/** A glyph on a line that lies flat. */
interface Flat {
  readonly seen: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

function flatten({ text, x, y, advance, size }: Glyph, angle: number): Flat {
  const left = x * Math.cos(angle) + y * Math.sin(angle);
  const baseline = y * Math.cos(angle) - x * Math.sin(angle);
  return { seen: seenLetters(text), left, right: left + advance, baseline, size };
}

/** Puts glyphs together to pieces, in the order in which the file has them. */
class Gathering {
  readonly pieces: Piece[] = [];
  #parts: string[] = [];
  #first: Flat | undefined;
  #last: Flat | undefined;
  /** Where the first word ends and the last one begins; undefined where there is but one. */
  #firstEnd: number | undefined;
  #lastStart: number | undefined;
  /** Marks whose letter is still to come. */
  #marks = '';
  #isSpaced = false;
  #spacedBefore = false;

  add(glyph: Flat): void {
    if (glyph.seen === '') return;
    if (/^[^\S\u00a0]+$/.test(glyph.seen)) this.#addSpace();
    else if (/^\p{M}+$/u.test(glyph.seen)) this.#addMark(glyph.seen);
    else if (!this.#isSeenTwice(glyph)) this.#addLetters(glyph);
  }

  #addSpace(): void {
    this.#setMarks();
    this.#isSpaced = true;
  }

  /** Marks of text that is read right to left come before the letter that they are upon, as it is seen. */
  #addMark(mark: string): void {
    if (this.#parts.length > 0 && !this.#isSpaced && !hasRightToLeft(mark)) this.#parts.push(mark);
    else this.#marks += mark;
  }

  /** Marks that no letter comes after are upon the one before. */
  #setMarks(): void {
    if (this.#parts.length === 0 || this.#isSpaced) return;
    this.#parts.push(this.#marks);
    this.#marks = '';
  }

  /** Letters that are made bold by drawing them twice. */
  #isSeenTwice({ seen, left, baseline, size }: Flat): boolean {
    const last = this.#last;
    return (
      last?.seen === seen &&
      !this.#isSpaced &&
      Math.abs(left - last.left) < 0.1 * size &&
      Math.abs(baseline - last.baseline) < 0.1 * size
    );
  }

  #addLetters(glyph: Flat): void {
    const last = this.#last;
    const gap = last === undefined ? 0 : glyph.left - last.right;
    const isNext =
      last !== undefined &&
      Math.abs(glyph.baseline - last.baseline) < 0.08 * glyph.size &&
      Math.abs(glyph.size - last.size) < 0.04 * glyph.size &&
      gap > -0.4 * glyph.size &&
      gap < BREAK * glyph.size;
    if (!isNext) this.flush();
    else if (this.#isSpaced || (gap > SPACE * glyph.size && !isSetSolid(last.seen, glyph.seen))) {
      this.#parts.push(' ');
      this.#firstEnd ??= last.right;
      this.#lastStart = glyph.left;
    }
    if (!isNext) this.#spacedBefore = this.#isSpaced;
    this.#parts.push(glyph.seen, this.#marks);
    this.#marks = '';
    this.#isSpaced = false;
    this.#first ??= glyph;
    this.#last = glyph;
  }

  flush(): void {
    this.#setMarks();
    const { size, left, baseline } = this.#first ?? { size: 0, left: 0, baseline: 0 };
    const seen = this.#parts.join('');
    if (this.#last !== undefined && seen.trim() !== '') {
      const right = Math.max(this.#last.right, left);
      const leftWord = (this.#firstEnd ?? right) - left;
      const rightWord = right - (this.#lastStart ?? left);
      const order = this.pieces.length;
      const spaced = this.#spacedBefore;
      this.pieces.push({ seen, left, right, leftWord, rightWord, baseline, size, order, spaced });
    }
    this.#parts = [];
    this.#first = this.#last = this.#firstEnd = this.#lastStart = undefined;
  }
}

/** A group of pieces whose lines run the same way. */
interface Turned {
  readonly angle: number;
  readonly pieces: readonly Piece[];
}

/** Lines that are closer than this in their way, in degrees, are of one group. */
const STEP = 5;

function lengthOf({ pieces }: Turned): number {
  return pieces.reduce((sum, { seen }) => sum + seen.length, 0);
}

/**
 * The pieces of text that glyphs make, by the way that their lines run; the way with the most text comes first. Where letters are
 * further apart than they are within words, a space is put; where the file has spaces, they are kept.
 */
export function piecesOf(glyphs: readonly Glyph[]): readonly Turned[] {
  const gatherings = new Map<number, Gathering>();
  for (const glyph of asVertical(glyphs)) {
    if (!(glyph.size > 0) || !Number.isFinite(glyph.x + glyph.y + glyph.advance)) continue;
    const turn = (Math.round((glyph.angle * 180) / Math.PI / STEP) * STEP + 360) % 360 || 0;
    const gathering = gatherings.get(turn) ?? new Gathering();
    gatherings.set(turn, gathering);
    gathering.add(flatten(glyph, (turn * Math.PI) / 180));
  }
  const turned = Array.from(gatherings, ([angle, gathering]): Turned => {
    gathering.flush();
    return { angle, pieces: gathering.pieces };
  });
  return turned.filter(({ pieces }) => pieces.length > 0).sort((a, b) => lengthOf(b) - lengthOf(a));
}
