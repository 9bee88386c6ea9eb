import { canonicalJson } from '../model/canonical.ts';

/** A value as JSON in a cell; empty for an empty object or list, so that most rows stay easy to read. */
export function jsonCell(value: object): string {
  return Object.keys(value).length === 0 ? '' : canonicalJson(value);
}

/** Fields of a record that Standpoint does not know, as JSON, so that they are not lost. */
export function otherFields(record: object, known: ReadonlySet<string>): string {
  return jsonCell(Object.fromEntries(Object.entries(record).filter(([key]) => !known.has(key))));
}
