import { csv, tsv } from './csv/csv.ts';
import type { Format } from './format.ts';
import { jsonl } from './jsonl/jsonl.ts';
import { text } from './text/text.ts';
import { texts } from './texts/texts.ts';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [text, jsonl, csv, tsv, texts];

/** The format with an id. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that a file's extension stands for, whatever its case; where several have it, the first. */
export function formatFor(fileName: string): Format | undefined {
  return fitting(fileName)[0];
}

/** The same, for a file that is to bring documents. */
export function documentFormatFor(fileName: string): Format | undefined {
  return fitting(fileName).find(({ brings }) => brings === 'documents');
}

function fitting(fileName: string): readonly Format[] {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return formats.filter(({ extensions }) => extension !== undefined && extensions.includes(extension));
}
