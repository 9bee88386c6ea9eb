import { type Coded, named, type Named } from './naming.ts';

/** A step of a page's drawing: what is done, by its name in pdf.js, and with what. */
export interface Operation {
  readonly name: string;
  readonly values: readonly unknown[];
}

/** What must be known of a font. */
export interface Font {
  /** The width of one unit of its glyphs, for letters of size 1. */
  readonly unit: number;
  readonly isVertical: boolean;
}

/** A glyph as a drawing step has it. */
interface Shown {
  readonly unicode: string;
  readonly code: number;
  readonly width: number;
  /** How far down the next glyph is, where text runs downwards. */
  readonly down: number;
  readonly isSpace: boolean;
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly page: Matrix;
  readonly font: Font;
  readonly fontName: string;
  readonly size: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

const still: Matrix = [1, 0, 0, 1, 0, 0];

export const plainFont: Font = { unit: 0.001, isVertical: false };

const begin: State = {
  page: still,
  font: plainFont,
  fontName: '',
  size: 0,
  spacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

function numberAt(values: readonly unknown[], at: number): number {
  const value = values[at];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Values as an array, also those of a typed one and those that are the first value of an array. */
function listOf(value: unknown): readonly unknown[] {
  if (value instanceof Float32Array) return [...value];
  return Array.isArray(value) ? value : [];
}

function matrixOf(values: readonly unknown[]): Matrix {
  const list = values.length === 6 ? values : listOf(values[0]);
  if (list.length < 6) return still;
  const at = (index: number): number => numberAt(list, index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

function field(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function shownOf(value: unknown): Shown | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const unicode = field(value, 'unicode');
  const width = field(value, 'width');
  const code = field(value, 'originalCharCode');
  return {
    unicode: typeof unicode === 'string' ? unicode : '',
    code: typeof code === 'number' ? code : 0,
    width: typeof width === 'number' && Number.isFinite(width) ? width : 0,
    down: numberAt(listOf(field(value, 'vmetric')), 0) || -1000,
    isSpace: field(value, 'isSpace') === true,
  };
}

/** Follows the drawing of a page, as far as it moves the pen or shows text. */
class Pen {
  readonly glyphs: Coded[] = [];
  readonly #fontOf: (name: string) => Font;
  readonly #saved: State[] = [];
  #state = begin;
  #text = still;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  constructor(fontOf: (name: string) => Font) {
    this.#fontOf = fontOf;
  }

  do({ name, values }: Operation): void {
    switch (name) {
      case 'save':
      case 'beginGroup':
        this.#saved.push(this.#state);
        break;
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case 'paintFormXObjectBegin':
        this.#saved.push(this.#state);
        this.#set({ page: times(this.#state.page, matrixOf(listOf(values[0]))) });
        break;
      case 'transform':
        this.#set({ page: times(this.#state.page, matrixOf(values)) });
        break;
      case 'setGState':
        for (const change of listOf(values[0])) {
          const [key, value] = listOf(change);
          if (key === 'Font') this.#setFont(listOf(value));
        }
        break;
      case 'setFont':
        this.#setFont(values);
        break;
      case 'showText':
        this.#show(listOf(values[0]));
        break;
      default:
        this.#move(name, values);
    }
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
  }

  #setFont(values: readonly unknown[]): void {
    const [name] = values;
    const fontName = typeof name === 'string' ? name : '';
    this.#set({
      font: fontName === '' ? plainFont : this.#fontOf(fontName),
      fontName,
      size: numberAt(values, 1),
    });
  }

  #move(name: string, values: readonly unknown[]): void {
    switch (name) {
      case 'beginText':
        this.#begin(still);
        break;
      case 'setTextMatrix':
        this.#begin(matrixOf(values));
        break;
      case 'setCharSpacing':
        this.#set({ spacing: numberAt(values, 0) });
        break;
      case 'setWordSpacing':
        this.#set({ wordSpacing: numberAt(values, 0) });
        break;
      case 'setHScale':
        this.#set({ stretch: numberAt(values, 0) / 100 });
        break;
      case 'setLeading':
        this.#set({ leading: numberAt(values, 0) });
        break;
      case 'setTextRise':
        this.#set({ rise: numberAt(values, 0) });
        break;
      case 'setLeadingMoveText':
        this.#set({ leading: -numberAt(values, 1) });
        this.#toLine(numberAt(values, 0), numberAt(values, 1));
        break;
      case 'moveText':
        this.#toLine(numberAt(values, 0), numberAt(values, 1));
        break;
      case 'nextLine':
        this.#toLine(0, -this.#state.leading);
        break;
    }
  }

  #begin(text: Matrix): void {
    this.#text = text;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #toLine(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #show(values: readonly unknown[]): void {
    const { font, size, stretch } = this.#state;
    for (const value of values) {
      if (typeof value !== 'number') this.#showOne(shownOf(value));
      else if (font.isVertical) this.#y -= (value / 1000) * size;
      else this.#x -= (value / 1000) * size * stretch;
    }
  }

  #showOne(shown: Shown | undefined): void {
    if (shown === undefined) return;
    const { page, font, size, stretch, rise } = this.#state;
    const spacing = this.#state.spacing + (shown.isSpace ? this.#state.wordSpacing : 0);
    const matrix = times(page, this.#text);
    const along = font.isVertical ? 0 : (shown.width * font.unit * size + spacing) * stretch;
    const down = font.isVertical ? shown.down * font.unit * size - spacing : 0;
    const sign = size < 0 ? -1 : 1;
    const [runX, runY] = font.isVertical
      ? [-sign * matrix[2], -sign * matrix[3]]
      : [sign * Math.sign(stretch) * matrix[0], sign * Math.sign(stretch) * matrix[1]];
    const x = this.#x;
    const y = this.#y + rise;
    this.glyphs.push({
      code: shown.code,
      fontName: this.#state.fontName,
      text: shown.unicode,
      x: matrix[0] * x + matrix[2] * y + matrix[4],
      y: matrix[1] * x + matrix[3] * y + matrix[5],
      advance: Math.hypot(matrix[0] * along + matrix[2] * down, matrix[1] * along + matrix[3] * down),
      size: Math.hypot(matrix[2], matrix[3]) * Math.abs(size),
      angle: Math.atan2(runY, runX),
    });
    this.#x += along;
    this.#y += down;
  }
}

/** What a page's drawing shows, in its order: text that is drawn but cannot be seen is part of it. */
export function glyphsOf(operations: Iterable<Operation>, fontOf: (name: string) => Font): Named {
  const pen = new Pen(fontOf);
  for (const operation of operations) pen.do(operation);
  return named(pen.glyphs);
}
