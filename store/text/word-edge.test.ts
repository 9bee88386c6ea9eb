import { describe, expect, it } from 'vitest';
import { cutsWord, isWordEdge, leaveWord } from './word-edge.ts';

describe('cutsWord', () => {
  it.each([
    ['sanc|tions', true],
    ['|sanctions', false],
    ['sanctions|', false],
    ['sanctions| were', false],
    ['sanctions |were', false],
    ['5|0', true],
    ['e|\u0301', true],
    ['مي|شود', true],
    ['𐐀|𐐀', true],
    ['政|府', false],
    ['นา|ยก', false],
    ['EU|政', false],
    ['“|no', false],
  ])('%s: %s', (marked, expected) => {
    expect(cutsWord(marked.replace('|', ''), marked.indexOf('|'))).toBe(expected);
  });
});

describe('isWordEdge', () => {
  it.each([
    ['|sanctions', true],
    ['sanctions|', true],
    ['sanc|tions', false],
    ['the |word', true],
    ['“|no”', true],
    ['no|.', true],
    ['don|’t', false],
    ['self|-made', true],
    ['3|.5', false],
    ['می|‌شود', false],
    ['می‌شود|.', true],
    ['港湾|委員会', true],
    ['委|員会は計画', false],
    ['計画|を支持', true],
    ['คณะ|กรรมการ', true],
    ['ท่า|เรือ', false],
    ['한국|어', false],
    ['EU|가', true],
  ])('%s: %s', (marked, expected) => {
    expect(isWordEdge(marked.replace('|', ''), marked.indexOf('|'), 'en')).toBe(expected);
  });
});

describe('leaveWord', () => {
  it.each([
    ['the sa|nctions', -1, 4],
    ['the sanctio|ns were', -1, 13],
    ['the sanctio|ns were', 1, 13],
    ['the wo|rd were', 1, 8],
    ['the wo|rd were', -1, 4],
    ['the |word', -1, 4],
    ['abcdefghijkl|mnopqrstuvwxyz', 1, 12],
  ] as const)('%s towards %d', (marked, outward, expected) => {
    expect(leaveWord(marked.replace('|', ''), marked.indexOf('|'), outward)).toBe(expected);
  });
});
