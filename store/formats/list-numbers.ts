import type { PageElement } from './dom.parse.ts';

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) written += letters;
  return written;
}

/** a to z, then aa, ab and so on. */
function letters(number: number): string {
  let written = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    written = String.fromCharCode(97 + ((rest - 1) % 26)) + written;
  return written;
}

/** A number of a list as its type says: 1, a, A, i or I. */
export function numeral(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (type.toLowerCase() === 'a') return type === 'a' ? letters(number) : letters(number).toUpperCase();
  if (type.toLowerCase() === 'i') return type === 'i' ? roman(number) : roman(number).toUpperCase();
  return String(number);
}

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
