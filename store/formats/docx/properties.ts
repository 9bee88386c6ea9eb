import type { Extracted } from '../extract.ts';
import { plainDate } from '../plain-date.ts';
import { type XmlElement, childOf, textIn } from '../xml-tree.ts';

function lineIn(element: XmlElement | undefined): string | null {
  const line = textIn(element).replace(/\s+/g, ' ').trim();
  return line === '' ? null : line;
}

/** What the core properties of an Office document say of it. */
export function readProperties(
  root: XmlElement | undefined,
): Pick<Extracted, 'title' | 'author' | 'date' | 'language' | 'description'> {
  const language = lineIn(childOf(root, 'language'));
  return {
    title: lineIn(childOf(root, 'title')),
    author: lineIn(childOf(root, 'creator')),
    date: plainDate(lineIn(childOf(root, 'created'))),
    language: language !== null && /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(language) ? language : null,
    description: lineIn(childOf(root, 'description')) ?? '',
  };
}
