import { documentFormat } from '../documents.ts';
import { extractOdt } from './extract.ts';

/** Text documents of LibreOffice and others (OpenDocument): one document each. */
export const odt = documentFormat({ id: 'odt', name: 'OpenDocument Text', extensions: ['odt'] }, extractOdt);
