import type { DocumentId } from '../../../store/model/id.ts';

/** The keyboard is at another hit; -1 at none. */
export class HitGoEvent extends Event {
  static readonly type = 'sp-hit-go';
  readonly hit: number;

  constructor(hit: number) {
    super(HitGoEvent.type);
    this.hit = hit;
  }
}

/** A hit is to be shown in its text. */
export class HitOpenEvent extends Event {
  static readonly type = 'sp-hit-open';
  readonly hit: number;

  constructor(hit: number) {
    super(HitOpenEvent.type);
    this.hit = hit;
  }
}

/** Other hits are chosen. */
export class HitChooseEvent extends Event {
  static readonly type = 'sp-hit-choose';
  readonly hits: ReadonlySet<number>;

  constructor(hits: ReadonlySet<number>) {
    super(HitChooseEvent.type);
    this.hits = hits;
  }
}

/** The hits of a document are to be shown or not. */
export class HitFoldEvent extends Event {
  static readonly type = 'sp-hit-fold';
  readonly document: DocumentId;
  readonly isFolded: boolean;

  constructor(document: DocumentId, isFolded: boolean) {
    super(HitFoldEvent.type);
    this.document = document;
    this.isFolded = isFolded;
  }
}

declare global {
  interface HTMLElementEventMap {
    'sp-hit-go': HitGoEvent;
    'sp-hit-open': HitOpenEvent;
    'sp-hit-choose': HitChooseEvent;
    'sp-hit-fold': HitFoldEvent;
  }
}
