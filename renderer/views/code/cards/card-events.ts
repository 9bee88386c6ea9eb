import type { Step } from '../../../../store/commands/index.ts';
import type { Edit, FieldsOf } from '../make/steps.ts';

/** A record is to be selected, from its card. */
export class CardChooseEvent extends Event {
  static readonly type = 'sp-card-choose';
  readonly id: string;

  constructor(id: string) {
    super(CardChooseEvent.type, { bubbles: true, composed: true });
    this.id = id;
  }
}

/** A record is to be changed. */
export class CardEditEvent extends Event {
  static readonly type = 'sp-card-edit';
  readonly id: string;
  readonly edit: Edit;

  constructor(id: string, edit: Edit) {
    super(CardEditEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.edit = edit;
  }
}

/** The draft is to be changed, saved or given up. */
export class DraftEvent extends Event {
  static readonly type = 'sp-draft';
  readonly action:
    | { readonly type: 'set'; readonly set: FieldsOf['stance']; readonly before: readonly Step[] }
    | { readonly type: 'save' }
    | { readonly type: 'cancel' };

  constructor(action: DraftEvent['action']) {
    super(DraftEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

/** Something is to be done with a record: removed, linked, or left for the text. */
export class CardActionEvent extends Event {
  static readonly type = 'sp-card-action';
  readonly id: string;
  readonly action: 'remove' | 'link' | 'evidence' | 'leave';

  constructor(id: string, action: CardActionEvent['action']) {
    super(CardActionEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.action = action;
  }
}

/** The cards are no longer to be narrowed down. */
export class ShowAllEvent extends Event {
  static readonly type = 'sp-show-all';

  constructor() {
    super(ShowAllEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sp-card-choose': CardChooseEvent;
    'sp-card-edit': CardEditEvent;
    'sp-draft': DraftEvent;
    'sp-show-all': ShowAllEvent;
    'sp-card-action': CardActionEvent;
  }
}
