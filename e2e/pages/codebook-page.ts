import { expect, type Locator } from '@playwright/test';
import type { Workbench } from './workbench.ts';

/** The page of the codebook, in the words of the manual. */
export class CodebookPage {
  readonly bench: Workbench;
  readonly page: Locator;

  constructor(bench: Workbench) {
    this.bench = bench;
    this.page = bench.window.locator('sp-codebook-page');
  }

  /** Goes to the page, and on it to a part. */
  async open(part: string): Promise<void> {
    const { keyboard } = this.bench;
    await keyboard.press('Control+4');
    await expect(this.page).toBeVisible();
    await this.page.getByRole('radio', { name: part, exact: true }).click();
    await expect(this.page.getByRole('radio', { name: part, exact: true, checked: true })).toBeVisible();
  }

  /** The row of an entry in the tree. */
  row(id: string): Locator {
    return this.page.locator(`sp-row-list [data-id="${id}"]`);
  }

  /** Shows what an entry says. */
  async show(id: string): Promise<void> {
    await this.bench.keyboard.focus(this.row(id));
    await this.bench.keyboard.press('Enter');
    await expect(this.row(id)).toHaveAttribute('aria-selected', 'true');
  }

  /** The tree as it is drawn: deeper entries with more dots. */
  drawn(): Promise<readonly string[]> {
    return this.page.locator('sp-row-list [role=treeitem]').evaluateAll((rows) =>
      rows.map((row) => {
        const level = Number(row.getAttribute('aria-level') ?? '1');
        return `${'.'.repeat(level - 1)}${row.querySelector('.label')?.textContent ?? ''}`;
      }),
    );
  }

  /** A button of the page. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** A field of the form of an entry. */
  field(name: string): Locator {
    return this.page.getByRole('textbox', { name, exact: true });
  }
}
