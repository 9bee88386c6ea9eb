import type { Graph } from '../../analysis/graph.ts';

/** A format in which networks are handed to other programs. */
export interface NetworkFormat {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  /** The file as pieces of text of some 64 kB, or a row of a matrix, to be written as UTF-8. */
  write(graph: Graph): Iterable<string>;
}

/** About how long a piece is, in UTF-16 code units. */
const PIECE = 65_536;

/** Lines, each with a line feed put to it, gathered to pieces. */
export function* inPieces(lines: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
