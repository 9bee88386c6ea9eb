import { expect, test } from 'vitest';
import { inReadingOrder, mirroring } from './direction.ts';

test.each([
  ['The ferry (of 1921)', 'left to right', 'The ferry (of 1921)'],
  ['תרובעמה', 'right to left', 'המעבורת'],
  ['2022-2023 םינשב', 'right to left', 'בשנים 2022-2023'],
  ['.15/03/2022 ,12:30-ב', 'right to left', 'ב-12:30, 15/03/2022.'],
  ['50%-ל $1,250-מ', 'right to left', 'מ-$1,250 ל-50%'],
  ['%12.5 نأ', 'right to left', 'أن 12.5%'],
  ['١٩٩٨ ماع', 'right to left', 'عام ١٩٩٨'],
  ['"Norhaven Post" יפל', 'right to left', 'לפי "Norhaven Post"'],
  ['He said םולש בוט and left', 'left to right', 'He said טוב שלום and left'],
  // A letter and the marks upon it stay together.
  ['םוֹלשָׁ', 'right to left', 'שָׁלוֹם'],
] as const)('%j, %s, is read as %j', (seen, way, read) => {
  expect(inReadingOrder(seen, way)).toBe(read);
});

test('brackets are turned round where they stand as they look, which is seen where they come in pairs', () => {
  expect(inReadingOrder('(ב) א', 'right to left', true)).toBe('א (ב)');
  expect(inReadingOrder(')ב( א', 'right to left', false)).toBe('א (ב)');
  expect(mirroring('(ב) א', 'right to left')).toBeGreaterThan(0);
  expect(mirroring(')ב( א', 'right to left')).toBeLessThan(0);
});
