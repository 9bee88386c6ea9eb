import type { Graph } from '../../analysis/graph.ts';

/** A format in which networks are handed to other programs. */
export interface NetworkFormat {
  readonly id: string;
  readonly name: string;
  readonly extension: string;
  /** The file as pieces of text, to be written as UTF-8; no piece is larger than a row or some hundred ties. */
  write(graph: Graph): Iterable<string>;
}
