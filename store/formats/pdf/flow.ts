import { LOWERED, RAISED } from './lines.ts';
import { mendLines, wordsOf } from './mend.ts';
import type { PageText } from './page-text.ts';
import { type Paragraph, noteMark } from './paragraphs.ts';

const raised = new RegExp(`[${RAISED}${LOWERED}]([^${RAISED}${LOWERED}]*)[${RAISED}${LOWERED}]`, 'g');

/** Marks that call a note, and the mark at its beginning, stand in square brackets; other raised numbers stand as they are. */
function markNotes({ body, notes }: PageText, common: number): PageText {
  const called = new Set(notes.flatMap((note) => noteMark(note, common) ?? []));
  const mark = (line: string): string =>
    line.replace(raised, (_, sign: string) => (called.has(sign) ? `[${sign}]` : sign));
  const inBody = body.map((paragraph) => ({ ...paragraph, lines: paragraph.lines.map(mark) }));
  const ofNotes = notes.map((note) => {
    const [first = '', ...others] = note.lines.map(mark);
    const sign = noteMark(note, common);
    const isBare = sign !== undefined && first.startsWith(sign);
    const text = isBare ? `[${sign}] ${first.slice(sign.length).replace(/^[.)]?\s*/, '')}` : first;
    return { ...note, lines: [text.replace(/^(\[[^\]]*\])(?=\S)/, '$1 '), ...others] };
  });
  return { body: inBody, notes: ofNotes };
}

/** Whether a paragraph goes on in another column or on another page with the next one. */
function goesOn(before: Paragraph, after: Paragraph): boolean {
  if (before.type === 'table' || after.type !== 'text') return false;
  if (Math.abs(before.size - after.size) > 0.05 * before.size) return false;
  if (!before.isFull || !after.isFlush) return false;
  const end = before.lines.at(-1) ?? '';
  const start = after.lines[0] ?? '';
  if (/^["'“„«(]?\p{Ll}/u.test(start) || /[\p{L}][-‐\u00ad]$|[,;]$/u.test(end)) return true;
  const isEnded = /[.!?:…。！？؟।۔]["'”“’»)\]]*(\[\d+\])*$/u.test(end);
  return before.lines.length > 1 && !isEnded;
}

/** The paragraphs of all pages in order: the notes of a page come after its text, and after what goes on from there. */
function inOrder(pages: readonly PageText[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let last = -1;
  for (const { body, notes } of pages) {
    for (const paragraph of body) {
      const before = paragraphs[last];
      if (before !== undefined && goesOn(before, paragraph)) {
        paragraphs[last] = {
          ...before,
          lines: [...before.lines, ...paragraph.lines],
          isFull: paragraph.isFull,
        };
      } else last = paragraphs.push(paragraph) - 1;
    }
    paragraphs.push(...notes);
  }
  return paragraphs;
}

/** The text of all pages: paragraphs with an empty line between them, items of a list and rows of a table each on a line. */
export function textOf(pages: readonly PageText[], common: number): string {
  const paragraphs = inOrder(pages.map((page) => markNotes(page, common)));
  const words = wordsOf(paragraphs.flatMap(({ lines }) => lines));
  const parts: string[] = [];
  for (const [at, { type, lines }] of paragraphs.entries()) {
    const isInList = type === 'item' && paragraphs[at - 1]?.type === 'item';
    parts.push(at === 0 ? '' : isInList ? '\n' : '\n\n');
    parts.push(type === 'table' ? lines.join('\n') : mendLines(lines, words));
  }
  return parts.join('');
}
