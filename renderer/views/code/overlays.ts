import { firstPassage } from '../../../store/model/place.ts';
import type { Coded } from '../../../store/model/records.ts';
import type { Coding } from './coding.ts';
import { isCaret, spanOf } from './text/selected-range.ts';
import type { SpTextView } from './text/text-view.ts';

/** Puts the bar at the selection, and a question at what it is about; reads nothing while neither is there. */
export function placeQuestions(view: ShadowRoot, text: SpTextView, coding: Coding): void {
  const bar = view.querySelector('sp-selection-bar');
  const question = view.querySelector('sp-ask-popover');
  if (bar?.hidden !== false && question === null) return;
  const lines = selectedLines(text, coding);
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first !== undefined && last !== undefined && bar?.hidden === false) bar.place(first, last, text.pane);
  question?.place(questionBox(last, text, coding));
}

/** Where the lines of the selection are, or the caret. */
function selectedLines(text: SpTextView, { range }: Coding): readonly DOMRect[] {
  if (range === undefined) return [];
  return text.linesOf(isCaret(range) ? { from: range.focus, to: range.focus + 1 } : spanOf(range));
}

/** Where a question is asked: at the words of the record that it is about, at the selection, at the words of the chosen record, or else at the top of the text. */
function questionBox(selected: DOMRect | undefined, text: SpTextView, { chosen, asking }: Coding): DOMRect {
  const view = text.pane;
  const boxOf = (record: Coded | undefined) => {
    const words = record && firstPassage(record);
    return words && text.boxOf(words);
  };
  const seen = [boxOf(asking.now?.about), selected, boxOf(chosen)].find(
    (box) => box !== undefined && box.bottom > view.top && box.top < view.bottom,
  );
  return seen ?? new DOMRect(view.left + 70, view.top + 60);
}
