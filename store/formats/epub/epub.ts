import { documentFormat } from '../documents.ts';

/** Books: one document each. */
export const epub = documentFormat(
  { id: 'epub', name: 'Book', extensions: ['epub'] },
  async (file, options) => {
    // The parser is large, and most work does not need it.
    const { extractEpub } = await import('./extract.ts');
    return extractEpub(file, options);
  },
);
