import { strToU8, strFromU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { LIMITS, unzip } from './archive.ts';
import { crc32 } from './crc32.ts';

const files = { 'a.txt': strToU8('The ferry runs.'), 'in/é.txt': strToU8('Hafenamt '.repeat(2000)) };

function textsOf(parts: ReadonlyMap<string, Uint8Array>): Record<string, string> {
  return Object.fromEntries([...parts].map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function codeOf(...given: Parameters<typeof unzip>): Promise<string> {
  const found = await unzip(...given);
  return found.ok ? 'ok' : found.error.code;
}

test('the checksum is that of the standard', () => {
  expect([crc32(strToU8('123456789')), crc32(new Uint8Array())]).toEqual([0xcbf43926, 0]);
});

test('the parts of an archive are read, or those that are wanted', async () => {
  const bytes = zipSync(files);
  const all = await unzip(bytes);
  expect(all.ok && textsOf(all.value)).toEqual({
    'a.txt': 'The ferry runs.',
    'in/é.txt': 'Hafenamt '.repeat(2000),
  });
  const one = await unzip(bytes, (name) => name === 'a.txt');
  expect(one.ok && [...one.value.keys()]).toEqual(['a.txt']);
});

test('an archive in the middle of other bytes is read from where it is', async () => {
  const bytes = zipSync(files);
  const padded = new Uint8Array(bytes.length + 20);
  padded.set(bytes, 10);
  expect(await codeOf(padded.subarray(10, 10 + bytes.length))).toBe('ok');
});

test.each([
  ['no archive', 'damaged-document', strToU8('The ferry')],
  ['nothing', 'damaged-document', new Uint8Array()],
  ['a name that leads out', 'damaged-document', zipSync({ '../a.txt': strToU8('a') })],
  ['a name from the root', 'damaged-document', zipSync({ '/a.txt': strToU8('a') })],
  ['an archive cut off', 'damaged-document', zipSync(files).subarray(0, -30)],
  ['a part that grows 1000 times', 'too-large', zipSync({ a: new Uint8Array(2_000_000) })],
])('%s: %s', async (_, code, bytes) => {
  expect(await codeOf(bytes)).toBe(code);
});

test('limits are kept, and only what is wanted counts', async () => {
  const bytes = zipSync(files);
  const all = () => true;
  expect(await codeOf(bytes, all, { ...LIMITS, entries: 1 })).toBe('too-large');
  expect(await codeOf(bytes, all, { ...LIMITS, entry: 1000 })).toBe('too-large');
  expect(await codeOf(bytes, all, { ...LIMITS, total: 18_010 })).toBe('too-large');
  expect(await codeOf(bytes, all, { ...LIMITS, total: 18_015 })).toBe('ok');
  expect(await codeOf(bytes, (name) => name === 'a.txt', { ...LIMITS, entry: 1000 })).toBe('ok');
});

test('a packed part that was changed is damaged, and one with a password asks for it', async () => {
  const bytes = zipSync({ 'a.txt': [strToU8('The ferry runs.'), { level: 0 }] });
  const at = bytes.indexOf('T'.charCodeAt(0));
  expect(await codeOf(bytes.with(at, 'B'.charCodeAt(0)))).toBe('damaged-document');
  const central = [...bytes.keys()].find(
    (each) => bytes[each] === 0x50 && bytes[each + 1] === 0x4b && bytes[each + 2] === 1,
  );
  const locked = Uint8Array.from(bytes);
  locked[central! + 8] = 1;
  locked[central! + 20] = bytes[central! + 20]! + 12;
  expect(await codeOf(locked)).toBe('protected-document');
});

test('no change of bytes makes it throw', async () => {
  const bytes = zipSync(files);
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 300; round++) {
    const mutant = Uint8Array.from(round % 3 === 0 ? bytes.subarray(0, next(bytes.length)) : bytes);
    for (let flip = 0; flip < 1 + (round % 4); flip++) mutant[next(bytes.length)] = next(256);
    expect(['ok', 'damaged-document', 'too-large', 'protected-document']).toContain(await codeOf(mutant));
  }
});
