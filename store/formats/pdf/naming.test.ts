import { expect, test } from 'vitest';
import { type Coded, named } from './naming.ts';

const place = { x: 0, y: 0, advance: 5, size: 10, angle: 0 };
const glyph = (code: number, text = String.fromCodePoint(code), fontName = 'F'): Coded => ({
  ...place,
  ...{ code, text, fontName },
});
const textsOf = (glyphs: readonly Coded[]) => {
  const { glyphs: found, unnamed } = named(glyphs);
  return [found.map(({ text }) => text), unnamed];
};

test('glyphs that the next says are part of it; others that nothing names are counted', () => {
  expect(textsOf([glyph(0x3f2), glyph(0x392), glyph(0x3a3, 'کشتی')])).toEqual([['کشتی'], 0]);
  expect(textsOf([glyph(0x3f2), glyph(0x392), glyph(0x3a3, 'کش')])).toEqual([['کش'], 2]);
  expect(textsOf([glyph(0x3a3, 'کشتی'), glyph(0x3f2)])).toEqual([['کشتی'], 1]);
  expect(textsOf([glyph(0x3f2), glyph(0x3a3, 'کشتی', 'G'), glyph(0x3a4, 'a')])).toEqual([
    [String.fromCodePoint(0x3f2), 'کشتی', 'a'].slice(1),
    1,
  ]);
});

test('a glyph after a change of fonts is not the words before it as well', () => {
  expect(textsOf([glyph(0x4b, 'کشتی f'), glyph(0x4c, 'e')])).toEqual([['f', 'e'], 0]);
  expect(textsOf([glyph(0x4b, 'ferry ک')])).toEqual([['ک'], 0]);
  expect(textsOf([glyph(0x4b, 'of f'), glyph(0x4c, 'ffi ')])).toEqual([['of f', 'ffi '], 0]);
});
