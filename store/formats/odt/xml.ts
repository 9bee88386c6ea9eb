import { SaxesParser } from 'saxes';
import { type Result, fail, ok } from '../../model/result.ts';
import { decodeStrictly } from '../../text/text-decoder.ts';

/** How deep elements may be within each other. */
const DEEPEST = 1000;

const opendocument = 'urn:oasis:names:tc:opendocument:xmlns:';

/** The usual prefixes of the namespaces that are read; a file may call them as it likes. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ...['office', 'style', 'table', 'text', 'meta'].map((each): [string, string] => [
    `${opendocument}${each}:1.0`,
    each,
  ]),
  [`${opendocument}drawing:1.0`, 'draw'],
  [`${opendocument}svg-compatible:1.0`, 'svg'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

/** The attributes of an element by their usual names, as `text:style-name`. */
export type Attributes = ReadonlyMap<string, string>;

/** What reads a part of a document: it is told of elements, by their usual names as `text:p`, and of the text in them. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

function nameOf({ uri, local, name }: { uri: string; local: string; name: string }): string {
  const prefix = prefixes.get(uri);
  return prefix === undefined ? name : `${prefix}:${local}`;
}

/** Why reading was stopped; it is thrown and caught here. */
class Refusal extends Error {}

function parse(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new Refusal('it declares entities');
  });
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) throw new Refusal('its elements are too deep');
    const attributes = Object.values(tag.attributes);
    reader.open(nameOf(tag), new Map(attributes.map((each) => [nameOf(each), each.value])));
  });
  parser.on('closetag', (tag) => {
    depth--;
    reader.close(nameOf(tag));
  });
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  parser.write(xml).close();
}

/** Has a part of a document read. Fails with `damaged-document`; document types, and so entities, are refused. */
export function readXml(bytes: Uint8Array, name: string, reader: XmlReader): Result<null> {
  const xml = decodeStrictly(bytes, 'utf-8');
  if (xml === undefined) return fail('damaged-document', { problem: `${name} in it is not UTF-8` });
  try {
    parse(xml.replace(/^\ufeff/, ''), reader);
    return ok(null);
  } catch (error) {
    if (error instanceof Refusal) return fail('damaged-document', { problem: error.message });
    // The parser throws at what is no XML; its words are about letters and places in it.
    return fail('damaged-document', { problem: `${name} in it is broken` });
  }
}
