import { documentFormat } from '../documents.ts';
import { extractSheet, extractTexts } from './extract.ts';

/** Tables with one text a row, of separated values or of JSON lines. */
export const texts = documentFormat(
  { id: 'texts', name: 'Table of texts', extensions: ['csv', 'tsv', 'jsonl', 'ndjson'], isText: true },
  extractTexts,
);

/** Workbooks with one text a row. */
export const sheetOfTexts = documentFormat(
  { id: 'texts-xlsx', name: 'Workbook of texts', extensions: ['xlsx'] },
  extractSheet,
);
