import { type Page, type PageElement, type PageNode, isElement, parsePage } from '../dom.parse.ts';
import { type PageText, textOfHtml } from '../text-of-html.ts';
import { readArticle } from './readability.parse.ts';
import { hasAround, isLinksBut, isUnlikely, lettersOf } from './unlikely.ts';

/** The attribute that numbers the elements of a page in their order, while its article is looked for. */
const NUMBER = 'data-standpoint-number';

/** Readability takes minutes for pages that are nested deeper, and too much memory for those that are larger. */
const DEEPEST = 200;
const LARGEST = 60_000;

/** The text of a page's article, and whether it is all of the page. */
export interface Article extends PageText {
  readonly headline: string | undefined;
  readonly isWhole: boolean;
}

function ancestorsOf(node: PageNode): PageNode[] {
  const ancestors: PageNode[] = [];
  for (let each: PageNode | null = node; each !== null; each = each.parentNode) ancestors.push(each);
  return ancestors;
}

function numberOf(element: PageElement): number {
  return Number(element.getAttribute(NUMBER));
}

/** Numbers all elements in their order; undefined where there are too many, or one lies too deep. */
function numbered(page: Page): readonly PageElement[] | undefined {
  const elements = [...page.querySelectorAll('*')];
  if (elements.length > LARGEST) return undefined;
  const depths = new Map<PageNode | null, number>();
  for (const [at, element] of elements.entries()) {
    const depth = (depths.get(element.parentNode) ?? 0) + 1;
    if (depth > DEEPEST) return undefined;
    depths.set(element, depth);
    element.setAttribute(NUMBER, String(at));
  }
  return elements;
}

/** The numbers of the elements that Readability takes for the article; it works on a page of its own. */
function findKept(html: string): ReadonlySet<number> {
  const page = parsePage(html);
  numbered(page);
  return new Set([...(readArticle(page)?.querySelectorAll(`[${NUMBER}]`) ?? [])].map(numberOf));
}

function commonOf(one: PageElement, other: PageElement): PageElement | undefined {
  const ancestors = new Set(ancestorsOf(other));
  return ancestorsOf(one)
    .filter(isElement)
    .find((each) => ancestors.has(each));
}

/** The smallest element that holds all that is kept, or the article element around it, since articles come in parts. */
function rootOf(kept: readonly PageElement[]): PageElement | undefined {
  const [first, last] = [kept[0], kept.at(-1)];
  const common = first === undefined || last === undefined ? undefined : commonOf(first, last);
  return common?.closest('article, [itemprop~="articleBody"]') ?? common;
}

/** What stands between the headline and the article, as a standfirst: the largest elements that hold neither. */
function between(
  elements: readonly PageElement[],
  headline: PageElement,
  root: PageElement,
): readonly PageElement[] {
  const aroundRoot = new Set(ancestorsOf(root));
  const taken = new Set<PageNode>([headline]);
  const found: PageElement[] = [];
  for (const element of elements.slice(numberOf(headline) + 1, numberOf(root))) {
    const isInside = element.parentNode !== null && taken.has(element.parentNode);
    if (!isInside && aroundRoot.has(element)) continue;
    taken.add(element);
    if (!isInside && !isUnlikely(element)) found.push(element);
  }
  return found;
}

/** Takes out of the article what is not of it; what Readability keeps stays, and so does what only it would not have. */
function prune(root: PageElement, kept: readonly PageElement[]): void {
  const staying = new Set(kept.flatMap(ancestorsOf));
  const gone = new Set<PageNode>();
  for (const element of root.querySelectorAll('*')) {
    const isGone = element.parentNode !== null && gone.has(element.parentNode);
    if (!isGone && (staying.has(element) || !isUnlikely(element))) continue;
    gone.add(element);
    if (!isGone) element.remove();
  }
}

function joined(parts: readonly PageText[]): PageText {
  const sum = (of: (part: PageText) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return {
    text: parts
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    pictures: sum(({ pictures }) => pictures),
    recordings: sum(({ recordings }) => recordings),
    frames: sum(({ frames }) => frames),
  };
}

function wordsOf(headline: PageElement | undefined): string | undefined {
  return headline === undefined ? undefined : textOfHtml(headline).text.replace(/\s+/g, ' ');
}

/**
 * The text of a page's article without what is around it: where Readability sees it, but as the page has it. All of the page where
 * that finds nothing, or leaves out what does not look like menus. Changes the page.
 * @param html The source of the page.
 * @param findHeadline The headline of the article in an element.
 */
export function readArticleText(
  page: Page,
  html: string,
  findHeadline: (root: PageElement) => PageElement | undefined,
): Article {
  const whole = { ...textOfHtml(page.body), headline: wordsOf(findHeadline(page.body)), isWhole: true };
  const elements = numbered(page);
  const numbers: ReadonlySet<number> = elements === undefined ? new Set() : findKept(html);
  const kept = (elements ?? []).filter((element) => numbers.has(numberOf(element)));
  const root = rootOf(kept);
  if (elements === undefined || root === undefined) return whole;
  const isPlain = !hasAround(page.body);
  const all = lettersOf(page.body);
  const headline = findHeadline(root);
  const words = wordsOf(headline);
  const isOutside = headline !== undefined && ![headline, root].includes(commonOf(headline, root) ?? root);
  const above = isOutside ? [headline, ...between(elements, headline, root)] : [];
  prune(root, headline === undefined ? kept : [...kept, headline]);
  const parts = [...above, root];
  const article = joined(parts.map((part) => textOfHtml(part)));
  if (article.text === '' || (isPlain && !isLinksBut(all, parts.map(lettersOf)))) return whole;
  return { ...article, headline: words, isWhole: article.text.length === whole.text.length };
}
