import { SaxesParser } from 'saxes';
import { type Result, fail, ok } from '../model/result.ts';
import { decodeStrictly } from '../text/text-decoder.ts';

/** How deep elements may be within each other. */
const DEEPEST = 1000;

/** The attributes of an element by their names, as `text:style-name`. */
export type Attributes = ReadonlyMap<string, string>;

/** What reads a part of a document: it is told of elements, by their names as `text:p`, and of the text in them. */
export interface XmlReader {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** An element or attribute as it is written: its namespace, and its name without and with the prefix of the file. */
export interface Named {
  readonly uri: string;
  readonly local: string;
  readonly name: string;
}

/** Why reading was stopped; a reader may throw it, and it is caught here. */
export class Refusal extends Error {}

function parse(xml: string, reader: XmlReader, nameOf: (named: Named) => string): void {
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

/**
 * Has a part of a document read, piece by piece, so that it never stands in memory as a tree. Fails with `damaged-document`;
 * document types, and so entities, are refused.
 */
export function readXml(
  bytes: Uint8Array,
  name: string,
  reader: XmlReader,
  nameOf: (named: Named) => string,
): Result<null> {
  const xml = decodeStrictly(bytes, 'utf-8');
  if (xml === undefined) return fail('damaged-document', { problem: `${name} in it is not UTF-8` });
  try {
    parse(xml.replace(/^\ufeff/, ''), reader, nameOf);
    return ok(null);
  } catch (error) {
    if (error instanceof Refusal) return fail('damaged-document', { problem: error.message });
    // The parser throws at what is no XML; its words are about letters and places in it.
    return fail('damaged-document', { problem: `${name} in it is broken` });
  }
}
