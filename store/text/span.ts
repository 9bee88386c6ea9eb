/** A stretch of a text: UTF-16 code units, half-open. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A stretch that belongs to something with an id; several spans of one id are one discontinuous thing. */
export interface OwnedSpan extends Span {
  readonly id: string;
}
