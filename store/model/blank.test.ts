import { expect, it } from 'vitest';
import { isBlank, withoutHidden } from './blank.ts';

it.each([
  ['nothing', ''],
  ['white space', ' \t\n\u00a0\u2003\u3000'],
  ['a zero-width space', '\u200b'],
  ['joiners', '\u200c\u200d\u2060'],
  ['a soft hyphen', '\u00ad'],
  ['marks of direction', '\u200e\u200f\u061c\u202a\u202e\u2066\u2069'],
  ['a byte order mark', '\ufeff'],
  ['fillers of Hangul', '\u115f\u1160\u3164'],
  ['selectors of variants, beyond 16 bits too', '\ufe0f\u{e0100}'],
  ['several of them', ' \u200b\u00ad \u2068\u2069'],
])('%s is blank', (_, text) => {
  expect(isBlank(text)).toBe(true);
});

it.each(['x', '.', '\u200fعلی', 'می\u200cخواهم', '👩\u200d🌾', '\u0301', '−'])('%j is not', (text) => {
  expect(isBlank(text)).toBe(false);
});

it.each([
  ['Oda\u202ehsraM', 'OdahsraM'],
  ['\u2067עודה\u2069', 'עודה'],
  ['O\u200bda\ufeff Marsh \u2060', 'Oda Marsh'],
  ['می\u200cخواهد', 'می\u200cخواهد'],
  ['👩\u200d👧', '👩\u200d👧'],
  ['עודה\u200f (1)', 'עודה\u200f (1)'],
])('%j is called %j', (given, name) => {
  expect(withoutHidden(given)).toBe(name);
});
