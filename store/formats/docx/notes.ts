import { type Page, type PageElement, type PageNode, isElement, nodesIn } from '../dom.parse.ts';

/** What the ids of notes begin with, so that they are no one else's. */
export const PREFIX = 'standpoint-';

const calls = `a[id^="${PREFIX}footnote-ref-"], a[id^="${PREFIX}endnote-ref-"]`;
const backLinks = `a[href^="#${PREFIX}footnote-ref-"], a[href^="#${PREFIX}endnote-ref-"]`;
const items = `li[id^="${PREFIX}footnote-"], li[id^="${PREFIX}endnote-"]`;
const blocks = 'p, h1, h2, h3, h4, h5, h6';

/** The block of the text that a note is called in; a table as a whole. */
function blockOf(call: PageElement): PageElement {
  let block = call.closest(`${blocks}, li`) ?? call;
  for (let node: PageNode | null = block; node !== null; node = node.parentNode)
    if (isElement(node) && node.localName === 'table') block = node;
  return block;
}

/** Takes the space or tab away that Word puts behind the number of a note. */
function trimStart(element: PageElement): void {
  let node: PageNode | null = element;
  while (node !== null && isElement(node)) node = node.firstChild;
  if (node !== null) node.textContent = (node.textContent ?? '').trimStart();
}

/** A note as blocks of its own, the first of them with its number. */
function noteOf(page: Page, item: PageElement, label: string): PageElement {
  for (const back of item.querySelectorAll(backLinks)) if (back.textContent === '↑') back.remove();
  const note = page.createElement('div');
  note.append(...nodesIn(item));
  const first = note.querySelector(`${blocks}, li, td, th`) ?? note;
  trimStart(first);
  first.append(`${label} `, ...nodesIn(first));
  return note;
}

function place(note: PageElement, block: PageElement): void {
  if (block.localName !== 'li') {
    block.after(note);
    return;
  }
  const list = nodesIn(block).find((node) => isElement(node) && ['ol', 'ul'].includes(node.localName));
  if (list !== undefined && isElement(list)) list.before(note);
  else block.append(note);
}

/** Puts each note, which mammoth leaves at the end of the page, behind the block that calls it. */
export function placeNotes(page: Page): void {
  const notes = [...page.querySelectorAll(items)];
  const behind = new Map<PageElement, PageElement>();
  for (const [at, call] of [...page.querySelectorAll(calls)].entries()) {
    const item = notes[at];
    if (item === undefined) continue;
    const block = blockOf(call);
    const note = noteOf(page, item, call.textContent ?? '');
    const before = behind.get(block);
    if (before === undefined) place(note, block);
    else before.after(note);
    behind.set(block, note);
    item.remove();
  }
}
