import { firstPassage } from '../../../store/model/place.ts';
import type { Span } from '../../../store/text/span.ts';
import type { SpCardList } from './cards/card-list.ts';
import type { Coding } from './coding.ts';
import { curvesOf } from './curves-of.ts';
import type { Curve } from './link-curves.ts';
import { relatedTo } from './records/linked-records.ts';
import { isCaret, spanOf } from './text/selected-range.ts';
import type { SpTextView } from './text/text-view.ts';
import type { ViewModel } from './view-model.ts';

/** Puts the bar at the selection, and a question at what it is about. */
export function placeQuestions(view: ShadowRoot, text: SpTextView, coding: Coding): void {
  const lines = selectedLines(text, coding);
  const bar = view.querySelector('sp-selection-bar');
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first !== undefined && last !== undefined && bar?.hidden === false)
    bar.place(first, last, text.getBoundingClientRect());
  view.querySelector('sp-ask-popover')?.place(questionBox(last, text, coding));
}

/** Where the lines of the selection are, or the caret. */
function selectedLines(text: SpTextView, { range }: Coding): readonly DOMRect[] {
  if (range === undefined) return [];
  return text.linesOf(isCaret(range) ? { from: range.focus, to: range.focus + 1 } : spanOf(range));
}

/** Where a question is asked: at the selection, at the words of the chosen record, or else at the top of the text. */
function questionBox(selected: DOMRect | undefined, text: SpTextView, { chosen }: Coding): DOMRect {
  const view = text.getBoundingClientRect();
  const own = chosen && firstPassage(chosen);
  const seen = [selected, own && text.boxOf(own)].find(
    (box) => box !== undefined && box.bottom > view.top && box.top < view.bottom,
  );
  return seen ?? new DOMRect(view.left + 70, view.top + 60);
}

/** The curves from the chosen record's card to its words and to what it is shown by. */
export function curvesBetween(
  view: HTMLElement,
  text: SpTextView,
  cards: SpCardList,
  { chosen, draft }: Coding,
  model: ViewModel | undefined,
): readonly Curve[] {
  if (chosen === undefined || model === undefined || draft !== null) return [];
  const own = cards.card(chosen.id);
  const ids = [chosen.id, ...(chosen.type === 'stance' ? relatedTo(chosen.id, model.linked) : [])];
  const cardOf = (id: string): Element | null | undefined =>
    id === chosen.id ? own : own?.querySelector(`[data-bears="${CSS.escape(id)}"]`);
  const sources = {
    marks: ids.flatMap((id) => model.marks.get(id) ?? []),
    boxOf: (span: Span) => text.boxOf(span),
    cardOf: (id: string) => cardOf(id)?.getBoundingClientRect(),
  };
  return curvesOf(sources, view.getBoundingClientRect(), text.getBoundingClientRect());
}
