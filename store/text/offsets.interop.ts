import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText, normaliseText } from './decode.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { findQuote } from './match-quote.ts';
import { describePassage } from './passage.ts';

const folder = process.env['STANDPOINT_CASES'] ?? join(import.meta.dirname, '../../../shared/cases');
const offsets = join(folder, 'offsets');
const graphemeTest = join(folder, 'unicode/GraphemeBreakTest.txt');

interface Cases {
  readonly cases: readonly {
    readonly id: string;
    readonly utf16: number;
    readonly spans: readonly { text: string; utf16: [number, number]; grapheme_aligned: boolean }[];
  }[];
  readonly encoding_files: readonly { readonly file: string }[];
  readonly encoding_text: string;
}

async function decoded(file: string): Promise<string> {
  const result = await decodeText(readFileSync(join(offsets, file)));
  return result.type === 'text' ? result.text : result.type;
}

describe.skipIf(!existsSync(offsets))('offsets', () => {
  const { cases, encoding_files, encoding_text } = JSON.parse(
    readFileSync(join(offsets, 'cases.json'), 'utf8'),
  ) as Cases;

  it('each span is where it is said to be, and is found there again', async () => {
    let spans = 0;
    for (const { id, utf16, spans: expected } of cases) {
      const text = await decoded(`${id}.txt`);
      expect([id, text.length]).toEqual([id, utf16]);
      for (const {
        text: quote,
        utf16: [from, to],
        grapheme_aligned,
      } of expected) {
        const passage = describePassage(text, from, to);
        expect(passage.quote).toBe(quote);
        expect(isGraphemeBoundary(text, from) && isGraphemeBoundary(text, to)).toBe(grapheme_aligned);
        expect(findQuote(text, quote, passage)).toMatchObject({ type: 'found', from, to, exact: true });
        spans++;
      }
    }
    console.log(`${cases.length} texts, ${spans} spans`);
  });

  it('each German file gives the same text, whatever its encoding', async () => {
    const files = encoding_files.map(({ file }) => file).filter((file) => file.startsWith('de-'));
    for (const file of files)
      expect([file, await decoded(file)]).toEqual([file, normaliseText(encoding_text)]);
    console.log(`${files.length} encodings`);
  });
});

describe.skipIf(!existsSync(graphemeTest))('Unicode grapheme break test', () => {
  it('agrees but for lines with line ends and those that later Unicode changed', () => {
    let lines = 0;
    let others = 0;
    for (const line of readFileSync(graphemeTest, 'utf8').split('\n')) {
      const marks = line.replace(/#.*/, '').trim();
      if (marks === '' || /\b000[AD]\b|2701/.test(marks)) continue;
      const graphemes = marks.split('÷').map((each) => each.trim().split(/\s*×\s*|\s+/));
      const texts = graphemes.map((codes) =>
        codes
          .filter(Boolean)
          .map((code) => String.fromCodePoint(Number.parseInt(code, 16)))
          .join(''),
      );
      const text = texts.join('');
      const expected = new Set<number>([0]);
      let at = 0;
      for (const each of texts) expected.add((at += each.length));
      const found = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
        isGraphemeBoundary(text, offset),
      );
      if (found.join() !== [...expected].sort((a, b) => a - b).join()) others++;
      lines++;
    }
    console.log(`${lines} lines, ${others} others`);
    expect(others).toBe(0);
  });
});
