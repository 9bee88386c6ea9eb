import type { GraphNode } from '../../analysis/graph.ts';
import { uniqueNames } from '../../analysis/unique-names.ts';

/**
 * Labels in quotation marks, on one line and each there once, for formats that have no way to write a quotation mark: it
 * becomes an apostrophe, a backslash, which some programs take for the start of an escape, a slash, and line ends, tabs and
 * other control characters a space.
 */
export function quotedLabels(nodes: readonly GraphNode[]): readonly string[] {
  const plain = nodes.map(({ label }) =>
    label
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replaceAll('"', "'")
      .replaceAll('\\', '/'),
  );
  return uniqueNames(plain).map((label) => `"${label}"`);
}
