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

/**
 * Runs in the page: what has the keyboard, by tag and name, and whether its look or that of something around it changes with
 * that. A source text shows its caret.
 */
export function focusLook(): { readonly name: string; readonly isShown: boolean } {
  let element: Element | null = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!(element instanceof HTMLElement)) return { name: 'nothing', isShown: false };
  const around: Element[] = [];
  for (let at: Element | null = element; at !== null && around.length < 6;) {
    around.push(at);
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  const look = (): string =>
    around
      .flatMap((each) =>
        [undefined, '::before', '::after'].map((part) => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(
            each,
            part,
          );
          return [
            outlineStyle === 'none' ? '' : `${outlineWidth} ${outlineColor}`,
            boxShadow,
            borderColor,
          ].join();
        }),
      )
      .join('|');
  const root = element.getRootNode();
  const caret = root instanceof ShadowRoot ? root.querySelector('.caret') : null;
  const name = `${element.tagName.toLowerCase()} ${element.ariaLabel ?? element.textContent.trim().slice(0, 30)}`;
  if (caret !== null && element.role === 'document') return { name, isShown: !caret.hasAttribute('hidden') };
  const focused = look();
  element.blur();
  const blurred = look();
  element.focus();
  return { name, isShown: focused !== blurred };
}
