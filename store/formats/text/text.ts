import type { Format } from '../format.ts';
import { readTexts } from './read.ts';

/** Plain text and Markdown files: one document each. */
export const text: Format = {
  id: 'text',
  name: 'Text',
  extensions: ['txt', 'md', 'markdown'],
  brings: 'documents',
  writes: 'nothing',
  read: readTexts,
};
