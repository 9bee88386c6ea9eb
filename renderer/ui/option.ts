/** Something that can be chosen from a list. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Said after the label, quieter: the alias that fits, a definition. */
  readonly detail?: string;
  /** How deep it stands in a tree; 0 at the top. */
  readonly depth?: number;
}
