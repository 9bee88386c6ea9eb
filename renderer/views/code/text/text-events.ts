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

/** What is drawn may lie elsewhere now: the text was scrolled or drawn anew. */
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
    'sp-text-move': TextMoveEvent;
  }
}
