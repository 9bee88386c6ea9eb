import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../graphemes.ts';
import { describePassage } from '../passage.ts';
import type { Span } from '../span.ts';
import { correctPassages } from './correct-passages.ts';
import { atOnce } from '../../model/in-steps.ts';
import type { Fate } from './passage-fate.ts';

const runs = Number(process.env['STANDPOINT_RUNS'] ?? 400);

function fateOf(old: string, now: string, { from, to }: Span): Fate {
  const [[fate] = []] = atOnce(correctPassages(old, now, [[describePassage(old, from, to)]]));
  if (fate === undefined) throw new Error('No fate');
  return fate;
}

/** A fate in words: "kept 4: harbour". */
function told(old: string, now: string, quote: string, nth = 0): string {
  let from = old.indexOf(quote);
  for (let at = 0; at < nth; at++) from = old.indexOf(quote, from + 1);
  const fate = fateOf(old, now, { from, to: from + quote.length });
  switch (fate.type) {
    case 'kept':
    case 'moved':
      return `${fate.type} ${fate.from}: ${now.slice(fate.from, fate.to)}`;
    case 'doubtful':
      return `doubtful ${fate.candidates.map((each) => now.slice(each.from, each.to)).join(' | ')}`;
    case 'lost':
      return 'lost';
  }
}

const board =
  'The harbour board met on Monday. It rejected the new levy by nine votes to two, the chair said later.\n\n' +
  'Ms Okoye, for the traders, welcomed the vote and asked for a lower toll in the coming year.\n';

const cases: readonly [name: string, old: string, now: string, quote: string, fate: string][] = [
  ['nothing changed', board, board, 'rejected the new levy', 'kept 36: rejected the new levy'],
  ['a letter mended before', board, board.replace('harbour', 'harbor'), 'rejected', 'kept 35: rejected'],
  ['a letter mended after', board, board.replace('later', 'latter'), 'rejected', 'kept 36: rejected'],
  [
    'a word mended inside',
    board,
    board.replace('levy', 'levies'),
    'rejected the new levy',
    'doubtful rejected the new levies',
  ],
  ['all words changed', board, board.replace('Ms Okoye', 'The speaker'), 'Ms Okoye', 'doubtful The speaker'],
  ['the paragraph gone', board, board.slice(0, 103), 'a lower toll', 'lost'],
  ['the paragraph gone, a name in it elsewhere', `${board}A vote on the vote.`, `${board.slice(0, 103)}A vote on the vote.`, 'Okoye', 'lost'],
  ['the paragraph moved', board, board.slice(103) + board.slice(0, 103), 'Ms Okoye', 'moved 0: Ms Okoye'],
  ['the paragraph that another was moved past', board, board.slice(103) + board.slice(0, 103), 'rejected the new levy', 'kept 128: rejected the new levy'],
  ['joined to the next word', board, board.replace('levy by', 'levyby'), 'levy', 'doubtful levy'],
  ['a hyphen taken out', 'the har-\nbour is closed', 'the harbour is closed', 'har-\nbour', 'doubtful harbour'],
  ['one of two alike taken out', 'ha ha ha', 'ha ha', 'ha', 'doubtful ha'],
  ['a new text of other words', board, 'Entirely other matter. '.repeat(9), 'rejected the new levy', 'lost'],
  ['right to left', 'הוועדה דחתה את ההצעה ביום שני', 'הוועדה דחתה את ההצעה השנייה ביום שני', 'ביום שני', 'kept 28: ביום שני'],
  ['a mark joined to the last letter', 'the cafe opened', 'the cafe\u0301 opened', 'cafe', 'doubtful cafe\u0301'],
]; // prettier-ignore

describe('a passage in a corrected text', () => {
  it.each(cases)('%s', (_name, old, now, quote, fate) => {
    expect(told(old, now, quote)).toBe(fate);
  });
});

/** An edit of a text: what stands in [from, to) becomes `into`. */
interface Edit extends Span {
  readonly into: string;
}

/** A text, edits of it that neither meet nor touch, in order, and what they make of it. */
interface Edited {
  readonly old: string;
  readonly now: string;
  readonly edits: readonly Edit[];
}

function edited(old: string, drawn: readonly (readonly [at: number, many: number, into: string])[]): Edited {
  const edits: Edit[] = [];
  for (const [at, many, into] of drawn.toSorted((a, b) => a[0] - b[0])) {
    const { from, to } = snapToGraphemes(
      old,
      at % old.length,
      Math.min(old.length, (at % old.length) + many),
    );
    const last = edits.at(-1);
    if (last === undefined || from > last.to) edits.push({ from, to, into });
  }
  let now = '';
  let end = 0;
  for (const { from, to, into } of edits) {
    now += old.slice(end, from) + into;
    end = to;
  }
  return { old, now: now + old.slice(end), edits };
}

/** The words that an edit is in, with the spaces beside it. */
function wordsAround(text: string, { from, to }: Span): Span {
  const before = /\S*\s?$/.exec(text.slice(0, from))?.[0].length ?? 0;
  const after = /^\s?\S*/.exec(text.slice(to))?.[0].length ?? 0;
  return { from: from - before, to: to + after };
}

/** Where a span is after edits in other words than its own; undefined where one is in its words or beside them. */
function truth({ edits, old }: Edited, { from, to }: Span): Span | undefined {
  let by = 0;
  for (const edit of edits) {
    const around = wordsAround(old, edit);
    if (around.from < to && around.to > from) return undefined;
    if (edit.to < from) by += edit.into.length - (edit.to - edit.from);
  }
  return { from: from + by, to: to + by };
}

/** The distance of a span to the nearest edit before and after it. */
function room({ edits, old }: Edited, { from, to }: Span): number {
  const before = edits.filter((edit) => edit.to <= from).map((edit) => from - edit.to);
  const after = edits.filter((edit) => edit.from >= to).map((edit) => edit.from - to);
  return Math.max(Math.min(...before, from), Math.min(...after, old.length - to));
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{2,9}$/) },
  fc.constantFrom(
    'the',
    'of the',
    'vote',
    'no',
    'é',
    'e\u0301',
    '“',
    '👍🏽',
    '🇫🇷',
    'می\u200cشود',
    'שלום',
    '反対',
    '.\n',
  ),
);
const drawnEdit = fc.tuple(
  fc.nat(),
  fc.integer({ min: 0, max: 12 }),
  fc.oneof(word, fc.constant(''), fc.constant(' the vote of no ')),
);
const anyEdited = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 120 }), fc.array(drawnEdit, { maxLength: 6 }))
  .map(([words, drawn]) => edited(words.join(' '), drawn));

/** What stands at a place and around it, as far as two places of a text are told apart by it. */
function look(text: string, { from, to }: Span): string {
  return `${text.slice(Math.max(0, from - 16), from)}|${text.slice(from, to)}|${text.slice(to, to + 16)}`;
}

describe('passages in randomly edited texts', () => {
  it('are kept where they are, or shown as doubtful with their true place, but for what looks the same', () => {
    fc.assert(
      fc.property(anyEdited, fc.nat(), fc.nat({ max: 40 }), (all, start, many) => {
        const span = snapToGraphemes(
          all.old,
          start % all.old.length,
          Math.min(all.old.length, (start % all.old.length) + 1 + many),
        );
        const passage = all.old.slice(span.from, span.to);
        if (passage.trim() === '') return;
        const place = truth(all, span);
        const fate = fateOf(all.old, all.now, span);
        if (fate.type === 'kept' || fate.type === 'moved') {
          expect(all.now.slice(fate.from, fate.to)).toBe(passage);
          if (place !== undefined && fate.from !== place.from)
            expect(look(all.now, fate)).toBe(look(all.now, place));
        }
        if (place === undefined) return;
        if (fate.type === 'lost') expect(room(all, span)).toBeLessThan(32);
        if (fate.type !== 'doubtful' || fate.candidates.length === 9) return;
        // Of very short words there are too many places to name the one.
        if (passage.length < 12) return;
        const isNamed = fate.candidates.some(
          (each) =>
            (each.from < place.to && each.to > place.from) || look(all.now, each) === look(all.now, place),
        );
        expect(isNamed).toBe(true);
      }),
      { numRuns: runs },
    );
  });

  it('are kept at their place wherever no edit touches them and words do not repeat', () => {
    const texts = fc
      .tuple(fc.nat({ max: 1e6 }), fc.integer({ min: 5, max: 400 }))
      .map(([seed, many]) =>
        Array.from({ length: many }, (_, at) => ((seed + at) * 7919).toString(36)).join(' '),
      );
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9 }), fc.stringMatching(/^[A-Z]{0,9}$/)),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, edits, fc.nat(), fc.integer({ min: 8, max: 60 }), (old, drawn, start, many) => {
        const all = edited(old, drawn);
        const from = start % old.length;
        const span = { from, to: Math.min(old.length, from + many) };
        const place = truth(all, span);
        if (place === undefined) return;
        const fate = fateOf(all.old, all.now, span);
        if (room(all, span) >= 32 || fate.type === 'kept') expect(fate).toEqual({ type: 'kept', ...place });
        else expect(fate.type).toBe('doubtful');
      }),
      { numRuns: runs },
    );
  });
});
