/** What a PDF says of itself, as it says it; empty where it does not. */
export interface Said {
  readonly title: string;
  readonly author: string;
  readonly created: string;
  readonly language: string;
}

const fileName = /\.(docx?|dotx?|odt|rtf|pdf|indd|qxd|pptx?|xlsx?|tex|dvi|txt|html?|wpd|pages|pub|ps)$/i;
const program = /^(microsoft (word|powerpoint|excel)|layout|print) - /i;

/** A title; null where it is none, but the name of a file, or what programs write in its place. */
export function titleOf(title: string): string | null {
  const words = title.replace(/\s+/g, ' ').trim();
  const isNone = /^(untitled|unbenannt|sans titre|sin título|document\d*|dokument\d*|title|\W*)$/i.test(
    words,
  );
  return isNone || fileName.test(words) || program.test(words) || /^(file|https?):/i.test(words)
    ? null
    : words;
}

/** The day of a date as PDF writes it (`D:20220315120000Z`), in EDTF; null where it is none. */
export function dayOf(date: string): string | null {
  const [, year, month, day] = /^\s*(?:D:)?(\d{4})(\d{2})?(\d{2})?/.exec(date) ?? [];
  if (year === undefined || year === '0000') return null;
  const isMonth = month !== undefined && /^(0[1-9]|1[0-2])$/.test(month);
  if (!isMonth) return year;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isDay = day !== undefined && Number(day) >= 1 && Number(day) <= days;
  return isDay ? `${year}-${month}-${day}` : `${year}-${month}`;
}

/** A language tag; null where it is none. */
export function languageOf(tag: string): string | null {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag.trim()) ? tag.trim() : null;
}

/** A name; null where there is none. */
export function nameOf(name: string): string | null {
  const words = name.replace(/\s+/g, ' ').trim();
  return words === '' || words.length > 1000 || /^(unknown|user|admin|administrator)$/i.test(words)
    ? null
    : words;
}
