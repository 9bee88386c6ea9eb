import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { attributeOf, childOf, descendantsOf, parseXml, textIn, writeXml } from './xml-tree.ts';

test('XML is read, and written as it was read', () => {
  const xml = '<a:b xmlns:a="urn:x" c="1 &lt; 2 &quot;"><d>e &amp; f</d><a:d>ü</a:d></a:b>';
  const root = parseXml(strToU8(`\ufeff<?xml version="1.0"?><!-- no -->${xml}`));
  expect(root && writeXml(root)).toBe(xml);
  expect([root?.local, root?.space, attributeOf(root, 'c')]).toEqual(['b', 'urn:x', '1 < 2 "']);
  expect([...descendantsOf(root, 'd')].map(textIn)).toEqual(['e & f', 'ü']);
  expect(textIn(childOf(root, 'd', 'none'))).toBe('');
});

test.each([
  [
    'UTF-16',
    Uint8Array.from(
      [0xff, 0xfe, ...strToU8('<a>b</a>')].flatMap((byte, at) => (at < 2 ? [byte] : [byte, 0])),
    ),
  ],
  [
    'an encoding that is named',
    Uint8Array.from([...strToU8('<?xml version="1.0" encoding="iso-8859-1"?><a>b</a>')]),
  ],
])('%s is read', (_, bytes) => {
  expect(textIn(parseXml(bytes))).toBe('b');
});

test.each([
  ['not closed', '<a><b></a>'],
  ['nothing', ''],
  ['a document type', '<!DOCTYPE a><a>b</a>'],
  ['an entity', '<a>&b;</a>'],
  ['too deep', '<a>'.repeat(1500) + '</a>'.repeat(1500)],
])('%s is refused', (_, xml) => {
  expect(parseXml(strToU8(xml))).toBeUndefined();
});
