import type { Page } from '../dom.parse.ts';
import type { Extracted } from '../extract.ts';
import { plainDate } from '../plain-date.ts';
import type { Structured } from './structured.ts';

type Metadata = Pick<
  Extracted,
  'title' | 'author' | 'outlet' | 'date' | 'language' | 'address' | 'description'
>;

/** The names by which meta elements say each thing, likeliest first. */
const names = {
  title: ['og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title', 'parsely-title'],
  author: [
    'author',
    'article:author',
    'byl',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
  ],
  outlet: [
    'og:site_name',
    'citation_journal_title',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'application-name',
  ],
  date: [
    ...[
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'parsely-pub-date',
      'pubdate',
    ],
    ...[
      'publishdate',
      'publish-date',
      'sailthru.date',
      'citation_publication_date',
      'citation_date',
      'dc.date.issued',
    ],
    ...['dcterms.issued', 'dcterms.created', 'dc.date', 'date'],
  ],
  description: ['description', 'og:description', 'twitter:description', 'dc.description'],
} as const;

function tidy(text: string | null | undefined): string | undefined {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** What the meta elements of a page say, by their names in small letters; a name may come more than once. */
function metaOf(page: Page): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const meta of page.querySelectorAll('meta')) {
    const content = tidy(meta.getAttribute('content'));
    if (content === undefined) continue;
    for (const key of ['name', 'property', 'itemprop', 'http-equiv'])
      for (const name of (meta.getAttribute(key) ?? '').toLowerCase().split(/\s+/).filter(Boolean))
        found.set(name, [...(found.get(name) ?? []), content]);
  }
  return found;
}

type Meta = ReadonlyMap<string, readonly string[]>;

function firstOf(meta: Meta, keys: readonly string[]): string | undefined {
  return keys.map((key) => meta.get(key)?.[0]).find((value) => value !== undefined);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text);
}

function isDate(text: string | null | undefined): boolean {
  return plainDate(text) !== null;
}

function dateOf(page: Page, meta: Meta, structured: Structured): string | null {
  const marked = [...page.querySelectorAll('[itemprop~="datePublished"]')].map(
    (each) => each.getAttribute('content') ?? each.getAttribute('datetime') ?? each.textContent,
  );
  const times = [...page.querySelectorAll('time[pubdate], article time, time')].map((time) =>
    time.getAttribute('datetime'),
  );
  const said = [
    ...(meta.get('article:published_time') ?? []),
    structured.published,
    ...marked,
    ...names.date.flatMap((name) => meta.get(name) ?? []),
    ...times,
  ];
  return plainDate(said.find(isDate));
}

function bylineOf(page: Page): string | undefined {
  const element = page.querySelector('[rel~="author"], [itemprop~="author"], .byline, .author');
  const line = tidy((element?.querySelector('[itemprop~="name"]') ?? element)?.textContent);
  // Longer ones are a word about the author.
  return line === undefined || line.length > 100 ? undefined : line.replace(/^by:?\s+/i, '');
}

function authorOf(page: Page, meta: Meta, structured: Structured): string | null {
  const said = names.author
    .map((name) => (meta.get(name) ?? []).filter((value) => !isAddress(value)))
    .find((values) => values.length > 0);
  return structured.author ?? said?.join('; ') ?? bylineOf(page) ?? null;
}

/** The title element without the name of the outlet that many put behind or before it. */
function titleElement(page: Page, outlet: string | null): string | undefined {
  const title = tidy(page.querySelector('head title')?.textContent);
  if (title === undefined || outlet === null) return title;
  const parts = title.split(/\s+[|\-–—·:»«]\s+/);
  if (parts.length < 2) return title;
  if (parts.at(-1) === outlet) return title.slice(0, title.lastIndexOf(outlet)).replace(/\s+\S\s+$/, '');
  return parts[0] === outlet ? title.slice(outlet.length).replace(/^\s+\S\s+/, '') : title;
}

function languageOf(page: Page, meta: Meta, structured: Structured): string | null {
  const root = page.documentElement;
  const said = [
    root.getAttribute('lang'),
    root.getAttribute('xml:lang'),
    page.body.getAttribute('lang'),
    meta.get('content-language')?.[0],
    structured.language,
    meta.get('og:locale')?.[0]?.replace('_', '-'),
  ];
  const found = said.find((tag) => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag?.trim() ?? ''));
  return found?.trim() ?? null;
}

/** The comment that browsers leave in a page they save. */
const savedFrom = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+)\s*-->/i;

function addressOf(page: Page, meta: Meta, html: string, location: string | undefined): string | null {
  const canonical = page.querySelector('link[rel~="canonical"]')?.getAttribute('href')?.trim();
  const [, saved] = savedFrom.exec(html.slice(0, 4096)) ?? [];
  return [canonical, meta.get('og:url')?.[0], location, saved].find((each) => isAddress(each ?? '')) ?? null;
}

/**
 * What a page says of itself in its head and its structured data.
 * @param html The source of the page.
 * @param location Where the page was saved from, as the file around it says.
 */
export function readMetadata(
  page: Page,
  structured: Structured,
  html: string,
  location: string | undefined,
): Metadata {
  const meta = metaOf(page);
  const outlet =
    firstOf(meta, ['og:site_name']) ?? structured.publisher ?? firstOf(meta, names.outlet) ?? null;
  return {
    title: structured.headline ?? firstOf(meta, names.title) ?? titleElement(page, outlet) ?? null,
    author: authorOf(page, meta, structured),
    outlet,
    date: dateOf(page, meta, structured),
    language: languageOf(page, meta, structured),
    address: addressOf(page, meta, html, location),
    description: firstOf(meta, names.description) ?? '',
  };
}
