import type { Result } from '../../model/result.ts';
import { type Named, type XmlReader, readXml as readPart } from '../sax.ts';

export type { Attributes, XmlReader } from '../sax.ts';

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

function nameOf({ uri, local, name }: Named): string {
  const prefix = prefixes.get(uri);
  return prefix === undefined ? name : `${prefix}:${local}`;
}

/** Has a part of a document read, its names as they usually are. Fails as `readXml` of any XML. */
export function readXml(bytes: Uint8Array, name: string, reader: XmlReader): Result<null> {
  return readPart(bytes, name, reader, nameOf);
}
