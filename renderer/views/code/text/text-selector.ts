import { snapToWords } from '../../../../store/text/boundaries.ts';
import type { Span } from '../../../../store/text/span.ts';
import { type Move, moveOf, stepParagraph, stepSentence, widen } from './move-caret.ts';
import {
  isCaret,
  offsetAtPoint,
  type Point,
  readSelection,
  type SelectedRange,
  selectionIn,
  spanOf,
  wholeGraphemes,
  withSpan,
  writeSelection,
} from './selected-range.ts';
import type { TextBody } from './text-body.ts';

/**
 * The reader's selection in a text that cannot be edited: the browser's own one while the text has the focus, kept as
 * offsets while something else has it. Keys move it by character, word, line, sentence and paragraph.
 */
export class TextSelector {
  range: SelectedRange | undefined;
  /** Whether the last move was by words or lines, so that its end is to be put on a word's. */
  #isCoarse = false;
  #dragged: SelectedRange | undefined;
  readonly #root: Node;
  readonly #body: TextBody;
  readonly #locale: string | undefined;
  readonly #onChange: () => void;

  constructor(root: Node, body: TextBody, locale: string | undefined, onChange: () => void) {
    this.#root = root;
    this.#body = body;
    this.#locale = locale;
    this.#onChange = onChange;
  }

  get span(): Span | undefined {
    return this.range === undefined || isCaret(this.range) ? undefined : spanOf(this.range);
  }

  /** Selects this, and makes the browser select it. */
  select(range: SelectedRange): void {
    this.range = wholeGraphemes(this.#body.layout.text, range);
    this.restore();
    this.#changed();
  }

  /** Makes the browser select again what is selected: after the text was drawn anew or gets the focus back. */
  restore(): void {
    if (this.range !== undefined) writeSelection(this.#root, this.#body, this.range);
  }

  /** Forgets what was selected: a new selection begins. In what it has selected a browser would begin to drag the words away. */
  clear(): void {
    selectionIn(this.#root)?.removeAllRanges();
    this.range = undefined;
    this.#dragged = undefined;
    this.#changed();
  }

  /** Remembers what the browser selects while the pointer is down, for the case that it is released outside of the text. */
  follow(): void {
    this.#dragged = readSelection(this.#root, this.#body) ?? this.#dragged;
  }

  /** Selects as far as a point, while the pointer is down. */
  extendTo(point: Point): void {
    this.follow();
    const focus = offsetAtPoint(this.#root, this.#body, point);
    if (this.#dragged === undefined || focus === undefined) return;
    this.#dragged = { ...this.#dragged, focus };
    writeSelection(this.#root, this.#body, this.#dragged);
  }

  /** Takes over what the browser has selected. */
  read(): void {
    const range = readSelection(this.#root, this.#body) ?? this.#dragged;
    this.#dragged = undefined;
    if (range === undefined || (range.anchor === this.range?.anchor && range.focus === this.range.focus))
      return;
    this.range = wholeGraphemes(this.#body.layout.text, range);
    this.#changed();
  }

  /** Puts the ends on whole words, without the space and punctuation around them. */
  snap(): void {
    const { span, range } = this;
    if (span === undefined || range === undefined) return;
    const snapped = snapToWords(this.#body.layout.text, span.from, span.to, this.#locale);
    if (snapped.from < snapped.to) this.select(withSpan(range, snapped));
  }

  /** Puts the ends on what is written, with all its signs: of a whole paragraph nothing is stray. */
  trim(): void {
    const { span, range } = this;
    if (span === undefined || range === undefined) return;
    const words = this.#body.layout.text.slice(span.from, span.to);
    const from = span.from + words.length - words.trimStart().length;
    const to = span.from + words.trimEnd().length;
    if (from < to) this.select(withSpan(range, { from, to }));
  }

  /** The same at the end of a selection by keyboard, unless it was made character by character. */
  snapCoarse(): void {
    if (this.#isCoarse) this.snap();
    this.#isCoarse = false;
  }

  /** Does what a key does to the caret or the selection; false where it does nothing. */
  press(stroke: KeyboardEvent): boolean {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = stroke;
    if (altKey && !shiftKey && key === 'ArrowUp') return this.#widen();
    if (altKey && !shiftKey && key === 'ArrowDown') return this.#collapse();
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'a') {
      this.select({ anchor: 0, focus: this.#body.layout.text.length });
      return true;
    }
    const move = moveOf(stroke);
    if (move === undefined) return false;
    this.range ??= { anchor: 0, focus: 0 };
    this.restore();
    this.#isCoarse = shiftKey && move.type === 'native' && move.unit !== 'character';
    this.#move(move, shiftKey);
    return true;
  }

  #move(move: Move, extends_: boolean): void {
    if (move.type === 'native') {
      const selection = selectionIn(this.#root);
      for (let n = 0; n < move.times; n++)
        selection?.modify(extends_ ? 'extend' : 'move', move.direction, move.unit);
      this.read();
      return;
    }
    const { focus, anchor } = this.range ?? { anchor: 0, focus: 0 };
    const to = this.#target(move.type, focus, move.direction);
    this.select({ anchor: extends_ ? anchor : to, focus: to });
  }

  #target(unit: 'sentence' | 'paragraph' | 'text', offset: number, direction: -1 | 1): number {
    const { layout } = this.#body;
    switch (unit) {
      case 'sentence':
        return stepSentence(layout.text, offset, direction, this.#locale);
      case 'paragraph':
        return stepParagraph(layout, offset, direction);
      case 'text':
        return direction === 1 ? layout.text.length : 0;
    }
  }

  #widen(): boolean {
    const { layout } = this.#body;
    const span = spanOf(this.range ?? { anchor: 0, focus: 0 });
    const word = snapToWords(layout.text, span.from, span.to, this.#locale);
    const { from, to } = widen(layout, span, word, this.#locale);
    this.select({ anchor: from, focus: to });
    return true;
  }

  #collapse(): boolean {
    if (this.range !== undefined) this.select({ anchor: this.range.focus, focus: this.range.focus });
    return true;
  }

  #changed(): void {
    this.#body.held = this.range === undefined ? undefined : spanOf(this.range);
    this.#onChange();
  }
}
