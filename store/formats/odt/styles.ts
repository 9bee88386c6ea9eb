import type { Attributes, XmlReader } from './xml.ts';

/** How the items of a level of a list are marked. */
export interface Level {
  /** 1, a, A, i or I; empty for no number; undefined for a bullet. */
  readonly format: string | undefined;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  /** Of how many levels, from this one upwards, the numbers are shown. */
  readonly shown: number;
}

/** What the style of numbered headings is called here; no name of a style has a space at its end. */
export const OUTLINE = 'outline ';

function wholeNumber(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : otherwise;
}

function levelOf(name: string, attributes: Attributes): Level {
  return {
    format:
      name !== 'text:list-level-style-bullet' && name !== 'text:list-level-style-image'
        ? (attributes.get('style:num-format') ?? '')
        : undefined,
    prefix: attributes.get('style:num-prefix') ?? '',
    suffix: attributes.get('style:num-suffix') ?? '',
    start: wholeNumber(attributes.get('text:start-value'), 1),
    shown: Math.min(wholeNumber(attributes.get('text:display-levels'), 1), 10),
  };
}

/** What the styles of a document say of its text: how lists are marked, and what is hidden. */
export class Styles implements XmlReader {
  readonly #lists = new Map<string, Map<number, Level>>();
  readonly #listOfParagraph = new Map<string, string>();
  readonly #hidden = new Set<string>();
  #list = new Map<number, Level>();
  #style = '';
  /** How many lines of text are at the head or foot of pages. */
  running = 0;
  #runningDepth = 0;
  #isNumberOfPage = false;

  open(name: string, attributes: Attributes): void {
    const own = attributes.get('style:name') ?? '';
    if (name === 'style:style') this.#openStyle(own, attributes);
    else if (name === 'style:text-properties') this.#takeProperties(attributes);
    else if (name === 'text:list-style') this.#lists.set(own, (this.#list = new Map<number, Level>()));
    else if (name === 'text:outline-style') this.#lists.set(OUTLINE, (this.#list = new Map<number, Level>()));
    else if (name.startsWith('text:list-level-style-') || name === 'text:outline-level-style')
      this.#list.set(wholeNumber(attributes.get('text:level'), 1), levelOf(name, attributes));
    else if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) this.#runningDepth++;
    else if (name === 'text:page-number' || name === 'text:page-count') this.#isNumberOfPage = true;
  }

  text(text: string): void {
    if (this.#runningDepth > 0 && !this.#isNumberOfPage && text.trim() !== '') this.running++;
  }

  close(name: string): void {
    if (name === 'style:style') this.#style = '';
    else if (/^style:(?:header|footer)(?:-left|-first)?$/.test(name)) this.#runningDepth--;
    else if (name === 'text:page-number' || name === 'text:page-count') this.#isNumberOfPage = false;
  }

  /** Whether text in a style is not shown. */
  isHidden(style: string | undefined): boolean {
    return style !== undefined && this.#hidden.has(style);
  }

  /** How a list marks its items at a level, counted from 1; undefined where nothing is said. */
  levelOf(list: string | undefined, level: number): Level | undefined {
    return this.#lists.get(list ?? '')?.get(level);
  }

  /** The list style that comes with a style of paragraphs. */
  listOf(paragraph: string | undefined): string | undefined {
    return this.#listOfParagraph.get(paragraph ?? '');
  }

  #openStyle(own: string, attributes: Attributes): void {
    this.#style = own;
    const list = attributes.get('style:list-style-name');
    if (list !== undefined && list !== '') this.#listOfParagraph.set(own, list);
  }

  #takeProperties(attributes: Attributes): void {
    if (this.#style !== '' && attributes.get('text:display') === 'none') this.#hidden.add(this.#style);
  }
}
