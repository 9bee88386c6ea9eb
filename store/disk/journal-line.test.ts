import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLines, readLines, salvageLines } from './journal-line.ts';

const jsons = ['{"a":1}', '{"b":"grün\\n"}', '{"c":[]}'];

function bytesOf(writes: readonly (readonly string[])[]): Buffer {
  return Buffer.concat(writes.flatMap((each) => formatLines(each)));
}

test('a line has its length, its checksum and its JSON', () => {
  expect(bytesOf([['{"a":1}', '{"b":2}']]).toString()).toMatch(
    /^00000007 [0-9a-f]{8} \{"a":1\}\n00000007\+[0-9a-f]{8} \{"b":2\}\n$/,
  );
});

test('what was written is read', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.json(), { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (writes) => {
      const bytes = bytesOf(writes);
      const { lines, whole, end } = readLines(bytes);
      expect({ lines: lines.map(({ json }) => json), whole, end }).toEqual({
        lines: writes.flat(),
        whole: bytes.length,
        end: 'clean',
      });
    }),
  );
});

test('every truncation is a write that was cut short, or clean at the end of a line', () => {
  const bytes = bytesOf(jsons.map((json) => [json]));
  const ends = readLines(bytes).lines.map(({ offset, length }) => offset + length);
  for (let size = 0; size < bytes.length; size += 1) {
    const read = readLines(bytes.subarray(0, size));
    const whole = ends.filter((end) => end <= size).at(-1) ?? 0;
    expect(read).toMatchObject({ whole, end: whole === size ? 'clean' : 'torn' });
  }
});

test('every flip of bits before the last line is damage, and in the last a write that was cut short', () => {
  const bytes = bytesOf(jsons.map((json) => [json]));
  const last = readLines(bytes).lines[2]?.offset ?? 0;
  for (let at = 0; at < bytes.length; at += 1) {
    for (const flip of [0x01, 0x0b, 0x20, 0x80, 0xff]) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (bytes[at] ?? 0) ^ flip;
      expect(readLines(flipped).end, `${flip} at ${at}`).toBe(at < last ? 'damaged' : 'torn');
    }
  }
});

test('a write of several lines may be torn anywhere, also with later lines whole', () => {
  const first = bytesOf([['{"a":1}']]);
  const bytes = Buffer.concat([first, bytesOf([jsons])]);
  const [, begin, next] = readLines(bytes).lines;
  const torn = Buffer.from(bytes).fill(0, begin?.offset, next?.offset);
  expect(readLines(torn)).toMatchObject({ whole: first.length, end: 'torn' });
  expect(salvageLines(torn).map(({ json }) => json)).toEqual(['{"a":1}', jsons[2]]);
  expect(readLines(Buffer.concat([torn, first])).end).toBe('damaged');
});

test('after damage every line that can be told is saved', () => {
  const bytes = bytesOf(jsons.map((json) => [json]));
  bytes[(readLines(bytes).lines[1]?.offset ?? 0) + 20] = 0;
  expect(salvageLines(bytes).map(({ json }) => json)).toEqual([jsons[0], jsons[2]]);
});
