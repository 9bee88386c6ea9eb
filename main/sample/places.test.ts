import { describe, expect, test } from 'vitest';
import { placesOfNames, withPlaces } from './places.ts';

const text = 'The Office met. The Office of Fish said that the Office must wait.';

describe('quotations', () => {
  test('become offsets in every slot', () => {
    const record = {
      passages: ['met', { quote: 'The Office', in: 'The Office of Fish' }],
      anchors: { issue: ['must wait'] },
      attribution: [{ manner: 'direct', passages: ['said'] }],
    };
    expect(withPlaces(record, text)).toEqual({
      passages: [
        { from: 11, to: 14 },
        { from: 16, to: 26 },
      ],
      anchors: { issue: [{ from: 56, to: 65 }] },
      attribution: [{ manner: 'direct', passages: [{ from: 35, to: 39 }] }],
    });
  });

  test.each([
    ['that are not there', 'the Harbour', 'is not there'],
    ['that are there twice', 'The Office', 'is there twice'],
    ['twice in the words around them', { quote: 'f', in: 'Office met' }, 'is there twice'],
  ])('fail for words %s', (_what, words, problem) => {
    expect(() => withPlaces({ passages: [words] }, text)).toThrow(problem);
  });
});

test.each([
  ['whole words only', ['Off', 'Fish'], ['Fish']],
  ['no name within a longer one', ['Office', 'Office of Fish'], ['Office', 'Office of Fish', 'Office']],
])('names are found wherever they stand: %s', (_what, names, found) => {
  expect(placesOfNames(text, names).map(({ from, to }) => text.slice(from, to))).toEqual(found);
});
