import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Expects axe to find no fault of any weight in what a window shows now; in another theme only contrasts can be new. */
export async function expectNoFaults(window: Page, where: string, isThemeNew = false): Promise<void> {
  // Axe does not judge text that something lies over, and the curves lie over everything.
  const curves = window.locator('sp-link-curves');
  if (await curves.isVisible()) await curves.evaluate((layer) => layer.style.setProperty('display', 'none'));
  // Without its legacy mode it opens a second page, which Electron has none of.
  const axe = new AxeBuilder({ page: window }).setLegacyMode();
  const { violations } = await (isThemeNew ? axe.withRules('color-contrast') : axe).analyze();
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
  expect(faults, where).toEqual([]);
}
