import { numeral } from '../numerals.ts';
import { type XmlElement, attributeOf, childOf, childrenOf, descendantsOf } from '../xml-tree.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** What stands before a paragraph, with %1 to %9 for the numbers of the levels. */
  readonly text: string;
  /** Whether all numbers in it are written in figures. */
  readonly isLegal: boolean;
  /** The style whose paragraphs have this level. */
  readonly style: string | undefined;
}

interface Numbered {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
}

function valueOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return attributeOf(childOf(element, ...path), 'val');
}

function numberOf(value: string | undefined, otherwise: number): number {
  return /^\d{1,9}$/.test(value ?? '') ? Number(value) : otherwise;
}

/** A bullet in a font of signs has the code of a letter, or a private one. */
function bulletOf(level: XmlElement, text: string): string {
  const font = attributeOf(childOf(level, 'rPr', 'rFonts'), 'ascii') ?? '';
  return /Symbol|dings|Courier/i.test(font) || /[\ue000-\uf8ff]/.test(text) ? '•' : text;
}

function levelOf(level: XmlElement): Level {
  const format = valueOf(level, 'numFmt') ?? 'decimal';
  const text = valueOf(level, 'lvlText') ?? '';
  const legal = childOf(level, 'isLgl');
  return {
    start: numberOf(valueOf(level, 'start'), 1),
    format,
    text: format === 'bullet' ? bulletOf(level, text) : text,
    isLegal: legal !== undefined && !['0', 'false'].includes(attributeOf(legal, 'val') ?? ''),
    style: valueOf(level, 'pStyle'),
  };
}

const figures = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function counted(number: number): string {
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? (figures[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${figures[number % 10] ?? ''}`;
}

function written(number: number, format: string): string {
  if (number < 1) return String(number);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerRoman':
      return numeral(number, 'i');
    case 'upperRoman':
      return numeral(number, 'I');
    case 'lowerLetter':
      return numeral(((number - 1) % 26) + 1, 'a').repeat(Math.min(Math.ceil(number / 26), 30));
    case 'upperLetter':
      return numeral(((number - 1) % 26) + 1, 'A').repeat(Math.min(Math.ceil(number / 26), 30));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return number < 100 ? counted(number) : String(number);
    default:
      return String(number);
  }
}

/** The numbers and bullets of a Word document, as they stand before its paragraphs. */
export class Numbering {
  readonly #lists = new Map<string, ReadonlyMap<number, Level>>();
  readonly #numbered = new Map<string, Numbered>();
  readonly #styles: ReadonlyMap<string, XmlElement>;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | undefined, styles: XmlElement | undefined) {
    this.#styles = new Map(
      childrenOf(styles, 'style').map((style) => [attributeOf(style, 'styleId') ?? '', style]),
    );
    const links = new Map<string, string>();
    for (const list of childrenOf(numbering, 'abstractNum')) {
      const id = attributeOf(list, 'abstractNumId') ?? '';
      const levels = childrenOf(list, 'lvl').map(
        (level) => [numberOf(attributeOf(level, 'ilvl'), 0), levelOf(level)] as const,
      );
      this.#lists.set(id, new Map(levels));
      const link = valueOf(list, 'numStyleLink');
      if (link !== undefined) links.set(id, link);
    }
    for (const number of childrenOf(numbering, 'num')) this.#addNumber(number);
    for (const [list, link] of links) this.#follow(list, link);
  }

  #addNumber(number: XmlElement): void {
    const overrides = childrenOf(number, 'lvlOverride');
    const starts = overrides.flatMap((level) => {
      const start = valueOf(level, 'startOverride');
      return start === undefined
        ? []
        : [[numberOf(attributeOf(level, 'ilvl'), 0), numberOf(start, 1)] as const];
    });
    const list = valueOf(number, 'abstractNumId') ?? '';
    this.#numbered.set(attributeOf(number, 'numId') ?? '', { list, starts: new Map(starts) });
  }

  /** A list may have its levels from a style, which names another list. */
  #follow(list: string, style: string): void {
    const other = this.#numbered.get(valueOf(this.#styles.get(style), 'pPr', 'numPr', 'numId') ?? '')?.list;
    const levels = this.#lists.get(other ?? '');
    if (levels !== undefined) this.#lists.set(list, levels);
  }

  /** What a paragraph's style, or one that it is made from, says of numbers. */
  #ofStyle(
    style: string | undefined,
  ): { readonly properties: XmlElement; readonly style: string } | undefined {
    let id = style;
    for (let steps = 0; id !== undefined && steps < 20; steps++) {
      const found = this.#styles.get(id);
      const properties = childOf(found, 'pPr', 'numPr');
      if (properties !== undefined) return { properties, style: id };
      id = valueOf(found, 'basedOn');
    }
    return undefined;
  }

  /** What stands before the next paragraph, as "2.1" or "•"; undefined where it has no number. */
  next(paragraph: XmlElement): string | undefined {
    const own = childOf(paragraph, 'pPr', 'numPr');
    const ofStyle = this.#ofStyle(valueOf(paragraph, 'pPr', 'pStyle'));
    const id = valueOf(own, 'numId') ?? valueOf(ofStyle?.properties, 'numId');
    const numbered = this.#numbered.get(id ?? '');
    const levels = this.#lists.get(numbered?.list ?? '');
    if (id === undefined || numbered === undefined || levels === undefined) return undefined;
    const [ofLevel] =
      [...levels].find(([, level]) => level.style !== undefined && level.style === ofStyle?.style) ?? [];
    const said = valueOf(own, 'ilvl') ?? valueOf(ofStyle?.properties, 'ilvl');
    const at = Math.min(numberOf(said, ofLevel ?? 0), 8);
    return this.#write(levels, this.#count(id, numbered, levels, at), at);
  }

  #count(
    id: string,
    { list, starts }: Numbered,
    levels: ReadonlyMap<number, Level>,
    at: number,
  ): readonly number[] {
    const before = this.#counts.get(list) ?? [];
    const use = `${id} ${at}`;
    const restart = this.#begun.has(use) ? undefined : starts.get(at);
    this.#begun.add(use);
    const counts = Array.from(
      { length: at + 1 },
      (_, level) => before[level] ?? levels.get(level)?.start ?? 1,
    );
    if (restart !== undefined) counts[at] = restart;
    else if (before[at] !== undefined) counts[at] = before[at] + 1;
    this.#counts.set(list, counts);
    return counts;
  }

  #write(levels: ReadonlyMap<number, Level>, counts: readonly number[], at: number): string | undefined {
    const level = levels.get(at);
    return level?.text.replace(/%([1-9])/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const format = level.isLegal ? 'decimal' : (levels.get(place)?.format ?? 'decimal');
      return written(counts[place] ?? 1, format);
    });
  }
}

/** Whether a paragraph is one no more once changes are accepted. */
export function isDeleted(paragraph: XmlElement): boolean {
  return childOf(paragraph, 'pPr', 'rPr', 'del') !== undefined;
}

/** The paragraphs of a document, in the order of their numbers. */
export function paragraphsOf(document: XmlElement | undefined): readonly XmlElement[] {
  return [...descendantsOf(document, 'p')].filter((paragraph) => !isDeleted(paragraph));
}
