import { expect, it } from 'vitest';
import { moveOf, nextSentence, stepParagraph, stepSentence, widen } from './move-caret.ts';
import { layOut } from './text-layout.ts';

const text = 'Dr. Lenz objects. She says why.\n\nThe Assembly agrees.';
const layout = layOut(text);
const keys = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

it('steps by sentences and paragraphs, over empty ones', () => {
  expect([0, 17, 31].map((at) => stepSentence(text, at, 1))).toEqual([17, 31, 53]);
  expect([53, 33, 18].map((at) => stepSentence(text, at, -1))).toEqual([33, 18, 0]);
  expect([0, 31].map((at) => stepParagraph(layout, at, 1))).toEqual([31, 53]);
  expect([53, 33].map((at) => stepParagraph(layout, at, -1))).toEqual([33, 0]);
});

it('widens from a word to its sentence, its paragraph and the text', () => {
  const word = { from: 4, to: 8 };
  const sentence = widen(layout, word, word);
  const paragraph = widen(layout, sentence, sentence);
  expect([sentence, paragraph, widen(layout, paragraph, paragraph)]).toEqual([
    { from: 0, to: 17 },
    { from: 0, to: 31 },
    { from: 0, to: 53 },
  ]);
});

it('leaves keys alone that do not move', () => {
  expect(moveOf({ ...keys, key: 'a' })).toBeUndefined();
  expect(moveOf({ ...keys, key: 'ArrowDown', ctrlKey: true })).toEqual({ type: 'paragraph', direction: 1 });
});

it('goes from sentence to sentence', () => {
  const text = 'One is here. Two is there.\n\nThree.';
  const words = ({ from, to }: { from: number; to: number }) => text.slice(from, to);
  const first = nextSentence(text, { from: 0, to: 0 }, 1);
  const second = nextSentence(text, first, 1);
  const third = nextSentence(text, second, 1);
  expect([first, second, third, nextSentence(text, third, 1)].map(words)).toEqual([
    'One is here.',
    'Two is there.',
    'Three.',
    'Three.',
  ]);
  expect(words(nextSentence(text, third, -1))).toBe('Two is there.');
  expect(words(nextSentence(text, first, -1))).toBe('One is here.');
  expect(words(nextSentence(text, { from: 4, to: 4 }, 1))).toBe('One is here.');
});
