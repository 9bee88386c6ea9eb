import type { PageElement, PageNode } from '../dom.parse.ts';

const around =
  'nav, aside, footer, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="banner"], [role="search"]';

/** Words in the class or the id of parts that are not the article. */
const words =
  /(^|[-_\s])(ads?|advert\w*|banner|breadcrumbs?|comments?|consent|cookies?|disqus|footer|masthead|menu|modal|nav|navbar|navigation|newsletter|pagination|paywall|popup|promo\w*|recommend\w*|related|share|sharing|sidebar|skip|social|sponsor\w*|subscri\w*|teasers?|toolbar|trending|widget)([-_\s]|$)/i;

const lists: ReadonlySet<string> = new Set([
  'div',
  'dl',
  'h2',
  'h3',
  'h4',
  'ol',
  'p',
  'section',
  'table',
  'ul',
]);
const controls: ReadonlySet<string> = new Set(['button', 'form', 'nav', 'aside', 'footer']);

/** How many letters a part has, and how many of these lead to other pages: words are not apart in all scripts. */
interface Letters {
  readonly all: number;
  readonly linked: number;
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'select', 'textarea']);

function countLetters(node: PageNode): number {
  return (node.textContent ?? '').replace(/\s+/g, '').length;
}

export function lettersOf(element: PageElement): Letters {
  let all = countLetters(element);
  let linked = 0;
  for (const inside of element.querySelectorAll(
    'a[href]:not([href^="#"]), script, style, noscript, template, select, textarea',
  ))
    if (unread.has(inside.localName)) all -= countLetters(inside);
    else linked += countLetters(inside);
  return { all, linked };
}

/** Whether most of a part is links to other pages. */
function isLinks(element: PageElement): boolean {
  const { all, linked } = lettersOf(element);
  return linked > all / 2;
}

/** Whether most of what is left of all without some parts is links to other pages. */
export function isLinksBut(all: Letters, parts: readonly Letters[]): boolean {
  const rest = parts.reduce(
    (left, part) => ({ all: left.all - part.all, linked: left.linked - part.linked }),
    all,
  );
  return rest.linked > rest.all / 2;
}

/** Whether a page has parts beside its article, as menus. */
export function hasAround(page: PageElement): boolean {
  return (
    page.querySelector(around) !== null ||
    [...page.querySelectorAll('[class], [id]')].some((element) => isNamedSo(element))
  );
}

function isNamedSo(element: PageElement): boolean {
  return words.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

/** Whether a part that is not known to be of the article looks like a menu, an advertisement or the like. */
export function isUnlikely(element: PageElement): boolean {
  const { localName } = element;
  return (
    controls.has(localName) ||
    /^(navigation|complementary|contentinfo|banner|search|dialog)$/.test(
      element.getAttribute('role') ?? '',
    ) ||
    isNamedSo(element) ||
    (lists.has(localName) && isLinks(element))
  );
}
