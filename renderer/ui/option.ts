/** Something that can be chosen from a list. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Other names that it is found by. */
  readonly also?: readonly string[];
  /** Said after the label, quieter: the alias that fits, a kind. */
  readonly detail?: string;
  /** What it means, shown while it is the one that Enter would take. */
  readonly about?: string;
  /** How deep it stands in a tree; 0 at the top. */
  readonly depth?: number;
}
