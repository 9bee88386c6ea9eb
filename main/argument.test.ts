import { expect, test } from 'vitest';
import { projectArgument } from './argument.ts';

const cases = [
  { words: [], isLoaded: false, path: null },
  { words: ['study'], isLoaded: false, path: '/home/ana/study' },
  { words: ['/data/study'], isLoaded: false, path: '/data/study' },
  { words: ['--no-sandbox', 'study', 'other'], isLoaded: false, path: '/home/ana/study' },
  { words: ['.'], isLoaded: true, path: null },
  { words: ['--no-sandbox', '.', 'study'], isLoaded: true, path: '/home/ana/study' },
  { words: ['-r', 'loader.js', '--inspect=0', '/program', '../study'], isLoaded: true, path: '/home/study' },
];

test.each(cases)('$words, loaded: $isLoaded', ({ words, isLoaded, path }) => {
  expect(projectArgument(words, isLoaded, '/home/ana')).toBe(path);
});
