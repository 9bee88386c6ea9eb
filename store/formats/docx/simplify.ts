import { type XmlElement, type XmlNode, childOf, childrenOf, descendantsOf, textIn } from '../xml-tree.ts';

/** What of a document is not in its text. */
export interface Missing {
  deleted: number;
  hidden: number;
  drawings: number;
  embedded: number;
}

const SPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** An element of a Word document. */
export function element(local: string, ...children: XmlNode[]): XmlElement {
  const attributes = new Map([
    ['xmlns:w', SPACE],
    ['xml:space', 'preserve'],
  ]);
  return { name: `w:${local}`, local, space: SPACE, attributes, children };
}

function textOf(parent: XmlElement | undefined): string {
  return [...descendantsOf(parent, 't')].map(textIn).join('');
}

function isOn(property: XmlElement | undefined): boolean {
  const [, value] = [...(property?.attributes ?? [])].find(([name]) => name.endsWith('val')) ?? [];
  return property !== undefined && !['0', 'false', 'off'].includes(value ?? '');
}

/** How characters are read stands above them in Word; here it stands behind them in brackets. */
function rubyText(ruby: XmlElement): XmlElement {
  const reading = textOf(childOf(ruby, 'rt'));
  return element('t', textOf(childOf(ruby, 'rubyBase')) + (reading === '' ? '' : `(${reading})`));
}

/** The text boxes of a drawing, in a form that mammoth reads. */
function boxesIn(parent: XmlElement): XmlElement[] {
  const boxes = [...descendantsOf(parent, 'txbxContent')].filter((box) => textOf(box) !== '');
  return boxes.length === 0 ? [] : [element('pict', ...boxes)];
}

/** Of two forms of the same, mammoth reads the older one, which not all programs write. */
function alternative(content: XmlElement): XmlNode[] {
  const fallback = childOf(content, 'Fallback');
  const choice = childOf(content, 'Choice');
  if (choice === undefined || textOf(fallback) !== '') return fallback?.children ?? [];
  const boxes = boxesIn(choice);
  return boxes.length > 0 ? boxes : fallback === undefined ? choice.children : fallback.children;
}

/** What mammoth passes over although it is text, or reads although it is not seen, in a form that it reads as Word shows it. */
function replacement(node: XmlElement, missing: Missing): XmlNode[] {
  switch (node.local) {
    case 'AlternateContent':
      return alternative(node);
    case 'fldSimple':
    case 'dir':
    case 'bdo':
      return node.children;
    case 'cr':
      return [element('br')];
    case 'ptab':
      return [element('tab')];
    case 'ruby':
      return [rubyText(node)];
    case 'oMath':
      return [element('r', element('t', textOf(node)))];
    case 'oMathPara':
      return childrenOf(node, 'oMath');
    case 'drawing':
      return [node, ...boxesIn(node)];
    case 'del':
      missing.deleted += descendantsOf(node, 'delText').next().done === true ? 0 : 1;
      return [node];
    case 'chart':
    case 'relIds':
      missing.drawings++;
      return [node];
    case 'altChunk':
    case 'OLEObject':
      missing.embedded++;
      return [node];
    case 'r':
      if (!isOn(childOf(node, 'rPr', 'vanish')) || textOf(node).trim() === '') return [node];
      missing.hidden++;
      return [];
    default:
      return [node];
  }
}

/** Makes the body of a Word document such that mammoth loses none of its text; counts what is not in it. Changes the body. */
export function simplify(root: XmlElement, missing: Missing): void {
  const made: XmlNode[] = [];
  const pending: XmlNode[] = [...root.children].reverse();
  while (pending.length > 0) {
    const node = pending.pop();
    if (node === undefined) break;
    const nodes = typeof node === 'string' ? [node] : replacement(node, missing);
    if (nodes.length === 1 && nodes[0] === node) made.push(node);
    else if (nodes[0] === node) made.push(...nodes);
    else pending.push(...[...nodes].reverse());
  }
  root.children = made;
  for (const node of made) if (typeof node !== 'string') simplify(node, missing);
}
