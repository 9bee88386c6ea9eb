import { expect, test, vi } from 'vitest';
import { encodeDatabase, formatDatabase, parseDatabase, parseInSlices } from './database.ts';
import { actor, database, mention, textHash } from './testing/sample.ts';

// Thousands of calls to a real disk, which others may be using.
vi.setConfig({ testTimeout: 60_000 });

const file = 'codings/ak/d1.json';
const coding = database(file, [
  mention('m2', 40, 'Grün'),
  mention('m1', 3, 'the minister'),
  mention('m3', 3, 'the'),
]);

function text(json: string): Uint8Array {
  return new TextEncoder().encode(json);
}

test('a file has its header first and one record a line, in the order of the text', () => {
  const lines = formatDatabase(coding).split('\n');
  expect(lines[0]).toBe(
    `{"standpoint":1,"file":"coding","coder":"ak","document":"d1","sha256":"${textHash}","records":[`,
  );
  expect(lines.slice(1, 4).map((line) => /"id":"(\w+)"/.exec(line)?.[1])).toEqual(['m1', 'm3', 'm2']);
  expect(lines.slice(3)).toEqual([expect.stringMatching(/\}$/), ']}', '']);
});

test('a file without records', () => {
  expect(formatDatabase(database('actors.json', []))).toBe(
    '{"standpoint":1,"file":"actors","records":[\n]}\n',
  );
});

test('what was written is read, in the order in which it stands there', () => {
  const read = parseDatabase(encodeDatabase(coding), file);
  expect(read.ok && read.value.records.map(({ id }) => id)).toEqual(['m1', 'm3', 'm2']);
  expect(read.ok && formatDatabase(read.value)).toBe(formatDatabase(coding));
});

test('unknown fields of header and records are kept, after the known ones', () => {
  const kept = text(
    formatDatabase(coding)
      .replace('"records"', '"later":{"b":1,"a":2},"records"')
      .replace('"status"', '"weight":7,"status"'),
  );
  const read = parseDatabase(kept, file);
  expect(read.ok && formatDatabase(read.value)).toContain('"later":{"b":1,"a":2},"records":[');
  expect(read.ok && formatDatabase(read.value)).toContain('"weight":7');
});

const sound = formatDatabase(coding);
const damaged: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', text('')],
  ['null', text('null')],
  ['an empty object', text('{}')],
  ['a list', text('[]')],
  ['zeros', new Uint8Array(200)],
  ['no records', text('{"standpoint":1,"file":"actors"}')],
  ['a version that is none', text(sound.replace('"standpoint":1', '"standpoint":0'))],
  ['a byte order mark', text(`\ufeff${sound}`)],
  ['Latin-1', Buffer.from(sound, 'latin1')],
  ['another file', text(sound.replace('"document":"d1","sha', '"document":"d2","sha'))],
  [
    'a record of another coder',
    text(sound.replace('"document":"d1","coder":"ak","actor"', '"document":"d1","coder":"bk","actor"')),
  ],
  ['a record twice', text(sound.replace('"id":"m2"', '"id":"m1"'))],
  ['an unknown record', text(sound.replace('"type":"mention"', '"type":"mentiom"'))],
  ['an offset that is rounded', text(sound.replace('"from":40', '"from":9007199254740993'))],
  ['a comma too many', text(sound.replace('}\n]', '},\n]'))],
  ['a comma too few', text(sound.replace('},\n', '}\n'))],
  ['records twice', text(sound.replace('{"standpoint"', '{"records":[],"standpoint"'))],
  ['a key twice', text(sound.replace('"id":"m2"', '"id":"m9","id":"m2"'))],
];

test.each(damaged)('%s is damage', (_name, bytes) => {
  expect(parseDatabase(bytes, file)).toMatchObject({
    ok: false,
    error: { code: 'damaged-file', details: { file } },
  });
});

test.each([
  ['as it is written', sound],
  ['without its last newline', sound.trimEnd()],
  ['in another layout', JSON.stringify(JSON.parse(sound), null, 1)],
  ['two records in a line', sound.replace(',\n{', ',{')],
  ['an empty line', sound.replace(',\n{', ',\n\n{')],
])('a sound file is read in any layout, at once and in slices: %s', async (_name, json) => {
  for (const read of [parseDatabase(text(json), file), await parseInSlices(text(json), file)])
    expect(read.ok && formatDatabase(read.value)).toBe(sound);
});

test('a file in the place of another is damage', () => {
  const moved = parseDatabase(encodeDatabase(coding), 'codings/ak/d2.json');
  expect(moved).toMatchObject({
    ok: false,
    error: { code: 'damaged-file', details: { problem: `this is ${file}` } },
  });
});

test('the file of a newer program is read as far as its records are known, and else named', () => {
  const newer = sound.replace('"standpoint":1', '"standpoint":2');
  expect(parseDatabase(text(newer), file)).toMatchObject({ ok: true, value: { header: { version: 2 } } });
  expect(parseDatabase(text(newer.replace('"type":"mention"', '"type":"gesture"')), file)).toEqual({
    ok: false,
    error: { code: 'newer-version', details: { file, version: 2 } },
  });
});

test('no truncation is taken for a smaller file', () => {
  const bytes = encodeDatabase(coding);
  // Without its last newline it is whole.
  const read = Array.from({ length: bytes.length - 1 }, (_, length) =>
    parseDatabase(bytes.subarray(0, length), file),
  );
  expect(read.filter(({ ok }) => ok)).toEqual([]);
});

test('no flip of bits is taken for a smaller file', () => {
  const small = database('actors.json', [actor('a1', 'Grün'), actor('a2', 'Rot')]);
  const bytes = encodeDatabase(small);
  for (let at = 0; at < bytes.length; at += 1) {
    for (const flip of [0x01, 0x02, 0x20, 0x40, 0x80, 0xff]) {
      const flipped = bytes.slice();
      flipped[at] = (bytes[at] ?? 0) ^ flip;
      const read = parseDatabase(flipped, 'actors.json');
      if (read.ok) expect(read.value.records.length, `${flip} at ${at}`).toBe(2);
    }
  }
});
