import { describe, expect, it } from 'vitest';
import { placeQuestion } from './place-question.ts';

const at = (top: number, bottom = top + 30) => ({ top, bottom });

describe('a question and its list', () => {
  it.each([
    ['below the words where both have room', at(100), 90, 300, { top: 138, side: 'below', room: 564 }],
    [
      'above the words where the list has more room there',
      at(600),
      90,
      300,
      { top: 502, side: 'above', room: 494 },
    ],
    [
      'below where it is enough, if less than above',
      at(450),
      90,
      200,
      { top: 488, side: 'below', room: 214 },
    ],
    ['a list is cut to the larger side', at(380), 90, 700, { top: 418, side: 'below', room: 284 }],
    ['words without a list are asked about below', at(600), 90, 0, { top: 638, side: 'below', room: 64 }],
    ['and above at the edge of the window', at(760), 90, 0, { top: 662, side: 'above', room: 654 }],
    ['over words that fill the window', at(-500, 2000), 90, 300, { top: 168, side: 'above', room: 160 }],
  ] as const)('%s', (_, words, height, list, place) => {
    expect(placeQuestion(words, height, list, 800)).toEqual(place);
  });

  it('never covers the question by its list, nor leaves the window', () => {
    for (let top = -300; top < 900; top += 7)
      for (const long of [30, 200, 900]) {
        const { top: asked, side, room } = placeQuestion(at(top, top + long), 120, 360, 600);
        expect(asked).toBeGreaterThanOrEqual(8);
        expect(asked + 120).toBeLessThanOrEqual(592);
        expect(room).toBeGreaterThanOrEqual(160);
        expect(side === 'above' ? asked - room : asked + 120 + room).toBe(side === 'above' ? 8 : 592);
      }
  });
});
