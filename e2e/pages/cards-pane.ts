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
    this.all = this.region.locator('li[data-type]');
    this.draft = this.region.getByRole('listitem', { name: 'New stance' });
    this.open = this.all.filter({ has: window.getByRole('heading', { level: 2 }) });
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
