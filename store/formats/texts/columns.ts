import type { TextColumns, TextField } from '../extract.ts';

/** How columns are called that hold a field of a document, in small letters; the likeliest first. */
const names: Readonly<Record<TextField, readonly string[]>> = {
  text: ['text', 'fulltext', 'full text', 'full_text', 'body', 'content', 'article', 'speech', 'document'],
  title: ['title', 'headline', 'heading', 'subject', 'name'],
  author: ['author', 'authors', 'byline', 'speaker', 'creator', 'by'],
  outlet: ['outlet', 'source', 'publication', 'newspaper', 'publisher', 'medium', 'journal'],
  date: ['date', 'published', 'publication date', 'publication_date', 'pubdate', 'created', 'day'],
  language: ['language', 'lang', 'locale'],
  address: ['address', 'url', 'link', 'uri', 'web', 'permalink'],
  description: ['description', 'abstract', 'summary', 'standfirst', 'lead'],
};

/** The fields of a document that a column of a table can hold. */
export const textFields = Object.keys(names).filter((name): name is TextField => Object.hasOwn(names, name));

/** Which column holds which field: the ones that were chosen, else those that are called so. */
export function columnsFor(header: readonly string[], chosen: TextColumns = {}): TextColumns {
  const columns: Partial<Record<TextField, string>> = {};
  for (const field of textFields) {
    const wanted = chosen[field];
    const column =
      wanted === undefined ? called(header, names[field]) : header.find((each) => each === wanted);
    if (column !== undefined) columns[field] = column;
  }
  return columns;
}

function called(header: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = header.find((column) => column.trim().toLowerCase() === name);
    if (found !== undefined) return found;
  }
  return undefined;
}
