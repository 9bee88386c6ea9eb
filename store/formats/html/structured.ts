import type { Page } from '../dom.parse.ts';

/** What the structured data of a page (JSON-LD, schema.org) say of its article. */
export interface Structured {
  readonly headline?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language?: string | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

/** How many things of a page are looked at. */
const MOST = 1000;

const article = /(Article|Posting|Report|Review|CreativeWork|WebPage)$/;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().replace(/\s+/g, ' ') : undefined;
}

function nameOf(value: unknown): string | undefined {
  return textOf(isFields(value) ? (value['name'] ?? undefined) : value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(
      json.replace(
        /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/g,
        '',
      ),
    );
  } catch {
    // Structured data are often broken; the page says the same elsewhere.
    return undefined;
  }
}

/** All things of the page's structured data, those in lists and graphs too. */
function* thingsOf(page: Page): Iterable<Fields> {
  const queue: unknown[] = [...page.querySelectorAll('script')]
    .filter((script) => /^\s*application\/ld\+json/i.test(script.getAttribute('type') ?? ''))
    .map((script) => parsed(script.textContent ?? ''));
  for (let at = 0; at < queue.length && at < MOST; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...listOf(value).slice(0, MOST));
    if (!isFields(value)) continue;
    yield value;
    queue.push(...listOf(value['@graph']).slice(0, MOST), ...listOf(value['mainEntity']).slice(0, MOST));
  }
}

function rank(thing: Fields): number {
  const types = listOf(thing['@type']).map(String);
  if (!types.some((type) => article.test(type))) return 0;
  return types.some((type) => /(WebPage|CreativeWork)$/.test(type)) ? 1 : 2;
}

/** Reads the structured data of a page: those of an article, else of the page. */
export function readStructured(page: Page): Structured {
  const things = [...thingsOf(page)].filter((thing) => rank(thing) > 0);
  const thing = things.find((each) => rank(each) === 2) ?? things[0];
  if (thing === undefined) return {};
  const authors = listOf(thing['author'])
    .map(nameOf)
    .filter((name) => name !== undefined);
  return {
    headline: textOf(thing['headline']),
    author: authors.length === 0 ? undefined : authors.join('; '),
    published: textOf(thing['datePublished']),
    publisher: listOf(thing['publisher'])
      .map(nameOf)
      .find((name) => name !== undefined),
    language: textOf(thing['inLanguage']),
  };
}
