import { sentenceAt } from '../../../../store/text/sentences.ts';
import { paragraphAt } from '../../../../store/text/paragraphs.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { TextLayout } from './text-layout.ts';

/** A key as far as moving goes. */
export interface Stroke {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

type NativeUnit = 'character' | 'word' | 'line' | 'lineboundary';

/** One step of the caret: one that the browser takes in what it has laid out, or one that the text decides. */
export type Move =
  | {
      readonly type: 'native';
      readonly direction: 'left' | 'right' | 'forward' | 'backward';
      readonly unit: NativeUnit;
      readonly times: number;
    }
  | { readonly type: 'sentence' | 'paragraph' | 'text'; readonly direction: -1 | 1 };

/** How many lines Page Up and Page Down go. */
const page = 20;

function native(direction: 'left' | 'right' | 'forward' | 'backward', unit: NativeUnit, times = 1): Move {
  return { type: 'native', direction, unit, times };
}

/** What a key does to the caret: arrows by character and line, with Ctrl by word and paragraph, with Alt by sentence. */
export function moveOf({ key, ctrlKey, altKey, metaKey }: Stroke): Move | undefined {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (altKey) return { type: 'sentence', direction: key === 'ArrowRight' ? 1 : -1 };
      return native(key === 'ArrowRight' ? 'right' : 'left', far ? 'word' : 'character');
    }
    case 'ArrowUp':
    case 'ArrowDown':
      if (altKey) return undefined;
      if (far) return { type: 'paragraph', direction: key === 'ArrowDown' ? 1 : -1 };
      return native(key === 'ArrowDown' ? 'forward' : 'backward', 'line');
    case 'PageUp':
    case 'PageDown':
      return far ? undefined : native(key === 'PageDown' ? 'forward' : 'backward', 'line', page);
    case 'Home':
      return far ? { type: 'text', direction: -1 } : native('backward', 'lineboundary');
    case 'End':
      return far ? { type: 'text', direction: 1 } : native('forward', 'lineboundary');
    default:
      return undefined;
  }
}

/** The next beginning (back) or end (forward) of a sentence from an offset. */
export function stepSentence(text: string, offset: number, direction: -1 | 1, locale?: string): number {
  let at = offset;
  while (direction === 1 ? at < text.length : at > 0) {
    at += direction;
    const { from, to } = sentenceAt(text, at, locale);
    if (from === to) continue;
    if (direction === 1 && to > offset) return to;
    if (direction === -1 && from < offset) return from;
  }
  return direction === 1 ? text.length : 0;
}

/** The sentence after a stretch (or the rest of the one that it begins in), or the one before it. */
export function nextSentence(text: string, { from, to }: Span, direction: -1 | 1, locale?: string): Span {
  return direction === 1
    ? sentenceAt(text, stepSentence(text, to, 1, locale) - 1, locale)
    : sentenceAt(text, stepSentence(text, from, -1, locale), locale);
}

/** The next beginning (back) or end (forward) of a paragraph that has text. */
export function stepParagraph({ paragraphs, text }: TextLayout, offset: number, direction: -1 | 1): number {
  let at = paragraphAt(paragraphs, offset);
  for (let span = paragraphs[at]; span !== undefined; span = paragraphs[(at += direction)]) {
    if (span.from === span.to) continue;
    if (direction === 1 && span.to > offset) return span.to;
    if (direction === -1 && span.from < offset) return span.from;
  }
  return direction === 1 ? text.length : 0;
}

/** The next larger unit around a span: its sentence, its paragraph, or several of them. */
export function widen(layout: TextLayout, span: Span, word: Span, locale?: string): Span {
  const { text, paragraphs } = layout;
  const last = Math.max(span.from, span.to - 1);
  const first = paragraphs[paragraphAt(paragraphs, span.from)] ?? span;
  const steps = [
    word,
    { from: sentenceAt(text, span.from, locale).from, to: sentenceAt(text, last, locale).to },
    { from: first.from, to: (paragraphs[paragraphAt(paragraphs, last)] ?? span).to },
    { from: 0, to: text.length },
  ];
  return (
    steps.find(({ from, to }) => from <= span.from && to >= span.to && to - from > span.to - span.from) ??
    span
  );
}
