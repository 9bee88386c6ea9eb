import { type Page, type PageElement, type PageNode, isElement } from '../dom.parse.ts';
import { MARK } from '../list-numbers.ts';
import { type XmlElement, descendantsOf } from '../xml-tree.ts';
import { Numbering, paragraphsOf } from './numbering.ts';
import { element } from './simplify.ts';

/** What encloses a number on its way through mammoth, which knows no numbers but its own; private characters, of no script. */
const OPEN = '\u{f8000}';
const CLOSE = '\u{f8001}';

const marked = new RegExp(`^${OPEN}([^${CLOSE}]*)${CLOSE}`, 'u');

/** Writes the number of each paragraph of a document at its start. Changes the document. */
export function writeMarks(
  document: XmlElement | undefined,
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
): void {
  const numbers = new Numbering(numbering, styles);
  for (const paragraph of paragraphsOf(document)) {
    const mark = numbers.next(paragraph);
    if (mark === undefined || descendantsOf(paragraph, 't').next().done === true) continue;
    const from =
      paragraph.children.findIndex((child) => typeof child !== 'string' && child.local === 'pPr') + 1;
    paragraph.children.splice(from, 0, element('r', element('t', `${OPEN}${mark}${CLOSE}`)));
  }
}

function firstText(block: PageElement): PageNode | undefined {
  let node: PageNode | null = block;
  while (node !== null && node.nodeType !== 3) {
    let next: PageNode | null = node.firstChild;
    for (; next === null && node !== null && node !== block; node = node.parentNode) next = node.nextSibling;
    node = next;
  }
  return node ?? undefined;
}

const blocks = 'p, h1, h2, h3, h4, h5, h6, li';

function blockAround(text: PageNode | undefined): PageElement | null {
  const parent = text?.parentNode ?? null;
  return parent !== null && isElement(parent) ? parent.closest(blocks) : null;
}

/** Makes the numbers that were written those of list items, or the beginnings of other paragraphs. */
export function readMarks(page: Page): void {
  for (const block of page.querySelectorAll(blocks)) {
    const text = firstText(block);
    // An item may begin with a list of its own.
    if (blockAround(text) !== block) continue;
    const [all, mark] = marked.exec(text?.textContent ?? '') ?? [];
    if (text === undefined || all === undefined || mark === undefined) continue;
    const start = mark === '' ? '' : `${mark} `;
    const isItem = block.localName === 'li';
    if (isItem) block.setAttribute(MARK, start);
    text.textContent = (isItem ? '' : start) + (text.textContent ?? '').slice(all.length);
  }
}

const stray = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'gu');

/** Takes the numbers out that are not at the start of a block: their paragraphs go on from one whose end was deleted. */
export function withoutMarks(text: string): string {
  return text.replace(stray, '');
}
