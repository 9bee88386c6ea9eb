import type { Wanted } from '../../../../store/text/find-in-text.ts';

/** Something else is looked for. */
export class FindChangeEvent extends Event {
  static readonly type = 'sp-find-change';
  readonly wanted: Wanted;

  constructor(wanted: Wanted) {
    super(FindChangeEvent.type);
    this.wanted = wanted;
  }
}

/** The next hit is asked for, or the previous one. */
export class FindStepEvent extends Event {
  static readonly type = 'sp-find-step';
  readonly by: 1 | -1;

  constructor(by: 1 | -1) {
    super(FindStepEvent.type);
    this.by = by;
  }
}

/** A hit is pointed at, by its index. */
export class HitEvent extends Event {
  static readonly type = 'sp-hit';
  readonly at: number;

  constructor(at: number) {
    super(HitEvent.type);
    this.at = at;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sp-find-change': FindChangeEvent;
    'sp-find-step': FindStepEvent;
    'sp-hit': HitEvent;
  }
}
