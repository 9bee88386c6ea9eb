import { csv, tsv } from './csv/csv.ts';
import type { Format } from './format.ts';
import { jsonl } from './jsonl/jsonl.ts';
import { text } from './text/text.ts';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [text, jsonl, csv, tsv];

/** The format with an id. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that a file's extension stands for, whatever its case. */
export function formatFor(fileName: string): Format | undefined {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return formats.find(({ extensions }) => extension !== undefined && extensions.includes(extension));
}
