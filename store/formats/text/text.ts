import { documentFormat } from '../documents.ts';
import { extractText } from './extract.ts';

/** Plain text and Markdown files: one document each. */
export const text = documentFormat(
  { id: 'text', name: 'Text', extensions: ['txt', 'md', 'markdown'], isText: true },
  extractText,
);
