import { documentFormat } from '../documents.ts';
import { extractPdf } from './extract.ts';

/** PDF files: one document each. */
export const pdf = documentFormat({ id: 'pdf', name: 'PDF', extensions: ['pdf'] }, extractPdf);
