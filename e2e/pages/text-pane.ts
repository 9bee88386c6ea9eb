import { expect, type Locator, type Page } from '@playwright/test';
import type { Keyboard } from './keyboard.ts';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many steps the caret takes over some text. */
function stepsOver(text: string): number {
  return [...graphemes.segment(text)].length;
}

/** The source text in the middle, with its caret and its marks. */
export class TextPane {
  readonly body: Locator;
  readonly marks: Locator;
  readonly toolbar: Locator;
  readonly #window: Page;
  readonly #keyboard: Keyboard;

  constructor(window: Page, keyboard: Keyboard) {
    this.#window = window;
    this.#keyboard = keyboard;
    // The page itself is a document too.
    this.body = window.getByRole('document').and(window.locator('[aria-label]'));
    this.marks = this.body.locator('mark');
    this.toolbar = window.getByRole('toolbar', { name: 'Code the selection' });
  }

  /** The marks of a record, in order. */
  marksOf(id: string): Locator {
    return this.body.locator(`mark[data-ids~="${id}"]`);
  }

  /** Where the line is that a record's marks begin in: its box on the screen, in pixels. */
  async lineOf(
    id: string,
  ): Promise<{ readonly top: number; readonly middle: number; readonly right: number }> {
    return this.marksOf(id)
      .first()
      .evaluate((mark) => {
        const { top, right, height } = mark.getClientRects()[0] ?? new DOMRect();
        // The box of a mark reaches lower than its letters, by its tracks.
        const letters = height - Number.parseFloat(getComputedStyle(mark).paddingBottom);
        return { top, middle: top + letters / 2, right };
      });
  }

  /** How far the nearest frame around the chosen tag is from the line that a record's marks begin in, in pixels. */
  async frameOff(id: string): Promise<number> {
    const { top } = await this.lineOf(id);
    const tops = await this.#window
      .locator('.frame.chosen')
      .evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().top));
    return Math.min(...tops.map((each) => Math.abs(each - top)));
  }

  paragraph(number: number): Locator {
    return this.body
      .locator('p')
      .filter({ hasText: /\S/ })
      .nth(number - 1);
  }

  /** The number of the first paragraph in sight. */
  async firstInSight(): Promise<string> {
    return this.body.evaluate((body) => {
      const scroller = (body.getRootNode() as ShadowRoot).host;
      const { top } = scroller.getBoundingClientRect();
      const inSight = [...body.querySelectorAll<HTMLElement>('p[data-number]')].find(
        (paragraph) => paragraph.getBoundingClientRect().bottom > top,
      );
      return inSight?.dataset['number'] ?? '';
    });
  }

  /** Goes from the lists to the text by F6. */
  async enter(): Promise<void> {
    await expect(this.body).toBeVisible();
    for (let panes = 0; panes < 3; panes++) {
      if (await this.body.evaluate((body) => body.matches(':focus'))) return;
      await this.#keyboard.press('F6');
    }
    await expect(this.body).toBeFocused();
  }

  /**
   * Selects words of a paragraph by keyboard: goes to its beginning, then walks and extends. Paragraphs count from 1, as
   * they are numbered beside the text; `isRightToLeft` is the direction that arrows go in.
   */
  async selectWords(paragraph: number, words: string, isRightToLeft = false): Promise<void> {
    const text = (await this.paragraph(paragraph).textContent()) ?? '';
    const at = text.indexOf(words);
    if (at === -1) throw new Error(`Paragraph ${paragraph} has no “${words}”.`);
    const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    await this.#keyboard.press('Control+Home', `${paragraph} Control+ArrowDown`, 'Control+ArrowUp');
    await this.#keyboard.press(`${stepsOver(text.slice(0, at))} ${forward}`);
    await this.#keyboard.press(`${stepsOver(words)} Shift+${forward}`);
    expect(await this.selected()).toBe(words);
  }

  /** Selects words of a paragraph by dragging over them; once more where the page moved under the pointer. */
  async dragOver(paragraph: number, words: string): Promise<void> {
    await expect(async () => {
      await this.#drag(paragraph, words);
      await expect.poll(() => this.selected(), { timeout: 2000 }).toBe(words);
    }).toPass();
  }

  async #drag(paragraph: number, words: string): Promise<void> {
    const { from, to } = await this.paragraph(paragraph).evaluate((element, words) => {
      const at = element.textContent.indexOf(words);
      const place = (offset: number, end: boolean): { x: number; y: number } => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let left = offset;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node.textContent ?? '';
          if (left < length || (end && left === length)) {
            const range = document.createRange();
            range.setStart(node, left);
            range.collapse(true);
            const box = range.getClientRects()[0] ?? new DOMRect();
            return { x: box.x, y: box.y + box.height / 2 };
          }
          left -= length;
        }
        return { x: 0, y: 0 };
      };
      return { from: place(at, false), to: place(at + words.length, true) };
    }, words);
    const { mouse } = this.#window;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
    await mouse.move(to.x, to.y);
    await mouse.up();
  }

  /** Where some words are in the window. */
  async boxOf(words: string): Promise<{ x: number; y: number; width: number; height: number }> {
    return this.body.evaluate((body, words) => {
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      throw new Error(`The text has no “${words}” in one piece.`);
    }, words);
  }

  /** What is selected in the text now. */
  async selected(): Promise<string> {
    return this.body.evaluate((body) => {
      // Chromium tells within a shadow root what is selected there; its types do not.
      const root = body.getRootNode() as unknown as { getSelection(): Selection | null };
      return root.getSelection()?.toString() ?? '';
    });
  }
}
