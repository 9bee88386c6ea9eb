import type { Span } from '../../../store/text/span.ts';
import type { SpCardList } from './cards/card-list.ts';
import { type Curve, curveOf } from './curves-of.ts';
import type { Linked } from './records/linked-records.ts';
import type { TextMark } from './text/mark-index.ts';
import type { SpTextView } from './text/text-view.ts';
import type { ViewModel } from './view-model.ts';

/** The records whose cards are joined to their words: those given, and the stances whose cards tell of evidence among them. */
function owners(ids: readonly string[], cards: SpCardList, { starting }: Linked): ReadonlySet<string> {
  const told = ids.flatMap((id) => (starting.get(id) ?? []).map(({ to }) => to));
  return new Set([...ids, ...told].filter((id) => cards.card(id) !== undefined));
}

/**
 * The curves from the cards of some records, and from the rows in them that tell of evidence, to the words of these. What
 * is far from the window has none. Reads the layout.
 */
export function curvesBetween(
  text: SpTextView,
  cards: SpCardList,
  { marks, linked }: ViewModel,
  ids: readonly string[],
  lit: readonly string[],
): readonly Curve[] {
  const view = text.getBoundingClientRect();
  const onPage = ({ left, top, width, height }: DOMRect): DOMRect =>
    new DOMRect(left - view.left, top - view.top + text.scrollTop, width, height);
  const isNear = ({ from }: Span) => from >= cards.near.from && from < cards.near.to;
  const curves: Curve[] = [];
  const join = (mark: TextMark | undefined, card: Element, end: Element | null): void => {
    const span = mark?.spans[0];
    if (mark === undefined || span === undefined || !isNear(span) || end === null) return;
    const look = lit.includes(mark.id) ? `${mark.look} lit` : mark.look;
    const lines = (text.lines?.linesIn(span) ?? []).map(onPage);
    const edge = text.lines?.edgeOf(span.from) ?? 0;
    const box = onPage(end.getBoundingClientRect());
    const { left } = onPage(card.getBoundingClientRect());
    const target = { left, top: box.top, height: box.height };
    curves.push(...curveOf({ id: mark.id, look }, lines, edge, target, curves));
  };
  for (const id of owners(ids, cards, linked)) {
    const card = cards.card(id);
    if (card === undefined) continue;
    join(marks.get(id), card, card);
    for (const { from } of linked.bearings.get(id) ?? []) {
      if (from?.type === 'evidence')
        join(marks.get(from.id), card, card.querySelector(`[data-bears="${CSS.escape(from.id)}"]`));
    }
  }
  return curves;
}
