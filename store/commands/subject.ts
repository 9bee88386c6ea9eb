import { codedTypes } from '../model/coded-types.ts';
import type { Coded } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';

const longest = 60;

/** The beginning of some words, short enough for a menu. */
export function excerpt(words: string): string {
  const line = words.trim().replace(/\s+/gu, ' ');
  const characters = Array.from(line);
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** What a record of the registry or the codebook, or a document, is called; empty where there is none. */
export function nameOf(records: Records, id: string): string {
  const record = records.get(id);
  if (record === undefined) return '';
  if ('name' in record) return excerpt(record.name);
  return 'title' in record ? excerpt(record.title) : '';
}

/** Names in a row, empty ones left out. */
export function namesOf(records: Records, ids: readonly string[]): string {
  return excerpt(
    ids
      .map((id) => nameOf(records, id))
      .filter((name) => name !== '')
      .join(', '),
  );
}

/** Some words by which a coded record is known. */
export function wordsOf(records: Records, record: Coded): string {
  switch (record.type) {
    case 'mention':
      return nameOf(records, record.actor);
    case 'stance':
      return namesOf(records, record.holders);
    case 'evidence':
      return excerpt(record.passages[0]?.quote ?? record.citation ?? '');
    case 'link':
      return nameOf(records, record.relation);
    case 'tag':
      return nameOf(records, record.code);
    case 'note':
      return excerpt(record.text);
  }
}

/** Some words by which the coded record with an id is known; empty where it is not at hand. */
export function wordsOfId(records: Records, id: string): string {
  for (const type of codedTypes) {
    const record = records.find(type, id);
    if (record !== undefined) return wordsOf(records, record);
  }
  return '';
}
