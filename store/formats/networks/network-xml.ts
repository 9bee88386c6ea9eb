import type { Graph } from '../../analysis/graph.ts';
import { uniqueNames } from '../../analysis/unique-names.ts';

/** What XML 1.0 cannot hold in any way of writing: control characters, halves of pairs, and two that are no characters. */
const unwritable =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What may have to be written otherwise; most of what is written has none of it. */
const special = /[^ -~]|[&<>"]/;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an element or an attribute in quotation marks; what XML cannot hold is left out. */
export function xmlText(value: string | number | boolean): string {
  if (typeof value !== 'string' || !special.test(value)) return String(value);
  return value.replace(unwritable, '').replace(/[&<>"\t\n\r]/g, (unit) => escapes[unit] ?? unit);
}

/** The ids of nodes as tokens (NMTOKEN), which GraphML wants: those of the registry and the codebook stay as they are. */
export function xmlIds({ nodes }: Graph): readonly string[] {
  const tokens = nodes.map(({ id }) => id.replace(/[^\p{L}\p{N}.:_-]/gu, '_'));
  return uniqueNames(tokens, { numbered: (id, number) => `${id}-${number}` });
}

/** What was asked for and how much was counted, by name. */
export function facts({
  parameters,
  counted,
  apart,
}: Graph): readonly (readonly [string, string | number])[] {
  return [...Object.entries(parameters), ['counted', counted], ...Object.entries(apart)];
}
