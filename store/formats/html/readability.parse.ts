import { Readability } from '@mozilla/readability';
import type { Page, PageElement } from '../dom.parse.ts';

/** What Readability makes of a page: its article as an element, or null. The page is not the same afterwards. */
export function readArticle(page: Page): PageElement | null {
  const reader = new Readability<PageElement>(page, {
    serializer: (node: unknown) => node as PageElement,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    // It was made for pages that a browser has put in order; where it gives up, all of the page is the article.
    return null;
  }
}
