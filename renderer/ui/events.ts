/** What was chosen: an option, none of them, or a new name that was typed. */
export type Choice =
  | { readonly type: 'option'; readonly id: string }
  | { readonly type: 'new'; readonly text: string }
  | { readonly type: 'none' };

/** Something was chosen in a combobox, select, segmented control or list. */
export class ChoiceEvent extends Event {
  static readonly type = 'sp-choice';
  readonly choice: Choice;

  constructor(choice: Choice) {
    super(ChoiceEvent.type, { bubbles: true, composed: true });
    this.choice = choice;
  }
}

/** A text field has a new value. */
export class CommitEvent extends Event {
  static readonly type = 'sp-commit';
  readonly value: string;

  constructor(value: string) {
    super(CommitEvent.type, { bubbles: true, composed: true });
    this.value = value;
  }
}

/** One of several is to go. */
export class RemoveEvent extends Event {
  static readonly type = 'sp-remove';
  readonly id: string;

  constructor(id: string) {
    super(RemoveEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** One of several gets another name, in place. */
export class RenameEvent extends Event {
  static readonly type = 'sp-rename';
  readonly id: string;
  readonly name: string;

  constructor(id: string, name: string) {
    super(RenameEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.name = name;
  }
}

/** The menu of one of several is asked for, by pointer or keyboard; `row` is the element it belongs to. */
export class MenuEvent extends Event {
  static readonly type = 'sp-menu';
  readonly id: string;
  readonly row: HTMLElement;
  readonly at: { readonly x: number; readonly y: number } | null;

  constructor(id: string, row: HTMLElement, at: MenuEvent['at']) {
    super(MenuEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.row = row;
    this.at = at;
  }
}

/** One of several is to be marked, or unmarked. */
export class MarkEvent extends Event {
  static readonly type = 'sp-mark';
  readonly id: string;

  constructor(id: string) {
    super(MarkEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** The rows below one are to be shown or not, by the key of the row. */
export class FoldEvent extends Event {
  static readonly type = 'sp-fold';
  readonly key: string;
  readonly isOpen: boolean;

  constructor(key: string, isOpen: boolean) {
    super(FoldEvent.type, { bubbles: true, composed: true });
    this.key = key;
    this.isOpen = isOpen;
  }
}

/** One of several is to stand below another; null is the top. */
export class MoveEvent extends Event {
  static readonly type = 'sp-move';
  readonly id: string;
  readonly below: string | null;

  constructor(id: string, below: string | null) {
    super(MoveEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.below = below;
  }
}

/** A dialog or bar is to be closed. Does not leave the view that shows it. */
export class CloseEvent extends Event {
  static readonly type = 'sp-close';

  constructor() {
    super(CloseEvent.type);
  }
}

/** A pane is dragged to another width, in pixels. */
export class ResizeEvent extends Event {
  static readonly type = 'sp-resize';
  readonly width: number | null;

  /** `null` asks for the width that the pane had at first. */
  constructor(width: number | null) {
    super(ResizeEvent.type, { bubbles: true, composed: true });
    this.width = width;
  }
}

/** One more is asked for. */
export class AddEvent extends Event {
  static readonly type = 'sp-add';

  constructor() {
    super(AddEvent.type, { bubbles: true, composed: true });
  }
}

/** A list is to be narrowed down to what fits a text. */
export class FilterEvent extends Event {
  static readonly type = 'sp-filter';
  readonly text: string;

  constructor(text: string) {
    super(FilterEvent.type, { bubbles: true, composed: true });
    this.text = text;
  }
}

/** The rows of a small table have changed. */
export class RowsEvent extends Event {
  static readonly type = 'sp-rows';
  readonly rows: readonly Readonly<Record<string, string>>[];

  constructor(rows: RowsEvent['rows']) {
    super(RowsEvent.type, { bubbles: true, composed: true });
    this.rows = rows;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sp-choice': ChoiceEvent;
    'sp-commit': CommitEvent;
    'sp-remove': RemoveEvent;
    'sp-rename': RenameEvent;
    'sp-menu': MenuEvent;
    'sp-mark': MarkEvent;
    'sp-fold': FoldEvent;
    'sp-move': MoveEvent;
    'sp-close': CloseEvent;
    'sp-resize': ResizeEvent;
    'sp-add': AddEvent;
    'sp-rows': RowsEvent;
    'sp-filter': FilterEvent;
  }
}
