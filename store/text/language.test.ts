import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  ['en', 'The Harbour Office backs the new quay, and the League of Ferrymen does not.'],
  ['de', 'Das Hafenamt hält die neue Mauer für zu hoch und lehnt die Gebühr entschieden ab.'],
  ['fa', 'اداره بندر از اسکله جدید حمایت می‌کند و با عوارض تازه مخالف است، اما شورا هنوز چیزی نگفته است.'],
  ['he', 'משרד הנמל תומך ברציף החדש, ואיגוד המעבורות מתנגד לו ודורש דיון נוסף במועצה.'],
  [
    'zh',
    '港务局支持新码头，渡船联盟反对收费，理事会尚未表态，市民正在等待结果，报纸每天都在报道这件事情的进展，大家都很关心。',
  ],
])('%s is told by its letters', async (language, text) => {
  expect(await languageOf(text)).toBe(language);
});

test.each([
  '',
  'Oda',
  '12 34 56 78 90 12 34 56 78 90 12 34 56 78 90',
  '— — — — — — — — — — — — — — — — — — — — — — —',
])('of %j nothing can be told', async (text) => {
  expect(await languageOf(text)).toBeNull();
});
