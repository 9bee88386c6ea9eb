import { html, nothing, type TemplateResult } from 'lit';
import type { OwnShortcuts } from '../../../store/messages/shortcuts.ts';
import { firstPassage } from '../../../store/model/place.ts';
import type { Coded } from '../../../store/model/records.ts';
import type { Coding } from './coding.ts';
import './make/ask-popover.ts';
import type { ReviewEvent } from './make/review-bar.ts';
import './make/review-bar.ts';
import type { MakeEvent } from './make/selection-bar.ts';
import './make/selection-bar.ts';
import { isCaret, spanOf } from './text/selected-range.ts';
import type { SpTextView } from './text/text-view.ts';

/** What lies over the text while it is needed: the bar of the selection, that of a review, and the question that is asked. */
export function overlays(
  coding: Coding,
  own: OwnShortcuts,
  keyedInQuestion: (event: KeyboardEvent) => void,
): TemplateResult {
  const { asking, chosen, draft, range, review } = coding;
  const hasWords = range !== undefined && !isCaret(range);
  return html`
    <sp-selection-bar
      ?hidden=${!hasWords || asking.now !== null || draft !== null || review.now !== null}
      .own=${own}
      .canLink=${chosen?.type === 'stance' || chosen?.type === 'evidence'}
      @sp-make=${(event: MakeEvent) => coding.make(event.making)}
    ></sp-selection-bar>
    ${
      review.now === null
        ? nothing
        : html`<sp-review-bar
            .review=${review.now}
            @sp-review=${(event: ReviewEvent) => review.act(event.action)}
          ></sp-review-bar>`
    }
    ${
      asking.now === null
        ? nothing
        : html`<sp-ask-popover
            .question=${asking.now}
            @keydown=${{ handleEvent: keyedInQuestion, capture: true }}
            @input=${() => {
              coding.keep();
            }}
          ></sp-ask-popover>`
    }
  `;
}

/** Puts the bar at the selection, and a question at what it is about; reads nothing while neither is there. */
export function placeQuestions(view: ShadowRoot, text: SpTextView, coding: Coding): void {
  const bar = view.querySelector('sp-selection-bar');
  const question = view.querySelector('sp-ask-popover');
  if (bar?.hidden !== false && question === null) return;
  const lines = selectedLines(text, coding);
  const [first, last] = [lines.at(0), lines.at(-1)];
  if (first !== undefined && last !== undefined && bar?.hidden === false) bar.place(first, last, text.pane);
  question?.place(questionBox(linesTogether(first, last), text, coding));
}

/** Where the lines of the selection are, or the caret. */
function selectedLines(text: SpTextView, { range }: Coding): readonly DOMRect[] {
  if (range === undefined) return [];
  return text.linesOf(isCaret(range) ? { from: range.focus, to: range.focus + 1 } : spanOf(range));
}

/** From the first line to the last, at the left of the last, where a selection usually ends. */
function linesTogether(first: DOMRect | undefined, last: DOMRect | undefined): DOMRect | undefined {
  return first && last && new DOMRect(last.x, first.y, last.width, last.bottom - first.y);
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
