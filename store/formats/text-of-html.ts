import { BlockWriter } from './block-writer.ts';
import { type PageElement, type PageNode, isElement, parsePage } from './dom.parse.ts';
import { ListNumbers } from './list-numbers.ts';

/** The text of a page, and how much of it is in no text. */
export interface PageText {
  readonly text: string;
  /** Pictures and drawings. */
  readonly pictures: number;
  /** Sound and moving pictures. */
  readonly recordings: number;
  /** Other pages and programs shown inside the page. */
  readonly frames: number;
}

export interface PageTextOptions {
  /** Whether white space is collapsed as a browser does, or each space counts. Collapsed where it is not said. */
  readonly spaces?: 'collapsed' | 'kept';
}

/** How far an element is from what is around it: on a line of its own (1), or one empty line away (2). */
const gaps: ReadonlyMap<string, 1 | 2> = new Map(
  [
    ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'details', 'dialog'],
    ...[
      'dir',
      'div',
      'dl',
      'dt',
      'fieldset',
      'figcaption',
      'figure',
      'footer',
      'form',
      'frameset',
      'h1',
      'h2',
      'h3',
    ],
    ...['h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'main', 'menu', 'nav', 'ol', 'p'],
    ...['search', 'section', 'summary', 'table', 'td', 'th', 'ul'],
  ].map((name) => [name, 2] as const),
);

const lines: ReadonlySet<string> = new Set(['dd', 'li', 'tr']);

const pictures: ReadonlySet<string> = new Set(['canvas', 'image', 'img', 'svg']);
const recordings: ReadonlySet<string> = new Set(['audio', 'bgsound', 'video']);
const frames: ReadonlySet<string> = new Set(['applet', 'embed', 'frame', 'iframe', 'object']);

/** Elements that a browser shows nothing of, or no text that a reader was meant to read on. */
const unseen: ReadonlySet<string> = new Set([
  ...[
    'annotation',
    'annotation-xml',
    'base',
    'datalist',
    'head',
    'input',
    'link',
    'map',
    'meta',
    'meter',
    'noembed',
  ],
  ...[
    'noframes',
    'noscript',
    'param',
    'progress',
    'script',
    'select',
    'style',
    'template',
    'textarea',
    'title',
  ],
]);

const hiding = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i;
const blockStyle = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|list-item|table)\s*(?:;|$|!)/i;

function isHidden(element: PageElement): boolean {
  return (
    element.hasAttribute('hidden') ||
    (element.localName === 'dialog' && !element.hasAttribute('open')) ||
    hiding.test(element.getAttribute('style') ?? '')
  );
}

/** A picture of one point, or without a source, is there to count readers or to take up room. */
function isPicture(element: PageElement): boolean {
  return (
    element.localName !== 'img' ||
    !['width', 'height'].some((name) => /^[01](px)?$/.test(element.getAttribute(name) ?? ''))
  );
}

/** Whether a table only puts things side by side: its cells are then read one after the other, each in its own blocks. */
function isLayout(table: PageElement): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (
    table.querySelector('table, h1, h2, h3, h4, h5, h6, ul, ol, dl, pre, blockquote, article, section') !==
    null
  )
    return true;
  return ![...table.querySelectorAll('td, th')].some(hasCellAfter);
}

function hasCellAfter(cell: PageElement): boolean {
  for (let next = cell.nextSibling; next !== null; next = next.nextSibling)
    if (isElement(next) && roles.get(next.localName) === 'cell') return true;
  return false;
}

type Role = 'break' | 'preformatted' | 'list' | 'item' | 'table' | 'row' | 'cell' | 'quote' | 'reading';

const roles: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['br', 'break'],
  ['pre', 'preformatted'],
  ['listing', 'preformatted'],
  ['xmp', 'preformatted'],
  ['ol', 'list'],
  ['ul', 'list'],
  ['menu', 'list'],
  ['dir', 'list'],
  ['li', 'item'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
  ['q', 'quote'],
  ['rt', 'reading'],
]);

class PageReader {
  readonly #writer: BlockWriter;
  readonly #lists: ListNumbers[] = [];
  /** For each table that is open, whether its rows are lines of the text. */
  readonly #tables: boolean[] = [];
  #items = 0;
  #quotes = 0;
  #preformatted = 0;
  readonly counts = { pictures: 0, recordings: 0, frames: 0 };

  constructor(spaces: 'collapsed' | 'kept') {
    this.#writer = new BlockWriter(spaces);
  }

  /** Goes through a node and all that is in it, without calling itself: pages may be nested deeper than calls may. */
  read(root: PageNode): string {
    let node: PageNode | null = root;
    while (node !== null) {
      const isOpen = this.#enter(node);
      if (isOpen && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      if (isOpen) this.#leave(node);
      while (node !== null && node !== root && node.nextSibling === null) {
        node = node.parentNode;
        if (node !== null) this.#leave(node);
      }
      node = node === null || node === root ? null : node.nextSibling;
    }
    return this.#writer.finish().replace(/^\ufeff/, '');
  }

  /** Whether what is inside a node is to be read. */
  #enter(node: PageNode): boolean {
    if (node.nodeType === 3 || node.nodeType === 4) this.#writer.text(node.textContent ?? '');
    if (!isElement(node)) return node.nodeType === 9 || node.nodeType === 11;
    if (unseen.has(node.localName) || isHidden(node) || this.#isCounted(node)) return false;
    this.#open(node);
    return true;
  }

  #isCounted(element: PageElement): boolean {
    const { localName } = element;
    if (pictures.has(localName)) this.counts.pictures += isPicture(element) ? 1 : 0;
    else if (recordings.has(localName)) this.counts.recordings++;
    else if (frames.has(localName)) this.counts.frames++;
    else return false;
    return true;
  }

  #open(element: PageElement): void {
    this.#bound(element);
    switch (roles.get(element.localName)) {
      case 'break':
        this.#writer.lineBreak();
        break;
      case 'preformatted':
        this.#preformatted++;
        this.#writer.preformatted(true);
        break;
      case 'list':
        this.#lists.push(new ListNumbers(element));
        break;
      case 'item':
        this.#items++;
        this.#writer.mark(this.#lists.at(-1)?.of(element) ?? '• ');
        break;
      case 'table':
        this.#tables.push(!isLayout(element));
        break;
      case 'row':
        if (this.#isInRows()) this.#writer.openRow();
        break;
      case 'quote':
        this.#writer.text(this.#quotes++ % 2 === 0 ? '“' : '‘');
        break;
      case 'reading':
        this.#annotate(element, '(');
        break;
      default:
    }
  }

  #leave(node: PageNode): void {
    if (!isElement(node)) return;
    const role = roles.get(node.localName);
    if (role === 'quote') this.#writer.text(--this.#quotes % 2 === 0 ? '”' : '’');
    else if (role === 'reading') this.#annotate(node, ')');
    else if (role === 'cell' && this.#isInRows()) this.#writer.closeCell();
    else if (role === 'row' && this.#isInRows()) this.#writer.closeRow();
    this.#bound(node, true);
    if (role === 'preformatted') this.#writer.preformatted(--this.#preformatted > 0);
    else if (role === 'list') this.#lists.pop();
    else if (role === 'table') this.#tables.pop();
    else if (role === 'item') this.#closeItem();
  }

  #closeItem(): void {
    this.#items--;
    this.#writer.mark('');
  }

  #isInRows(): boolean {
    return this.#tables.at(-1) ?? false;
  }

  /** How an element is read is written beside or above it; in a line of text it stands in brackets, as in a browser of old. */
  #annotate(element: PageElement, bracket: string): void {
    const isBracketed = element.closest('ruby')?.querySelector('rp') !== null;
    if (!isBracketed && (element.textContent ?? '').trim() !== '') this.#writer.text(bracket);
  }

  /** Inside of a list item, all that has a line of its own is a line of the list. */
  #bound(element: PageElement, isEnd = false): void {
    const { localName } = element;
    const isBlock = gaps.has(localName) || blockStyle.test(element.getAttribute('style') ?? '');
    const isLine = lines.has(localName) || (isEnd && localName === 'dt');
    if (isLine || (isBlock && this.#items > 0)) this.#writer.boundary(1);
    else if (isBlock) this.#writer.boundary(2);
  }
}

/**
 * The text of HTML, or of a node of a page: paragraphs and headings one empty line apart, list items and rows of tables a line
 * each, cells apart by a tab, `br` a line end, white space as it is shown. What is not shown is left out, and what stands for a
 * picture. It is in the order of the page, which is that of reading for all scripts.
 */
export function textOfHtml(
  html: string | PageNode,
  { spaces = 'collapsed' }: PageTextOptions = {},
): PageText {
  const reader = new PageReader(spaces);
  const text = reader.read(typeof html === 'string' ? parsePage(html).body : html);
  return { text, ...reader.counts };
}
