import { documentFormat } from '../documents.ts';
import { extractRtf } from './extract.ts';

/** Rich Text Format: one document each. */
export const rtf = documentFormat({ id: 'rtf', name: 'Rich Text', extensions: ['rtf'] }, extractRtf);
