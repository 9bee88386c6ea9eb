/** A character where a page shows it, in points from the page's lower left corner. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How far on the next one begins, along the line. */
  readonly advance: number;
  /** The size of the letters. */
  readonly size: number;
  /** Which way its line runs, in radians: 0 to the right, a quarter turn upwards. */
  readonly angle: number;
}
