import type { Page, PageElement } from '../dom.parse.ts';
import { textOfHtml } from '../text-of-html.ts';

function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** What the head of a page says that its headline is; the title element only where nothing else does. */
function saidTitles(
  page: Page,
  said: string | undefined,
): { readonly titles: string[]; readonly isLoose: boolean } {
  const meta = [...page.querySelectorAll('meta[property="og:title"], meta[name="twitter:title"]')];
  const titles = [said, ...meta.map((each) => each.getAttribute('content'))].map(plain).filter(Boolean);
  return titles.length > 0
    ? { titles, isLoose: false }
    : { titles: [plain(page.querySelector('head title')?.textContent)].filter(Boolean), isLoose: true };
}

/**
 * The headings of the first level that a page shows, which have the words that its head gives for the headline: most of them where
 * only the title element gives them, since the name of the outlet stands there too.
 * @param said The headline of the page's structured data.
 */
function findMatches(page: Page, said: string | undefined, headings: readonly PageElement[]): PageElement[] {
  const { titles, isLoose } = saidTitles(page, said);
  return headings.filter((heading) => {
    const words = plain(heading.textContent);
    return titles.some(
      (title) =>
        (title.includes(words) && words.length >= title.length / (isLoose ? 2 : 4)) || words.includes(title),
    );
  });
}

/**
 * Finds the headline of an article: a heading that the head of the page names, else the first one in the article. A heading
 * elsewhere that nothing names is that of the site.
 */
export function headlineFinder(
  page: Page,
  said: string | undefined,
): (root: PageElement) => PageElement | undefined {
  const headings = [...page.querySelectorAll('h1')].filter((heading) => textOfHtml(heading).text !== '');
  const matches = findMatches(page, said, headings);
  const all = new Set(headings);
  return (root) => {
    const inside = [...root.querySelectorAll('h1')].filter((heading) => all.has(heading));
    return inside.find((heading) => matches.includes(heading)) ?? inside[0] ?? matches[0];
  };
}
