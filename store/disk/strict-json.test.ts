import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, parseStrictJson } from './strict-json.ts';

const refused: readonly (readonly [string, string])[] = [
  ['', 'nothing'],
  ['{"a":1', 'cut short'],
  ['{"a":1,"a":2}', 'a key twice'],
  ['{"a":1,"\\u0061":2}', 'a key twice, written differently'],
  ['[{"b":{"a":[],"a":1}}]', 'a key twice deep inside'],
  ['{"a":9007199254740993}', 'an integer that JavaScript rounds'],
  ['[-1e400]', 'a number that is infinite'],
  ['\ufeff{}', 'a byte order mark'],
  [`${'['.repeat(201)}${']'.repeat(201)}`, 'nesting'],
  [`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`, 'much nesting'],
  ['\u0000\u0000', 'zeros'],
];

test.each(refused.map(([text, name]) => [name, text] as const))('refuses %s', (_name, text) => {
  expect(parseStrictJson(text)).toMatchObject({ ok: false, error: { code: 'damaged-file' } });
});

const taken = [
  'null',
  '{"a":{"a":1},"b":[{"a":1},{"a":1}]}',
  '{"a":"b","b":"a\\"","c":"\\\\","a\\"":1,"e":"{\\"a\\":1,\\"a\\":1}"}',
  '[9007199254740991,-0.1e-7,true,"9007199254740993"]',
  `${'['.repeat(200)}${']'.repeat(200)}`,
  '{"__proto__":{"a":1},"constructor":2}',
];

test.each(taken.map((text, at) => [at, text] as const))('takes sound JSON, %i', (_at, text) => {
  expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
});

test('takes whatever JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3, noUnicodeString: false }), (value) => {
      const text = JSON.stringify(value);
      const isSafe = !/\d{16}|e\+/.test(text);
      const parsed = parseStrictJson(text);
      if (isSafe) expect(parsed.ok && JSON.stringify(parsed.value)).toBe(JSON.stringify(JSON.parse(text)));
    }),
  );
});

test('bytes that are not UTF-8 are no text', () => {
  expect(decodeText(Buffer.from('caf\u00e9', 'latin1'))).toBeUndefined();
  expect(decodeText(Buffer.from('caf\u00e9'))).toBe('caf\u00e9');
  expect(decodeText(Buffer.from('\ufeffa'))).toBe('\ufeffa');
});
