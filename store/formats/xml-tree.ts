import { SaxesParser } from 'saxes';
import { decodeStrictly } from '../text/text-decoder.ts';

/** An element of an XML document, or text. */
export type XmlNode = XmlElement | string;

export interface XmlElement {
  /** As it is written, with the prefix of the document. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  /** The address of its namespace; empty for none. */
  readonly space: string;
  readonly attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
}

/** Elements that lie deeper are those of no document that a person wrote. */
const DEEPEST = 1000;

/** The text of XML: in the encoding of its byte order mark, else the one it names, else UTF-8; undefined where that does not fit. */
export function decodeXml(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const isWide = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
  const label = isWide ? (a === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const [, said] = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(start) ?? [];
  return decodeStrictly(bytes, isWide ? label : (said ?? label))?.replace(/^\ufeff/, '');
}

/** Reads XML; undefined where it is not well-formed, declares a document type (and so, entities), or lies too deep. */
export function parseXml(bytes: Uint8Array): XmlElement | undefined {
  const xml = decodeXml(bytes);
  if (xml === undefined) return undefined;
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlElement = { name: '', local: '', space: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [root];
  let problem: string | undefined;
  const add = (text: string): void => {
    open.at(-1)?.children.push(text);
  };
  parser.on('error', ({ message }) => (problem ??= message));
  parser.on('doctype', () => (problem ??= 'it declares a document type'));
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const pairs = Object.values(attributes).map(({ name: key, value }) => [key, value] as const);
    const element: XmlElement = { name, local, space: uri, attributes: new Map(pairs), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
    if (open.length > DEEPEST) problem ??= 'it is nested too deeply';
  });
  parser.on('closetag', () => open.pop());
  // In pieces, so that a document that is wrong at its start is not read to its end.
  for (let at = 0; at < xml.length && problem === undefined; at += 65_536)
    parser.write(xml.slice(at, at + 65_536));
  if (problem === undefined) parser.close();
  return problem === undefined ? childrenOf(root)[0] : undefined;
}

/** The elements in an element, of a name without prefix where one is given. */
export function childrenOf(element: XmlElement | undefined, local?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? [])
    if (typeof child !== 'string' && (local === undefined || child.local === local)) found.push(child);
  return found;
}

export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((found, local) => childrenOf(found, local)[0], element);
}

/** All elements of a name in an element, in the order of the document. */
export function* descendantsOf(
  element: XmlElement | undefined,
  local: string,
): Generator<XmlElement, undefined> {
  for (const child of childrenOf(element)) {
    if (child.local === local) yield child;
    yield* descendantsOf(child, local);
  }
  return undefined;
}

/** All text in an element. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('');
}

/** The value of an attribute by its name without the prefix. */
export function attributeOf(element: XmlElement | undefined, local: string): string | undefined {
  for (const [name, value] of element?.attributes ?? [])
    if (name === local || name.endsWith(`:${local}`)) return value;
  return undefined;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (unit) => escapes[unit] ?? unit).replaceAll('\r', '&#13;');
}

function write(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(escaped(node));
    return;
  }
  pieces.push('<', node.name);
  for (const [name, value] of node.attributes) pieces.push(' ', name, '="', escaped(value), '"');
  pieces.push('>');
  for (const child of node.children) write(child, pieces);
  pieces.push('</', node.name, '>');
}

export function writeXml(element: XmlElement): string {
  const pieces: string[] = [];
  write(element, pieces);
  return pieces.join('');
}
