import { starters, titles, numbered, names, ordinalLanguages } from './abbreviation-table.ts';

/** The letters before a full stop that may make it a stop of abbreviation: "Dr", "U.S", "z.B", "24". */
const lastWord = /(?:^|[\s\p{Ps}\p{Pi}\p{Pd}"'„])([\p{L}\p{M}\p{N}.]+)$/u;

const acronym = /^(?:\p{L}\p{M}*\.)+\p{L}\p{M}*$/u;
const initial = /^\p{Lu}\p{M}*$/u;
const ordinal = /^\d{1,2}$/;
const roman = /^[IVXLCDM]+\b/;

/** How far back the word before a full stop is looked for, in code units. */
const LONGEST = 24;

function wordBefore(text: string): string {
  return lastWord.exec(text.slice(-LONGEST))?.[1] ?? '';
}

function language(locale: string): string {
  return (locale.split(/[-_]/, 1)[0] ?? '').toLowerCase();
}

/** Whether the full stop after a text is part of its last word, as in "Dr." and "U.S.", and not only the end of a sentence. */
export function keepsItsStop(before: string, locale: string): boolean {
  const word = wordBefore(before);
  const key = word.toLowerCase();
  return acronym.test(word) || has(titles, locale, key) || has(names, locale, key);
}

function has(table: Readonly<Record<string, ReadonlySet<string>>>, locale: string, word: string): boolean {
  return (table[language(locale)]?.has(word) ?? false) || (table['en']?.has(word) ?? false);
}

/**
 * Whether a sentence goes on over the full stop that ends `before`, where Unicode's rules would end it because `after` begins
 * with a capital or a figure. Titles are never last; "No." goes on before a number; initials, acronyms, forms of companies
 * and (where a language writes them so) ordinal numbers go on unless the next word is one that mostly begins sentences.
 * So "the U.S. Senate" is one sentence, "in the U.S. The Senate" is two, and "in the U.S. Moscow" is taken for one.
 */
export function goesOn(before: string, after: string, locale: string): boolean {
  if (!before.endsWith('.')) return false;
  const word = wordBefore(before.slice(0, -1));
  const key = word.toLowerCase();
  if (word === '') return false;
  // "z. B.", "J. R. R. Tolkien": a letter and a stop between others of the kind.
  if (has(titles, locale, key) || (/^\p{L}$/u.test(word) && /^\p{L}\./u.test(after))) return true;
  if (has(numbered, locale, key) && (/^\d/.test(after) || roman.test(after))) return true;
  const next = /^[\p{L}\p{M}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (next === '' || has(starters, locale, next.toLowerCase())) return false;
  if (ordinal.test(word)) return ordinalLanguages.has(language(locale)) && !/^\d/.test(next);
  return initial.test(word) || acronym.test(word) || has(names, locale, key);
}
