import { expect, type Locator, type Page } from '@playwright/test';
import type { Keyboard } from './keyboard.ts';

/** The search in all texts, in the review. */
export class SearchPage {
  readonly field: Locator;
  readonly said: Locator;
  readonly list: Locator;
  readonly #window: Page;
  readonly #keyboard: Keyboard;

  constructor(window: Page, keyboard: Keyboard) {
    this.#window = window;
    this.#keyboard = keyboard;
    const page = window.locator('sp-search-page');
    this.field = page.getByRole('textbox', { name: 'Find in all texts' });
    this.said = page.getByRole('status');
    this.list = page.getByLabel('Hits', { exact: true });
  }

  get dialog(): Locator {
    return this.#window.locator('sp-code-hits-dialog');
  }

  button(name: string): Locator {
    return this.#window.locator('sp-search-page').getByRole('button', { name, exact: true });
  }

  /** The lines of hits that are drawn, in order, with the hit in brackets. */
  lines(): Promise<readonly string[]> {
    return this.list.locator('.words').evaluateAll((all) =>
      all.map((line) => {
        const [before, hit, after] = [...line.querySelectorAll('.before, .hit, .after')].map(
          ({ textContent }) => textContent,
        );
        return `${before}[${hit}]${after}`;
      }),
    );
  }

  /** Opens the search by keys; its field or the list that was left has the keyboard then. */
  async open(): Promise<void> {
    await this.#keyboard.press('Control+Shift+f');
    await expect(this.#window.locator('sp-search-page')).toBeVisible();
  }

  /** Types what to look for, and waits for what is said in the end. */
  async look(words: string, said: string | RegExp): Promise<void> {
    await expect(this.field).toBeFocused();
    await this.#keyboard.fill(words);
    await expect(this.said).toHaveText(said);
  }

  async arrange(name: string): Promise<void> {
    await this.#window
      .locator('sp-search-page')
      .getByRole('combobox', { name: 'Arrangement' })
      .selectOption({ label: name });
  }
}
