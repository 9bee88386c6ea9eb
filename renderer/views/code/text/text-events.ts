import type { SelectedRange } from './selected-range.ts';

/** The reader has selected something in the text, or moved the caret; undefined when nothing is selected any more. */
export class TextSelectEvent extends Event {
  static readonly type = 'sp-text-select';
  readonly range: SelectedRange | undefined;

  constructor(range: SelectedRange | undefined) {
    super(TextSelectEvent.type, { bubbles: true, composed: true });
    this.range = range;
  }
}

/** The reader has clicked on a mark; `id` is the record meant, null for none. */
export class MarkChooseEvent extends Event {
  static readonly type = 'sp-mark-choose';
  readonly id: string | null;

  constructor(id: string | null) {
    super(MarkChooseEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The pointer is over a record's mark or card; null when it left. */
export class RecordHoverEvent extends Event {
  static readonly type = 'sp-record-hover';
  readonly id: string | null;

  constructor(id: string | null) {
    super(RecordHoverEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** An end of the chosen record was dragged to an offset. */
export class BoundaryEvent extends Event {
  static readonly type = 'sp-boundary';
  readonly end: 'from' | 'to';
  readonly offset: number;

  constructor(end: 'from' | 'to', offset: number) {
    super(BoundaryEvent.type, { bubbles: true, composed: true });
    this.end = end;
    this.offset = offset;
  }
}

/** The menu of a place in the text is asked for; `ids` are the records there, outermost first. */
export class PlaceMenuEvent extends Event {
  static readonly type = 'sp-place-menu';
  readonly ids: readonly string[];
  readonly at: { readonly x: number; readonly y: number };

  constructor(ids: readonly string[], at: PlaceMenuEvent['at']) {
    super(PlaceMenuEvent.type, { bubbles: true, composed: true });
    this.ids = ids;
    this.at = at;
  }
}

/** What is drawn may lie elsewhere on the page now. */
export class TextMoveEvent extends Event {
  static readonly type = 'sp-text-move';
  constructor() {
    super(TextMoveEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sp-text-select': TextSelectEvent;
    'sp-mark-choose': MarkChooseEvent;
    'sp-record-hover': RecordHoverEvent;
    'sp-boundary': BoundaryEvent;
    'sp-place-menu': PlaceMenuEvent;
    'sp-text-move': TextMoveEvent;
  }
}
