import { expect, type Locator, type Page } from '@playwright/test';
import type { Keyboard } from './keyboard.ts';

/** The search in the text: its bar, and what it draws over the text. */
export class FindBar {
  readonly region: Locator;
  readonly field: Locator;
  /** What is said about the search. */
  readonly said: Locator;
  readonly ticks: Locator;
  readonly #window: Page;
  readonly #keyboard: Keyboard;

  constructor(window: Page, keyboard: Keyboard) {
    this.#window = window;
    this.#keyboard = keyboard;
    this.region = window.getByRole('search', { name: 'Find in the document' });
    this.field = this.region.getByRole('textbox', { name: 'Find' });
    this.said = this.region.getByRole('status');
    this.ticks = window.locator('sp-hit-strip i');
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** Opens the bar by keys; it has the keyboard then. */
  async open(): Promise<void> {
    await this.#keyboard.press('Control+f');
    await expect(this.field).toBeFocused();
  }

  /** Types what to look for, and waits for what is said about it. */
  async look(words: string, said: string): Promise<void> {
    await this.#keyboard.fill(words);
    await this.says(said);
  }

  /** Waits for what is said; `toHaveText` describes the whole page whenever it has to wait, which takes long for long texts. */
  async says(said: string): Promise<void> {
    await expect.poll(() => this.said.textContent(), { timeout: 15_000 }).toBe(said);
  }

  /** Waits until these are the words of the hits that are drawn, with the one that the reader is at in brackets. */
  async draws(words: readonly string[]): Promise<void> {
    await expect.poll(() => this.drawn()).toEqual(words);
  }

  /** The words of the hits that are drawn, with the one that the reader is at in brackets. */
  async drawn(): Promise<readonly string[]> {
    return this.#window.evaluate(() => {
      const rangesOf = (name: string): Range[] =>
        [...(CSS.highlights.get(name) ?? [])].map((hit) => {
          const range = document.createRange();
          range.setStart(hit.startContainer, hit.startOffset);
          range.setEnd(hit.endContainer, hit.endOffset);
          return range;
        });
      const [now] = rangesOf('sp-hit-now');
      const hits = rangesOf('sp-hit').sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      return hits.map((hit) =>
        now?.compareBoundaryPoints(Range.START_TO_START, hit) === 0 ? `[${now.toString()}]` : hit.toString(),
      );
    });
  }
}
