import { describe, expect, it } from 'vitest';
import { findRuns } from './match-runs.ts';
import type { QuoteHints } from './quote-hints.ts';
import { searchable } from './searchable.ts';

/** What was found: "exact 1.00 0-3 5-9", the run and the places of an ambiguous one, or the run that is not there. */
function told(text: string, quotation: string, hints?: QuoteHints): string {
  const match = findRuns(text, quotation, hints);
  switch (match.type) {
    case 'found': {
      const runs = match.runs.map(({ from, to }) => text.slice(from, to)).join(' | ');
      return `${match.exact ? 'exact' : 'like'} ${match.score.toFixed(2)} ${match.runs[0]?.from ?? -1}: ${runs}`;
    }
    case 'ambiguous':
      return `ambiguous ${match.run}: ${match.places.map(({ from }) => from).join(' ')}`;
    case 'none':
      return `none ${match.run}`;
  }
}

const mayors =
  'The mayors of Aden and Bonn, said Carl, opposed the levy. The mayors of Rome opposed the toll.';
//              0         1         2         3         4         5         6         7         8

const cases: readonly [name: string, text: string, quotation: string, found: string][] = [
  ['one run', mayors, 'and Bonn', 'exact 1.00 19: and Bonn'],
  ['one run that is ambiguous', mayors, 'mayors of', 'ambiguous 0: 4 62'],
  ['one run that is not there', mayors, 'mayors of Oslo', 'none 0'],
  ['nothing', mayors, ' […] ', 'none 0'],
  ['two runs', mayors, 'of Aden […] opposed the levy', 'exact 1.00 11: of Aden | opposed the levy'],
  ['three runs', mayors, 'Aden […] Bonn […] levy', 'exact 1.00 14: Aden | Bonn | levy'],
  ['another way to write the marker', mayors, 'Aden[...]Bonn', 'exact 1.00 14: Aden | Bonn'],
  ['a marker at the ends', mayors, '[…] and Bonn […]', 'exact 1.00 19: and Bonn'],
  ['a run that is not there', mayors, 'Aden […] Oslo […] levy', 'none 1'],
  ['the tightest of several, for the first run', mayors, 'mayors […] toll', 'exact 0.90 62: mayors | toll'],
  ['the tightest of several, for the last run', mayors, 'Aden […] opposed', 'exact 0.90 14: Aden | opposed'],
  ['the only one that keeps the order', mayors, 'Carl […] mayors', 'exact 0.90 34: Carl | mayors'],
  ['as tight twice', 'a yes b no. a yes b no.', 'yes […] no', 'ambiguous 0: 2 14'],
  [
    'a middle run with two places between its neighbours',
    'one x two x three',
    'one […] x […] three',
    'ambiguous 1: 4 10',
  ],
  [
    'a run in the order, touching the last',
    'harbourboard',
    'harbour […] board',
    'exact 1.00 0: harbour | board',
  ],
  [
    'runs in another order',
    mayors,
    'opposed the levy […] of Aden',
    'exact 0.90 40: opposed the levy | of Aden',
  ],
  ['runs in another order, touching', 'harbourboard', 'board […] harbour', 'exact 0.90 7: board | harbour'],
  ['runs in another order, one of them twice', 'no yes yes then x', 'x […] yes', 'ambiguous 1: 3 7'],
  ['runs that would lie on each other', mayors, 'of Aden […] Aden', 'none 1'],
  [
    'other spaces and marks in a run',
    'the “levy”\nwas x lifted',
    'the "levy" was […] lifted',
    'like 0.99 0: the “levy”\nwas | lifted',
  ],
  [
    'other letters in a run',
    mayors,
    'oposed the levvy […] opposed the toll',
    'like 0.87 40: opposed the levy | opposed the toll',
  ],
  [
    'the marker in the text itself',
    'He said: the levy […] is bad. the levy x is bad',
    'the levy […] is bad',
    'exact 1.00 9: the levy […] is bad',
  ],
  [
    'the marker in the text, otherwise spaced',
    'the levy  […]\nis bad',
    'the levy […] is bad',
    'like 0.99 0: the levy  […]\nis bad',
  ],
];

const hinted: readonly [name: string, quotation: string, hints: QuoteHints, found: string][] = [
  [
    'each run inside',
    'mayors […] opposed',
    { within: [{ from: 58, to: 95 }] },
    'exact 1.00 62: mayors | opposed',
  ],
  [
    'a run inside and one outside',
    'Carl […] mayors of',
    { within: [{ from: 58, to: 95 }] },
    'exact 1.00 34: Carl | mayors of',
  ],
  [
    'the prefix of the first run',
    'opposed the […] mayors',
    { prefix: ', said Carl, ' },
    'exact 0.90 40: opposed the | mayors',
  ],
  [
    'the suffix of the last run',
    'mayors […] opposed the',
    { suffix: ' toll.' },
    'exact 0.90 62: mayors | opposed the',
  ],
  ['those of a single run', 'opposed the', { suffix: ' toll.' }, 'exact 1.00 77: opposed the'],
];

describe('findRuns', () => {
  it.each(cases)('finds %s', (_name, text, quotation, found) => {
    expect(told(text, quotation)).toBe(found);
  });

  it.each(hinted)('with hints: %s', (_name, quotation, hints, found) => {
    expect(told(mayors, quotation, hints)).toBe(found);
  });

  it('takes a prepared text, and stays quick where every run is everywhere', () => {
    const hay = searchable('yes and no. '.repeat(10_000));
    expect(findRuns(hay, 'yes […] and […] no')).toMatchObject({ type: 'ambiguous', run: 0 });
    expect(findRuns(searchable('na '.repeat(30_000)), 'na […] na')).toMatchObject({
      type: 'ambiguous',
      run: 0,
    });
  });
});
