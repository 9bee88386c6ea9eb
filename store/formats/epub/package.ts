import type { Extracted } from '../extract.ts';
import { plainDate } from '../plain-date.ts';
import { type XmlElement, attributeOf, childOf, childrenOf, descendantsOf, textIn } from '../xml-tree.ts';

function linesIn(metadata: XmlElement | undefined, local: string): string[] {
  return childrenOf(metadata, local)
    .map((element) => textIn(element).replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign that is only that.
    return path;
  }
}

/** The path in the archive of what a file in it calls by a relative address. */
function resolve(from: string, address: string): string {
  const path: string[] = from.split('/').slice(0, -1);
  for (const step of unescaped(address.replace(/[?#].*$/, '')).split('/'))
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  return path.join('/');
}

/** The paths in the archive of the parts of a book, in the order in which they are read. */
export function spineOf(book: XmlElement, path: string): readonly string[] {
  const items = new Map(
    childrenOf(childOf(book, 'manifest'), 'item').map((item) => [
      attributeOf(item, 'id'),
      attributeOf(item, 'href'),
    ]),
  );
  return childrenOf(childOf(book, 'spine'), 'itemref').flatMap((reference) => {
    const address = items.get(attributeOf(reference, 'idref'));
    return address === undefined ? [] : [resolve(path, address)];
  });
}

/** Where the package document of a book lies in its archive. */
export function packagePath(container: XmlElement | undefined): string | undefined {
  for (const file of descendantsOf(container, 'rootfile')) {
    const path = attributeOf(file, 'full-path');
    if (path !== undefined) return path;
  }
  return undefined;
}

/** The paths of the parts of a book that are locked. */
export function lockedIn(encryption: XmlElement | undefined): ReadonlySet<string> {
  return new Set(
    [...descendantsOf(encryption, 'CipherReference')].map((each) =>
      resolve('', attributeOf(each, 'URI') ?? ''),
    ),
  );
}

/** What a book says of itself. */
export function bookMetadata(
  book: XmlElement,
): Pick<Extracted, 'title' | 'author' | 'outlet' | 'date' | 'language' | 'address' | 'description'> {
  const metadata = childOf(book, 'metadata', 'dc-metadata') ?? childOf(book, 'metadata');
  const authors = linesIn(metadata, 'creator');
  const [language] = linesIn(metadata, 'language');
  return {
    title: linesIn(metadata, 'title')[0] ?? null,
    author: authors.length === 0 ? null : authors.join('; '),
    outlet: linesIn(metadata, 'publisher')[0] ?? null,
    date:
      linesIn(metadata, 'date')
        .map(plainDate)
        .find((date) => date !== null) ?? null,
    language: language !== undefined && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null,
    address:
      [...linesIn(metadata, 'source'), ...linesIn(metadata, 'identifier')].find((line) =>
        /^https?:\/\/\S+$/i.test(line),
      ) ?? null,
    description: (linesIn(metadata, 'description')[0] ?? '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}
