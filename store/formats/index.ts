import { csv, tsv } from './csv/csv.ts';
import { docx } from './docx/docx.ts';
import { epub } from './epub/epub.ts';
import type { Format } from './format.ts';
import { html } from './html/html.ts';
import { jsonl } from './jsonl/jsonl.ts';
import { odt } from './odt/odt.ts';
import { pdf } from './pdf/pdf.ts';
import { rtf } from './rtf/rtf.ts';
import { subtitles } from './subtitles/subtitles.ts';
import { text } from './text/text.ts';
import { sheetOfTexts, texts } from './texts/texts.ts';
import { xlsx } from './xlsx/xlsx.ts';

/** All formats, in the order in which they are offered. */
export const formats: readonly Format[] = [
  text, html, docx, pdf, odt, rtf, epub, subtitles, jsonl, csv, tsv, xlsx, texts, sheetOfTexts,
]; // prettier-ignore

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
