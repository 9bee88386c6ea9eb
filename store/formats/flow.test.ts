import { expect, test } from 'vitest';
import { Flow, textOf } from './flow.ts';

test('an empty line is between blocks, but for items and rows that follow each other', () => {
  expect(
    textOf([
      { type: 'paragraph', text: 'a' },
      { type: 'item', text: '• b' },
      { type: 'item', text: '• c' },
      { type: 'item', text: '1. d', isApart: true },
      { type: 'row', text: 'e\tf' },
      { type: 'row', text: 'g\th' },
    ]),
  ).toBe('a\n\n• b\n• c\n\n1. d\n\ne\tf\ng\th');
});

test('what stands beside a paragraph follows it, and beside a table follows that', () => {
  const flow = new Flow();
  const beside = (text: string) => flow.place([{ type: 'paragraph', text }]);
  flow.write(' \u00a0a \t');
  beside('b');
  flow.endParagraph(false);
  flow.write('c');
  beside('d');
  flow.endCell();
  flow.endCell();
  flow.endRow();
  flow.write('e');
  flow.endCell();
  flow.write('f');
  flow.endRow();
  flow.write('g');
  beside('h');
  expect(textOf(flow.end())).toBe('\u00a0a\n\nb\n\nc\t\ne\tf\n\nd\n\ng\n\nh');
});
