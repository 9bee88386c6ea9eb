import type { PageElement } from './dom.parse.ts';
import { numeral } from './numerals.ts';

function wholeNumber(value: string | null): number | undefined {
  return value !== null && /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : undefined;
}

const noMarker = /list-style(-type)?\s*:[^;]*\bnone\b/i;

/** The attribute of an item whose mark is known already, with the space behind it. */
export const MARK = 'data-standpoint-mark';

/** What the items of one list of a page begin with. */
export class ListNumbers {
  readonly #list: PageElement;
  readonly #step: 1 | -1;
  #next: number;

  constructor(list: PageElement) {
    const isReversed = list.hasAttribute('reversed');
    this.#list = list;
    this.#step = isReversed ? -1 : 1;
    const items = isReversed
      ? [...list.querySelectorAll('li')].filter((item) => item.parentNode === list)
      : [];
    this.#next = wholeNumber(list.getAttribute('start')) ?? (isReversed ? items.length : 1);
  }

  /** The mark of the next item: "• ", "3. " or nothing. */
  of(item: PageElement): string {
    const known = item.getAttribute(MARK);
    if (known !== null) return known;
    const number = wholeNumber(item.getAttribute('value')) ?? this.#next;
    this.#next = number + this.#step;
    if ([this.#list, item].some((each) => noMarker.test(each.getAttribute('style') ?? ''))) return '';
    if (this.#list.localName !== 'ol') return '• ';
    return `${numeral(number, item.getAttribute('type') ?? this.#list.getAttribute('type') ?? '1')}. `;
  }
}
