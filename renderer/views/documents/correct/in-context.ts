import { type TemplateResult, html } from 'lit';
import { correctText } from '../../../../store/messages/window-correct.ts';
import { type Difference, differingLetters } from '../../../../store/text/correct/differing-letters.ts';
import type { Span } from '../../../../store/text/span.ts';
import { snapToGraphemes } from '../../../../store/text/graphemes.ts';

/** How much of a text is shown on each side of some words, and how much of long words, in code units. */
const AROUND = 320;
const LONGEST = 2400;

/** The text between two offsets, in whole characters. */
function cut(text: string, from: number, to: number): string {
  const whole = snapToGraphemes(text, Math.max(0, from), Math.min(text.length, to));
  return text.slice(whole.from, whole.to);
}

/** What is told of differences at most, to somebody who hears them. */
const TOLD = 12;

/** How the words of a passage differ from those that stand for it now; nothing is compared where they are long. */
export function differencesOf(old: string, now: string): readonly Difference[] {
  return Math.max(old.length, now.length) > LONGEST ? [] : differingLetters(old, now);
}

/** The same in words. */
export function inWords(differences: readonly Difference[], old: string, now: string): string {
  const told = differences
    .slice(0, TOLD)
    .map((each) =>
      correctText.differs(old.slice(each.old.from, each.old.to), now.slice(each.now.from, each.now.to)),
    );
  const left = differences.length - told.length;
  return [...told, ...(left > 0 ? [correctText.moreDiffers(left)] : [])].join(' ');
}

/** Words with the parts that are others in the other text. */
function marked(words: string, parts: readonly Span[], side: 'old' | 'now'): readonly unknown[] {
  let at = 0;
  const pieces = parts
    .filter(({ from, to }) => from < to)
    .flatMap(({ from, to }) => {
      const before = words.slice(at, from);
      at = to;
      const part = words.slice(from, to);
      return [before, side === 'old' ? html`<del>${part}</del>` : html`<ins>${part}</ins>`];
    });
  return [...pieces, words.slice(at)];
}

/** Some words of a text, marked, with what stands around them, and in them what differs from the other text. */
export function inContext(
  text: string,
  { from, to }: Span,
  side: 'old' | 'now',
  differences: readonly Difference[],
): TemplateResult {
  const isLong = to - from > LONGEST;
  const words = isLong
    ? `${cut(text, from, from + LONGEST / 2)} … ${cut(text, to - LONGEST / 2, to)}`
    : marked(
        text.slice(from, to),
        differences.map((each) => each[side]),
        side,
      );
  const before = `${from > AROUND ? '… ' : ''}${cut(text, from - AROUND, from)}`;
  const after = `${cut(text, to, to + AROUND)}${to + AROUND < text.length ? ' …' : ''}`;
  return html`<p class="source">${before}<mark>${words}</mark>${after}</p>`;
}
