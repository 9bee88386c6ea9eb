/** Words before a name that are not part of it: titles and offices, as they are compared. */
const titleWords: ReadonlySet<string> = new Set(
  `the mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable rev reverend president premier minister prime
  foreign defence defense finance interior secretary undersecretary chancellor king queen prince princess emperor sultan sheikh
  emir ambassador senator representative congressman congresswoman governor mayor chairman chairwoman chair speaker spokesman
  spokeswoman spokesperson deputy vice former acting general colonel major captain admiral marshal bishop archbishop cardinal
  pope imam rabbi ayatollah herr frau monsieur madame mme señor señora signor signora don doña ministre président
  presidente ministro präsident präsidentin minister ministerin kanzler kanzlerin`.split(/\s+/),
);

/** Words after which an office goes on: what stands before them is no title of somebody. */
const ofWords: ReadonlySet<string> = new Set(
  'of for de du des del della di da do von van der la le y al'.split(' '),
);

/** Letters that one spelling has for another's, where taking off their marks does not tell. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'], ['æ', 'ae'], ['œ', 'oe'], ['ø', 'o'], ['ł', 'l'], ['đ', 'd'], ['ð', 'd'], ['þ', 'th'], ['ı', 'i'], ['ё', 'е'],
  ['ي', 'ی'], ['ى', 'ی'], ['ك', 'ک'], ['ة', 'ه'], ['أ', 'ا'], ['إ', 'ا'], ['آ', 'ا'],
]); // prettier-ignore

const respelt = new RegExp(`[${[...spellings.keys()].join('')}]`, 'gu');

/** Accents, Hebrew points and Arabic vowel signs. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;

/** A name as it is compared where its spelling may differ. */
export interface LooseName {
  /** The words before it that are titles. */
  readonly titles: readonly string[];
  /** The words of the name itself; never empty. */
  readonly words: readonly string[];
  /** The same without anything between them. */
  readonly joined: string;
}

function wordsOf(name: string): readonly string[] {
  const plain = name
    .toLowerCase()
    .replace(respelt, (letter) => spellings.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(marks, '')
    .normalize('NFC')
    .replace(/['’ʼ`\u200c]/gu, '');
  return plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/**
 * The words of a name without case, accents and signs, and the titles before it apart; undefined where it has no word. An
 * office as "Minister of Works" and a name of titles alone stay whole.
 */
export function looseName(name: string): LooseName | undefined {
  const all = wordsOf(name);
  if (all.length === 0) return undefined;
  const from = all.findIndex((word) => !titleWords.has(word));
  const isOffice = from === -1 || ofWords.has(all[from] ?? '');
  const words = isOffice ? all : all.slice(from);
  return { titles: isOffice ? [] : all.slice(0, from), words, joined: words.join('') };
}
