import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../model/canonical.ts';
import { reverse } from '../model/diff.ts';
import { passagesOf } from '../model/passages.ts';
import { Desk, sampleText } from './testing/desk.ts';

const mended = sampleText.replace('Iran said', 'Tehran has said');
const by = mended.length - sampleText.length;
const hash = 'b'.repeat(64);

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.texts.set(hash, mended);
  desk.addStanceWithEvidence();
  desk.do('addMention', { id: 'm1', document: 'd1', actor: 'iran', passages: [desk.range('Iran')] });
  desk.do('addNote', { id: 'n1', document: 'd1', text: 'Who?', about: 'm1', passages: [] });
});

type Places = readonly ({ readonly from: number; readonly to: number } | null)[];

/** The input that moves every passage by as much as the correction put before it, but for some that are said. */
function input(
  others: Readonly<Record<string, { readonly places?: Places; readonly recheck?: boolean }>> = {},
) {
  const records = [...desk.records.all('document')]
    .filter(({ id }) => id === 'd1')
    .flatMap(({ id }) => [...desk.records.inDocument(id)])
    .filter((record) => passagesOf(record).length > 0)
    .map((record) => ({
      id: record.id,
      changed: record.changed,
      recheck: others[record.id]?.recheck ?? false,
      slots: passagesOf(record).map(({ slot, passages }) => ({
        slot,
        places:
          others[record.id]?.places ??
          passages.map(({ from, to }) =>
            from === 0 ? { from: 0, to: 6 } : { from: from + by, to: to + by },
          ),
      })),
    }));
  return { document: 'd1', before: 'a'.repeat(64), sha256: hash, length: mended.length, records };
}

function snapshot(): string {
  return [...desk.records.values()].map(canonicalJson).sort().join('\n');
}

describe('a corrected text', () => {
  it('takes every passage along, with its new words and context, and is undone as one', () => {
    const before = snapshot();
    const diff = desk.do('correctText', input({ m1: { recheck: true } }));
    expect(desk.get('document', 'd1')).toMatchObject({ sha256: hash, length: mended.length });
    const { passages, status, changed } = desk.get('stance', 's1');
    expect(passages).toEqual(
      [
        {
          from: 16 + by - 6,
          to: 34 + by - 6,
          quote: 'would not negotiate',
          prefix: 'Tehran has said it ',
          suffix: '. The EU called for talks, provi',
        },
      ].map((each) => ({
        ...each,
        from: mended.indexOf(each.quote),
        to: mended.indexOf(each.quote) + each.quote.length,
      })),
    );
    expect(status).toBe('done');
    expect(changed < desk.get('mention', 'm1').changed).toBe(true);
    expect(desk.get('mention', 'm1')).toMatchObject({ status: 'recheck', passages: [{ quote: 'Tehran' }] });
    desk.records.apply(reverse(diff));
    expect(snapshot()).toBe(before);
  });

  it('lets what cannot be without words go when these are lost, with what is about it', () => {
    desk.do('correctText', input({ m1: { places: [null] } }));
    expect([desk.records.get('m1'), desk.records.get('n1')]).toEqual([undefined, undefined]);
  });

  it('keeps the lost words of what stays', () => {
    desk.do('correctText', input({ s1: { places: [null] } }));
    expect(desk.get('stance', 's1')).toMatchObject({
      passages: [],
      status: 'recheck',
      attributes: { 'lost words': 'would not negotiate' },
    });
    expect(desk.get('link', 'l1')).toMatchObject({ from: 'e1', to: 's1' });
  });

  it.each([
    [
      'a passage that is not placed',
      () => ({ ...input(), records: input().records.slice(1) }),
      'changed-meanwhile',
    ],
    ['a place too many', () => input({ m1: { places: [{ from: 0, to: 6 }, null] } }), 'changed-meanwhile'],
    [
      'a record that is not there',
      () => ({ ...input(), records: [...input().records, { id: 'x', changed: '', slots: [] }] }),
      'changed-meanwhile',
    ],
    [
      'a record that was edited',
      () => (
        desk.do('editMention', { id: 'm1', set: { actor: 'eu' } }),
        {
          ...input(),
          records: input().records.map((each) => ({ ...each, changed: '2026-01-01T00:00:00.000Z' })),
        }
      ),
      'changed-meanwhile',
    ],
    ['a text that it no longer has', () => ({ ...input(), before: 'c'.repeat(64) }), 'changed-meanwhile'],
    ['a place outside', () => input({ m1: { places: [{ from: 0, to: 999 }] } }), 'passage-outside'],
    ['an empty place', () => input({ m1: { places: [{ from: 3, to: 3 }] } }), 'passage-outside'],
    ['another length', () => ({ ...input(), length: 3 }), 'bad-request'],
    ['another document', () => ({ ...input(), document: 'd9' }), 'not-found'],
  ])('is refused with %s', (_name, given, code) => {
    expect(desk.codeOf('correctText', given())).toBe(code);
  });
});
