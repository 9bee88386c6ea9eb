import { codePageOf } from './code-pages.ts';

/** The fonts of an RTF file, as far as they say what bytes mean. */
export class Fonts {
  /** The code page of the file, and of fonts that name none. */
  codePage = 1252;
  /** The font of text that names none. */
  standard: number | undefined;
  readonly #codePages = new Map<number, number>();
  #described = 0;

  /** Takes a control word of the table of fonts, or one that speaks of the whole file. */
  take(name: string, value: number, inTable: boolean): void {
    if (!inTable) this.#takeOfFile(name, value);
    else if (name === 'f') this.#described = value;
    else if (name === 'cpg') this.#set(value);
    else if (name === 'fcharset') this.#set(codePageOf(value));
  }

  /** The code page of text in a font. */
  codePageOf(font: number | undefined): number {
    return this.#codePages.get(font ?? this.standard ?? -1) ?? this.codePage;
  }

  #set(codePage: number | undefined): void {
    if (codePage !== undefined) this.#codePages.set(this.#described, codePage);
  }

  #takeOfFile(name: string, value: number): void {
    if (name === 'ansicpg' && value > 0) this.codePage = value;
    else if (name === 'deff') this.standard = value;
    else if (name === 'mac') this.codePage = 10_000;
    else if (name === 'pc') this.codePage = 437;
    else if (name === 'pca') this.codePage = 850;
  }
}
