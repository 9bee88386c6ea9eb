import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** Expects axe to find no fault of any weight in what a window shows now; in another theme only contrasts can be new. */
export async function expectNoFaults(window: Page, where: string, isThemeNew = false): Promise<void> {
  // Axe does not judge text that something lies over, and the curves lie over everything.
  const curves = window.locator('sp-link-curves');
  if (await curves.isVisible()) await curves.evaluate((layer) => layer.style.setProperty('display', 'none'));
  // A page keeps axe once it has it: handing it over takes as long as looking.
  if (!(await window.evaluate(() => 'axe' in globalThis))) await window.evaluate(axe.source);
  expect(await window.evaluate(faultsOfPage, isThemeNew ? ['color-contrast'] : null), where).toEqual([]);
}

/** Runs in the page, where axe is a global. Says so where rules, null for all, had nothing to look at. */
async function faultsOfPage(rules: string[] | null): Promise<string[]> {
  const here = globalThis as unknown as { axe: typeof axe };
  const { violations, passes } = await here.axe.run(document, {
    resultTypes: ['violations'],
    ...(rules === null ? {} : { runOnly: rules }),
  });
  if (passes.length === 0) return ['nothing was looked at'];
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
