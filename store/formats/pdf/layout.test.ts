import { expect, test } from 'vitest';
import { regionsOf } from './columns.ts';
import { linesOf } from './lines.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { Piece } from './piece.ts';
import { withoutRunning } from './running.ts';

let order = 0;

/** A piece of text of which each letter is half as wide as it is high. */
function piece(seen: string, left: number, baseline: number, size = 10): Piece {
  const words = seen.split(' ').map((word) => word.length * size * 0.5);
  const right = left + seen.length * size * 0.5;
  const [leftWord = 0] = words;
  return {
    seen,
    left,
    right,
    leftWord,
    rightWord: words.at(-1) ?? 0,
    baseline,
    size,
    order: order++,
    spaced: false,
  };
}

function column(left: number, top: number, texts: readonly string[]): Piece[] {
  return texts.map((text, at) => piece(text, left, top - 12 * at));
}

function paragraphs(pieces: readonly Piece[], isMirrored = false): readonly Paragraph[] {
  const lines = linesOf(pieces).map((line) => ({ ...line, text: line.seen }));
  const from = Math.min(...lines.map(({ left }) => left));
  const to = Math.max(...lines.map(({ right }) => right));
  return paragraphsOf(lines, isMirrored, 10, { from, to });
}

function textsOf(pieces: readonly Piece[], isMirrored = false): readonly string[] {
  return paragraphs(pieces, isMirrored).map(({ lines }) => lines.join('|'));
}

const long = 'so that it fills the line of the column';

test('pieces are on one line where they are a little higher or lower; gaps are spaces', () => {
  const lines = linesOf([
    piece('sold', 46, 100),
    piece('1', 66, 104, 6),
    piece('ferry', 18, 100.3),
    piece('the', 0, 100),
    piece('next', 0, 88),
  ]);
  expect(lines.map(({ seen }) => seen)).toEqual(['the ferry sold\ufdd01\ufdd1', 'next']);
});

test('a paragraph ends where the next is set in, where a line is short, at a wider space and at another size', () => {
  expect(
    textsOf(column(0, 100, [long, long]).concat(column(15, 76, [long.slice(4)]), column(0, 64, [long]))),
  ).toEqual([`${long}|${long}`, `${long.slice(4)}|${long}`]);
  expect(textsOf(column(0, 100, [long, 'It is short.', long]))).toEqual([`${long}|It is short.`, long]);
  expect(textsOf([...column(0, 100, [long, long]), ...column(0, 68, [long, long])])).toHaveLength(2);
  expect(textsOf([piece('A heading', 0, 120, 14), ...column(0, 104, [long, long])])).toHaveLength(2);
});

test('a ragged line is no end where the next word would have had no room', () => {
  expect(
    textsOf(column(0, 100, [long, long.slice(0, 30), `extraordinarily ${long.slice(20)}`])),
  ).toHaveLength(1);
});

test('the lines of an item hang below its first word', () => {
  const items = [
    piece(`• ${long}`, 0, 100),
    piece(long, 10, 88),
    piece(`• ${long}`, 0, 76),
    piece(long, 10, 64),
  ];
  expect(paragraphs(items).map(({ type, lines }) => [type, lines.length])).toEqual([
    ['item', 2],
    ['item', 2],
  ]);
});

test('lines of a block that is set in on both sides are one paragraph', () => {
  const wide = `${long} and on to the end of it`;
  const block = [long, long.slice(0, 36), long.slice(3), long];
  expect(textsOf([...column(0, 100, [wide, wide]), ...column(30, 68, block)])).toEqual([
    `${wide}|${wide}`,
    block.join('|'),
  ]);
});

test('what is read from the right is set in from the right', () => {
  const short = long.slice(0, -3);
  expect(
    textsOf([piece(long, 0, 100), piece(long, 0, 88), piece(short, 0, 76), piece(long, 0, 64)], true),
  ).toHaveLength(2);
});

test('columns come one after the other, in the way of the text, with what is across them in its place', () => {
  const left = column(0, 200, [long, long, long, long, long]);
  const right = column(210, 194, [long, long, long, long, long]);
  const title = piece('A title across', 130, 240, 16);
  const foot = piece(`${long} ${long} at the foot of all`, 0, 100);
  const page = [...right, foot, ...left, title];
  expect(regionsOf(page, 'left to right')).toMatchObject([
    { pieces: [title] },
    { pieces: left },
    { pieces: right },
    { pieces: [foot] },
  ]);
  expect(regionsOf(page, 'right to left')).toMatchObject([
    { pieces: [title] },
    { pieces: right },
    { pieces: left },
    { pieces: [foot] },
  ]);
});

test('cells that stand below each other are a table; markers of a list are not', () => {
  const rows = ['Norhaven 12 1921', 'Ellery 3 1970', 'Island 44 1988'].map((row, at) =>
    row.split(' ').map((cell, nth) => piece(cell, nth * 100, 100 - 14 * at)),
  );
  expect(regionsOf(rows.flat(), 'left to right')).toEqual([
    { type: 'table', rows: rows.map((row) => row.map((cell) => [cell])) },
  ]);
  const list = [1, 2, 3].flatMap((nth) => [
    piece(`${nth}.`, 0, 100 - 14 * nth),
    piece(long, 40, 100 - 14 * nth),
  ]);
  expect(regionsOf(list, 'left to right')).toMatchObject([{ type: 'text' }]);
});

test('words that happen to stand below each other are no columns', () => {
  const lines = [0, 1, 2].flatMap((nth) => [
    piece(long, 0, 100 - 12 * nth),
    piece(long, 203, 100 - 12 * nth),
  ]);
  expect(regionsOf(lines, 'left to right')).toMatchObject([{ type: 'text' }]);
});

test('what runs through pages goes; a heading, and a line that comes twice within the text, stay', () => {
  const page = (nth: number): Piece[] => [
    piece('Norhaven Post', 0, 780, 8),
    piece('Chapter one', 0, 750, 18),
    ...column(0, 700, [long, `page ${nth} ${long}`, long]),
    piece(`- ${nth + 9} -`, 200, 20),
  ];
  const pages = [0, 1, 2, 3, 4, 5].map(page);
  const bare = withoutRunning(pages);
  expect([bare.heads, bare.numbers]).toEqual([6, 6]);
  expect(bare.pages).toEqual(pages.map((pieces) => pieces.slice(1, -1)));
  expect(withoutRunning(pages.slice(0, 1)).heads).toBe(0);
});

test('many pieces on one line, and many lines, take little time', () => {
  const row = Array.from({ length: 20_000 }, (_, at) => piece('ab', at * 20, 100));
  expect(regionsOf(row, 'left to right')).toHaveLength(1);
  const stack = Array.from({ length: 20_000 }, (_, at) =>
    piece(at % 3 === 0 ? 'a b' : long, at % 7, -12 * at),
  );
  expect(regionsOf(stack, 'left to right')).toHaveLength(1);
  expect(linesOf(stack)).toHaveLength(20_000);
});
