import { documentFormat } from '../documents.ts';

/** Word documents: one document each. */
export const docx = documentFormat(
  { id: 'docx', name: 'Word document', extensions: ['docx', 'docm'] },
  async (file, options) => {
    // The reader is large, and most work does not need it.
    const { extractDocx } = await import('./extract.ts');
    return extractDocx(file, options);
  },
);
