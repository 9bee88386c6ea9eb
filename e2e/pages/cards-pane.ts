import type { Locator, Page } from '@playwright/test';

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
    this.all = this.region.getByRole('listitem').and(this.region.locator('.card'));
    this.draft = this.region.getByRole('listitem', { name: 'New stance' });
    this.open = this.all.filter({ has: window.getByRole('heading', { level: 3 }) });
  }

  /** The cards whose text has some words. */
  saying(words: string | RegExp): Locator {
    return this.all.filter({ hasText: words });
  }
}
