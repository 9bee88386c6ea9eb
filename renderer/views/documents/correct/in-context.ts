import { type TemplateResult, html } from 'lit';
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

/** Some words of a text, marked, with what stands around them. */
export function inContext(text: string, { from, to }: Span): TemplateResult {
  const isLong = to - from > LONGEST;
  const words = isLong
    ? `${cut(text, from, from + LONGEST / 2)} … ${cut(text, to - LONGEST / 2, to)}`
    : text.slice(from, to);
  const before = `${from > AROUND ? '… ' : ''}${cut(text, from - AROUND, from)}`;
  const after = `${cut(text, to, to + AROUND)}${to + AROUND < text.length ? ' …' : ''}`;
  return html`<p class="source">${before}<mark>${words}</mark>${after}</p>`;
}
