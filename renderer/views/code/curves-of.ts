import type { Curve } from './link-curves.ts';
import type { TextMark } from './text/mark-index.ts';
import type { Span } from '../../../store/text/span.ts';

/** How far from its edge a card's end may be, so that a curve ends at the card and not at its corner. */
const inset = 14;

interface Sources {
  /** What the chosen record and those related to it look like in the text. */
  readonly marks: readonly TextMark[];
  readonly boxOf: (span: Span) => DOMRect | undefined;
  /** The card of a record, or where it is told of in the chosen one. */
  readonly cardOf: (id: string) => DOMRect | undefined;
}

/** The curves from words to cards, in pixels of the view; none where either end is out of sight. */
export function curvesOf({ marks, boxOf, cardOf }: Sources, view: DOMRect, text: DOMRect): readonly Curve[] {
  return marks.flatMap(({ id, spans, look }) => {
    const last = spans.at(-1);
    const words = last === undefined ? undefined : boxOf(last);
    const card = cardOf(id);
    if (words === undefined || card === undefined) return [];
    const isSeen = (y: number) => y > text.top && y < text.bottom;
    const to = card.top + Math.min(inset, card.height / 2);
    const from = words.bottom - 6;
    if (!isSeen(from) || !isSeen(to)) return [];
    return [
      {
        from: { x: Math.min(words.right + 2, text.right - 40) - view.left, y: from - view.top },
        to: { x: card.left - view.left, y: to - view.top },
        look,
      },
    ];
  });
}
