import { documentFormat } from '../documents.ts';

/** Web pages and web archives: one document each, the article of the page. */
export const html = documentFormat(
  { id: 'html', name: 'Web page', extensions: ['html', 'htm', 'xhtml', 'xht', 'mhtml', 'mht'], isText: true },
  async (file, options) => {
    // The parser and the finder of articles are large, and most work needs neither.
    const { extractHtml } = await import('./extract.ts');
    return extractHtml(file, options);
  },
);
