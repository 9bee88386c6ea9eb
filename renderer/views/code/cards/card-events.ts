import type { Step } from '../../../../store/commands/index.ts';
import type { Filter } from '../../../state/selection.ts';
import type { Edit, FieldsOf } from '../make/steps.ts';
import type { Scope } from '../records/card-rule.ts';

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

/** What had the keyboard in the column is gone; `heir` can have it, if there is any. */
export class FocusLostEvent extends Event {
  static readonly type = 'sp-focus-lost';
  readonly heir: HTMLElement | null;

  constructor(heir: HTMLElement | null) {
    super(FocusLostEvent.type, { bubbles: true, composed: true });
    this.heir = heir;
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
  readonly action: 'remove' | 'link';

  constructor(id: string, action: CardActionEvent['action']) {
    super(CardActionEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.action = action;
  }
}

/** The card that is open has become higher, or the window lower. */
export class CardGrownEvent extends Event {
  static readonly type = 'sp-card-grown';
  readonly id: string;
  readonly isLower: boolean;

  constructor(id: string, isLower: boolean) {
    super(CardGrownEvent.type, { bubbles: true, composed: true });
    this.id = id;
    this.isLower = isLower;
  }
}

/** A condition is to be set, or taken away where it is set already; null takes all of them away. */
export class NarrowEvent extends Event {
  static readonly type = 'sp-narrow';
  readonly filter: Filter | null;

  constructor(filter: Filter | null) {
    super(NarrowEvent.type, { bubbles: true, composed: true });
    this.filter = filter;
  }
}

/** Other records are to have cards. */
export class ScopeEvent extends Event {
  static readonly type = 'sp-scope';
  readonly scope: Scope;

  constructor(scope: Scope) {
    super(ScopeEvent.type, { bubbles: true, composed: true });
    this.scope = scope;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sp-card-choose': CardChooseEvent;
    'sp-focus-lost': FocusLostEvent;
    'sp-card-edit': CardEditEvent;
    'sp-card-grown': CardGrownEvent;
    'sp-draft': DraftEvent;
    'sp-narrow': NarrowEvent;
    'sp-scope': ScopeEvent;
    'sp-card-action': CardActionEvent;
  }
}
