import { expect, type Locator, type Page } from '@playwright/test';

/** The checklist of the sample, at the head of the lists. */
export class Checklist {
  readonly list: Locator;
  readonly panel: Locator;

  constructor(window: Page) {
    this.panel = window.locator('sp-checklist');
    this.list = this.panel.getByRole('list');
  }

  /** Expects these steps to be ticked, and no others, and where the steps lie to be as before. */
  async hasTicked(...steps: readonly string[]): Promise<void> {
    const ticked = this.list.getByRole('listitem').filter({ hasText: 'done:' });
    await expect(ticked).toHaveCount(steps.length);
    for (const step of steps) await expect(ticked.filter({ hasText: step })).toHaveCount(1);
    await expect(this.panel.getByRole('heading')).toContainText(`${steps.length} of 7`);
  }

  /** How high it is, in pixels. */
  async height(): Promise<number> {
    return (await this.panel.boundingBox())?.height ?? 0;
  }
}
