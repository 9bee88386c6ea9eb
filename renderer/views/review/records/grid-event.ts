import type { RecordColumn } from '../../../../store/query/record-line.ts';

/** What somebody did in the table: places are those of records. */
export type GridAction =
  | { readonly type: 'go'; readonly at: number }
  | { readonly type: 'open'; readonly at: number }
  | { readonly type: 'toggle'; readonly at: number }
  /** Everything between two places is chosen. */
  | { readonly type: 'extend'; readonly from: number; readonly to: number }
  | { readonly type: 'all' }
  | { readonly type: 'none' }
  | { readonly type: 'set' }
  | { readonly type: 'check' }
  | { readonly type: 'remove' }
  /** Its menu is asked for, at its row or at a point of the window. */
  | {
      readonly type: 'menu';
      readonly at: number;
      readonly row: HTMLElement;
      readonly point: { readonly x: number; readonly y: number } | null;
    }
  | { readonly type: 'sort'; readonly column: RecordColumn };

/** Something was done in the table of all records. */
export class GridEvent extends Event {
  static readonly type = 'sp-grid';
  readonly action: GridAction;

  constructor(action: GridAction) {
    super(GridEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sp-grid': GridEvent;
  }
}
