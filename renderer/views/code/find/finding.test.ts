import { describe, expect, it } from 'vitest';
import { findable, findInText, type Wanted } from '../../../../store/text/find-in-text.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { FromWorker, ToWorker } from './find-messages.ts';
import { Finding, type FindStage } from './finding.ts';
import { Hits } from './hits.ts';
import { said } from './said.ts';

/** A search in a text: `answer` lets the worker answer, `did` is what was done with the text. */
function make(text: string) {
  const did: string[] = [];
  const reader = { isInBar: true, place: { from: 0, to: 0 } };
  const words = ({ from, to }: Span): string => `${from} ${text.slice(from, to)}`;
  const stage: FindStage = {
    get isInBar() {
      return reader.isInBar;
    },
    get place() {
      return reader.place;
    },
    requestUpdate: () => undefined,
    reveal: (hit) => did.push(`reveal ${words(hit)}`),
    take: (hit) => {
      reader.place = hit;
      did.push(`take ${words(hit)}`);
    },
    say: (sentence) => did.push(sentence),
  };
  let hear: (message: FromWorker) => void = () => undefined;
  let given = text;
  let asked: Wanted | undefined;
  const finding = new Finding(stage, (onMessage) => {
    hear = onMessage;
    return {
      tell: (message: ToWorker) => {
        if (message.type === 'text') given = message.text;
        else asked = message.wanted;
      },
      end: () => {
        asked = undefined;
      },
    };
  });
  finding.setText(text, undefined);
  const answer = (): string => {
    const wanted = asked;
    asked = undefined;
    if (wanted !== undefined) hear({ type: 'found', found: findInText(findable(given), wanted) });
    return said(finding);
  };
  const look = (words: string): string => {
    finding.look({ ...finding.wanted, words });
    return answer();
  };
  return { finding, reader, did, answer, look };
}

const text = 'one two one two one';

describe('Finding', () => {
  it('goes to the first hit from where the reader is, and round', () => {
    const { finding, reader, did, look } = make(text);
    reader.place = { from: 5, to: 5 };
    finding.open('');
    expect([look('one'), look('two'), look('one')]).toEqual(['2 of 3', '2 of 2', '3 of 3']);
    expect(look('on')).toBe('3 of 3');
    finding.step(1);
    expect(said(finding)).toBe('1 of 3 · on from the beginning');
    finding.step(1);
    expect(said(finding)).toBe('2 of 3');
    expect(did).toEqual([
      'reveal 8 one',
      'reveal 12 two',
      'reveal 16 one',
      'reveal 16 on',
      'reveal 0 on',
      'reveal 8 on',
    ]);
  });

  it('stays at the words that were selected, and at none where there were none', () => {
    const { finding, reader, did, answer } = make(text);
    reader.place = { from: 8, to: 11 };
    finding.open('one');
    expect(answer()).toBe('2 of 3');
    reader.place = { from: 9, to: 9 };
    finding.open('');
    expect(answer()).toBe('3 hits');
    expect(did).toEqual([]);
  });

  it('finds just the selected words where an expression is looked for', () => {
    const { finding, answer } = make('f(x) fx f(x)');
    finding.wanted = { ...finding.wanted, isPattern: true };
    finding.open('f(x)');
    expect([finding.wanted.words, answer()]).toEqual(['f\\(x\\)', '1 of 2']);
  });

  it('takes the hits while the reader is in the text, from what is selected there', () => {
    const { finding, reader, did, answer } = make(text);
    reader.isInBar = false;
    finding.wanted = { ...finding.wanted, words: 'one' };
    finding.step(1);
    answer();
    finding.step(1);
    reader.place = { from: 1, to: 1 };
    finding.step(-1);
    reader.place = { from: 5, to: 5 };
    finding.step(-1);
    expect(did).toEqual([
      'take 0 one',
      'take 8 one',
      'take 16 one',
      'Found again from the end.',
      'take 0 one',
    ]);
  });

  it('does a step that is taken before there is an outcome, and says where there is none to take', () => {
    const { finding, reader, did, answer } = make(text);
    finding.open('');
    finding.look({ ...finding.wanted, words: 'one' });
    finding.step(-1);
    expect(answer()).toBe('3 of 3 · on from the end');
    finding.close();
    finding.wanted = { ...finding.wanted, words: 'three' };
    reader.isInBar = false;
    finding.setText(`${text} `, undefined);
    finding.step(1);
    answer();
    finding.wanted = { ...finding.wanted, words: '(', isPattern: true };
    finding.setText(text, undefined);
    finding.step(1);
    answer();
    expect(did).toEqual([
      'reveal 16 one',
      'No results for “three”.',
      'Not a regular expression: unterminated group.',
    ]);
  });

  it('moves nobody who has left the bar before there was an outcome', () => {
    const { finding, reader, did, answer } = make(text);
    finding.open('');
    finding.look({ ...finding.wanted, words: 'two' });
    reader.isInBar = false;
    expect(answer()).toBe('2 hits');
    expect(did).toEqual([]);
  });

  it('searches another text anew without going anywhere in it', () => {
    const { finding, did, answer, look } = make(text);
    finding.open('');
    look('two');
    finding.setText('and two two', undefined);
    expect(said(finding)).toBe('');
    expect([answer(), finding.hit]).toEqual(['2 hits', undefined]);
    finding.setText('none', undefined);
    expect([answer(), finding.hit]).toEqual(['No results', undefined]);
    expect(did).toEqual(['reveal 4 two']);
  });
});

it.each([
  [-1, 1, false, '1 hit'],
  [-1, 12_345, true, '12,345+ hits'],
  [1233, 12_345, true, '1,234 of 12,345+'],
] as const)('at hit %d of %d, more: %s, says %s', (at, count, hasMore, expected) => {
  const hits = new Hits(new Uint32Array(2 * count), hasMore);
  expect(said({ state: { type: 'hits' }, hits, at, wentOn: 0 })).toBe(expected);
});
