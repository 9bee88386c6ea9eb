/** How much of a text is looked at, in UTF-16 code units, and how much it takes to be sure. */
const most = 4000;
const least = 40;

/** The language of a text as a tag, where its letters tell it reliably; null where they do not. */
export async function languageOf(text: string): Promise<string | null> {
  const beginning = text.slice(0, most);
  if (beginning.length < least) return null;
  const { eld } = await import('eld/small');
  const found = eld.detect(beginning);
  return found.isReliable() ? found.language : null;
}
