import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote } from './match-quote.ts';
import { describePassage } from './passage.ts';
import type { QuoteHints } from './quote-hints.ts';
import { searchable } from './searchable.ts';

/** What was found, in the words of the text: "(exact 1.00) the words", the places of an ambiguous one, or "none". */
function told(text: string, quote: string, hints?: QuoteHints): string {
  const match = findQuote(text, quote, hints);
  switch (match.type) {
    case 'found':
      return `${match.exact ? 'exact' : 'like'} ${match.score.toFixed(2)} ${match.from}: ${text.slice(match.from, match.to)}`;
    case 'ambiguous':
      return `ambiguous ${match.places.map(({ from }) => from).join(' ')}`;
    case 'none':
      return 'none';
  }
}

const harbour = 'The harbour board rejected the levy. Later the harbour board accepted the toll.';
const forward = 'They went forward to war.';

const cases: readonly [name: string, text: string, quote: string, found: string][] = [
  ['the very words', harbour, 'rejected the levy', 'exact 1.00 18: rejected the levy'],
  ['nothing', harbour, 'approved of the tariff', 'none'],
  ['an empty quotation', harbour, '', 'none'],
  ['white space for a quotation', harbour, ' \n', 'none'],
  ['two places', harbour, 'harbour board', 'ambiguous 4 47'],
  ['other spaces', 'The harbour\n\nboard  met', 'harbour board met', 'like 0.99 4: harbour\n\nboard  met'],
  ['spaces around the quotation', harbour, '  rejected ', 'like 0.99 18: rejected'],
  ['other quotation marks', 'a “firm no” today', 'a "firm no"', 'like 0.99 0: a “firm no”'],
  ['another apostrophe', 'the board’s view', "the board's view", 'like 0.99 0: the board’s view'],
  ['another dash', 'yes — no', 'yes - no', 'like 0.99 0: yes — no'],
  ['decomposed letters', 'Die Mu\u0308ller-Regel', 'Müller', 'like 0.99 4: Mu\u0308ller'],
  ['a soft hyphen in the text', 'the har\u00adbour board', 'harbour', 'like 0.99 4: har\u00adbour'],
  ['invisible marks around are left out', '\u2067שלום\u2069 לכם', 'ש\u200cלום', 'like 0.99 1: שלום'],
  ['never the half of a composed letter', 'naïve', 'nai', 'none'],
  ['the whole word of several', forward, 'war', 'exact 1.00 21: war'],
  ['a part of words where there is no whole one', 'forward, backward', 'ward', 'ambiguous 3 13'],
  ['the whole word after other marks', 'l’ war, forwar’', "war'", 'like 0.99 11: war’'],
  [
    'some other letters',
    harbour,
    'harbor boards rejected the levy',
    'like 0.93 4: harbour board rejected the levy',
  ],
  [
    'other letters at both ends leave whole words',
    harbour,
    'xejected the lexy',
    'like 0.87 18: rejected the levy',
  ],
  ['an end that is the quotation’s', harbour, 'rejected the levyy', 'like 0.93 18: rejected the levy'],
  ['a short quotation with another letter', harbour, 'accepter', 'none'],
  ['too many other letters', harbour, 'xexexted thx lxvy', 'none'],
  ['two places that are alike but for letters', harbour, 'The harbour bord', 'ambiguous 0 43'],
  [
    'a place and one that is hardly worse',
    'the red harbours. the bed harbours.',
    'the red harbourz',
    'ambiguous 0 18',
  ],
  ['Chinese', '政府反对制裁，议会支持制裁。', '支持制裁', 'exact 1.00 9: 支持制裁'],
  ['overlapping places', 'nanana', 'nana', 'ambiguous 0 2'],
  ['surrogates', 'a😀b😀c', '😀c', 'exact 1.00 4: 😀c'],
];

const levy = 'Ann: we agree. Bob: we agree. Cid: we agree.';

const hinted: readonly [name: string, text: string, quote: string, hints: QuoteHints, found: string][] = [
  ['the one inside', levy, 'we agree', { within: [{ from: 15, to: 29 }] }, 'exact 1.00 20: we agree'],
  [
    'the one inside one of several',
    levy,
    'we agree',
    {
      within: [
        { from: 0, to: 3 },
        { from: 30, to: 44 },
      ],
    },
    'exact 1.00 35: we agree',
  ],
  ['two inside', levy, 'we agree', { within: [{ from: 0, to: 29 }] }, 'ambiguous 5 20'],
  [
    'one that is not wholly inside',
    levy,
    'we agree',
    { within: [{ from: 21, to: 30 }] },
    'ambiguous 5 20 35',
  ],
  ['a single one outside', levy, 'Bob', { within: [{ from: 0, to: 3 }] }, 'exact 1.00 15: Bob'],
  ['the prefix', levy, 'we agree', { prefix: '. Bob: ' }, 'exact 1.00 20: we agree'],
  ['the suffix', levy, 'we agree', { suffix: '. Cid: we agree' }, 'exact 1.00 20: we agree'],
  [
    'both of another spelling',
    levy,
    'we agree',
    { prefix: '.  Bob : ', suffix: '. Cid : we' },
    'exact 0.88 20: we agree',
  ],
  ['a space is no context', 'a war, b\nwar, c', 'war', { prefix: ' ' }, 'ambiguous 2 9'],
  ['a context that fits no place better', levy, 'we agree', { prefix: 'Dan: ' }, 'ambiguous 5 20 35'],
  ['the offset, far nearer', levy, 'we agree', { near: 21 }, 'exact 1.00 20: we agree'],
  ['the offset, between two', levy, 'we agree', { near: 28 }, 'ambiguous 35 20 5'],
  ['the offset of a lone one', levy, 'Bob', { near: 40 }, 'exact 1.00 15: Bob'],
  [
    'a context goes before the offset',
    levy,
    'we agree',
    { near: 5, prefix: '. Bob: ' },
    'exact 1.00 20: we agree',
  ],
  [
    'the offset cannot choose between like contexts',
    `${levy} ${levy}`,
    'Bob',
    { near: 15, prefix: 'we agree. ' },
    'ambiguous 15 60',
  ],
  [
    'a lone short one in another context may be a look-alike',
    levy,
    'Bob',
    { prefix: 'x'.repeat(20), suffix: 'y'.repeat(20) },
    'ambiguous 15',
  ],
  [
    'a lone long one is itself in any context',
    harbour,
    'harbour board rejected the levy',
    { prefix: 'x'.repeat(20) },
    'exact 0.71 4: harbour board rejected the levy',
  ],
  [
    'a lone one like it in another context',
    harbour,
    'harbor boards rejected the levy',
    { prefix: 'xyz'.repeat(8) },
    'ambiguous 4',
  ],
  [
    'a lone one like it in its context',
    harbour,
    'harbor boards rejected the levy',
    { prefix: 'The ' },
    'like 0.94 4: harbour board rejected the levy',
  ],
  [
    'of two alike but for letters, the one inside',
    harbour,
    'The harbour bord',
    { within: [{ from: 40, to: 70 }] },
    'like 0.87 43: the harbour board',
  ],
  [
    'of two alike but for letters, by context',
    harbour,
    'The harbour bord',
    { prefix: '. Later ', suffix: ' accepted the toll.' },
    'like 0.93 43: the harbour board',
  ],
  ['empty contexts are none', levy, 'Bob', { prefix: '', suffix: '' }, 'exact 1.00 15: Bob'],
];

describe('findQuote', () => {
  it.each(cases)('finds %s', (_name, text, quote, found) => {
    expect(told(text, quote)).toBe(found);
  });

  it.each(hinted)('with hints: %s', (_name, text, quote, hints, found) => {
    expect(told(text, quote, hints)).toBe(found);
  });

  it('sees a rival far away in a long text', () => {
    const filler = 'Nothing of note was said about any of it. '.repeat(1000);
    const text = `${filler}The harbour board rejected it.${filler}The harbour bqard rejected it.`;
    expect(findQuote(text, 'The harbxur board rejected it').type).toBe('ambiguous');
    expect(told(text, 'The harbour bxard rejected it')).toMatch(/^ambiguous/);
    expect(told(`${filler}The harbour board rejected it.${filler}`, 'The harbxur board rejected it')).toBe(
      'like 0.96 42000: The harbour board rejected it',
    );
  });

  it('finds a long quotation over the pieces that a long text is searched in', () => {
    const words = Array.from({ length: 9000 }, (_, at) => `w${(at * 7919) % 9973}`);
    const text = words.join(' ');
    const from = text.indexOf(words[3000] ?? '');
    const quote = text.slice(from, from + 16_000);
    const misspelt = quote.replaceAll('w99', 'q99');
    expect(findQuote(text, misspelt)).toMatchObject({ type: 'found', from, exact: false });
  });

  it('stays ambiguous, and quick, where a word is everywhere', () => {
    expect(findQuote('na '.repeat(100_000), 'na').type).toBe('ambiguous');
    expect(findQuote('ab'.repeat(20_000), 'abababxbababab').type).toBe('ambiguous');
  });

  it('takes a prepared text', () => {
    const hay = searchable(harbour);
    expect([findQuote(hay, 'levy'), findQuote(hay, 'the  toll')]).toEqual([
      findQuote(harbour, 'levy'),
      findQuote(harbour, 'the  toll'),
    ]);
  });

  it('finds each passage of a text again, or offers its place among the ambiguous', () => {
    const word = fc.constantFrom('yes', 'no', 'and', 'é', '“', '”', '👍🏽', 'می\u200cشود', '反対', '\n');
    const anyText = fc.array(word, { minLength: 1, maxLength: 50 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const from = a % text.length;
        const to = from + 1 + (b % (text.length - from));
        const passage = describePassage(text, from, to);
        if (passage.quote.trim() === '') return;
        const match = findQuote(text, passage.quote, passage);
        if (match.type === 'found') expect(match).toEqual({ type: 'found', from, to, score: 1, exact: true });
        else expect(match).toMatchObject({ type: 'ambiguous' });
        if (match.type === 'ambiguous') expect(match.places).toContainEqual({ from, to });
      }),
      { numRuns: 500 },
    );
  });
});
