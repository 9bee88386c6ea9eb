import { expect, test } from 'vitest';
import { unsaid } from '../../store/formats/extract.ts';
import { ok } from '../../store/model/result.ts';
import { type TextPiece, parseAnswered, parseAsked, parseTextPiece } from './messages.parse.ts';
import { LargeFile, LongTexts, answerPieces, filePieces } from './pieces.ts';

const megabyte = 1 << 20;

test.each([0, 5, megabyte, megabyte + 1, 3 * megabyte, 3 * megabyte + 7])(
  'a file of %d bytes goes in messages of a megabyte at most, and comes whole',
  (length) => {
    // As it is read from a file.
    const bytes = Buffer.alloc(length, 'The harbour office. ');
    const file = new LargeFile();
    for (const message of filePieces({ format: 'text', name: 'a.txt', bytes, options: {} })) {
      const said = parseAsked(structuredClone(message));
      const part = 'piece' in said ? said.piece : said.bytes;
      expect(part.buffer.byteLength).toBeLessThanOrEqual(megabyte);
      if ('piece' in said) file.add(said);
      else expect(Buffer.compare(file.completed(said).bytes, bytes)).toBe(0);
    }
  },
);

test('long texts of an answer go in pieces too, wherever that cuts them, and short ones as they are', () => {
  const texts = ['short', '🛳'.repeat(megabyte + 3), 'also short', 'x'.repeat(2 * megabyte)];
  const answered = ok(texts.map((text) => ({ ...unsaid, text })));
  const messages = [...answerPieces(answered)];
  const pieces: TextPiece[] = [];
  const together = new LongTexts();
  for (const message of messages.slice(0, -1)) {
    const piece = parseTextPiece(message);
    if (piece === undefined) throw new Error('No piece');
    pieces.push(piece);
    together.add(piece);
  }
  expect(pieces.map(({ document, piece }) => [document, piece.length])).toEqual([
    [1, megabyte],
    [1, megabyte],
    [3, megabyte],
  ]);
  const completed = together.completed(parseAnswered(messages.at(-1)));
  expect(completed.ok && completed.value.map(({ text }, at) => text === texts[at])).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('a failure and what is no answer have no pieces', () => {
  const failure = { ok: false, error: { code: 'no-text', details: {} } } as const;
  expect([...answerPieces(failure)]).toEqual([failure]);
  expect([failure, { piece: 'words' }, { document: -1, piece: '' }, null].map(parseTextPiece)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
