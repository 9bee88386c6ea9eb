import { expect, type Locator, type Page } from '@playwright/test';

/** The cards beside the text. */
export class CardsPane {
  readonly region: Locator;
  readonly all: Locator;
  /** The card of the stance that is being made. */
  readonly draft: Locator;
  /** The card that is open for editing. */
  readonly open: Locator;

  constructor(window: Page) {
    this.region = window.getByRole('region', { name: 'Coded records' });
    this.all = this.region.locator('li[data-type]');
    this.draft = this.region.getByRole('listitem', { name: 'New stance' });
    this.open = this.all.filter({ has: window.getByRole('heading', { level: 2 }) });
  }

  card(id: string): Locator {
    return this.region.locator(`li[data-id="${id}"]`);
  }

  /** The id of the record whose card is open, or nothing. */
  async chosen(): Promise<string | null> {
    return (await this.open.count()) === 0 ? null : this.open.getAttribute('data-id');
  }

  /** Has cards for what stands by itself, or for everything. */
  async show(what: 'Stances' | 'Everything'): Promise<void> {
    await this.region.getByRole('radio', { name: what }).click();
    await expect(this.region.getByRole('radio', { name: what })).toBeChecked();
  }

  /** The chip of a condition that the cards are narrowed down to; pressing it takes the condition away. */
  condition(words: string): Locator {
    return this.region.getByRole('button', { name: `Remove the filter ${words}`, exact: true });
  }

  /** Where a card is on the screen, in pixels; it must exist. */
  async box(
    id: string,
  ): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
    const box = await this.card(id).boundingBox();
    if (box === null) throw new Error(`${id} has no card.`);
    return box;
  }

  /** The cards whose text has some words. */
  saying(words: string | RegExp): Locator {
    return this.all.filter({ hasText: words });
  }

  field(name: string): Locator {
    return this.open.getByRole('textbox', { name, exact: true });
  }

  /** A field that finds one of many by typing, or a list of a few values. */
  choice(name: string): Locator {
    return this.open.getByRole('combobox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.open.getByRole('button', { name, exact: true });
  }

  /** What opens more of a card. */
  disclosure(name: string | RegExp): Locator {
    return this.open.locator('summary').filter({ hasText: name });
  }
}
