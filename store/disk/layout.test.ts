import { expect, test } from 'vitest';
import { fileOf, homeOfFile, isTemporaryName, temporaryName } from './layout.ts';

test.each([
  'project.json',
  'codebook.json',
  'actors.json',
  'documents/d1.json',
  'codings/ak/d1.json',
  'codings/ak/project.json',
])('%s is the file of its home', (file) => {
  const home = homeOfFile(file);
  expect(home && fileOf(home)).toBe(file);
});

test.each([
  'other.json',
  'documents/project.json',
  'documents/con.json',
  'documents/D1.json',
  'documents/a/b.json',
  'documents/../d1.json',
  'codings/project/d1.json',
  'codings/../d1.json',
  'codings/ak/codebook.json',
  'codings/d1.json',
  'documents/d1.json.tmp',
  '',
])('%s is nobody’s file', (file) => {
  expect(homeOfFile(file)).toBeUndefined();
});

test('temporary names are known for such, whatever the file is called', () => {
  const unique = '0123456789abcdef';
  for (const name of ['d1.json', 'a', 'x'.repeat(250), '文'.repeat(80), 'a b\u202e']) {
    expect(isTemporaryName(temporaryName(name, unique))).toBe(true);
    expect(Buffer.byteLength(temporaryName(name, unique))).toBeLessThan(255);
  }
  expect(['d1.json', '.gitignore', '.d1.json.tmp', `.d1.json.${unique}`].filter(isTemporaryName)).toEqual([]);
});
