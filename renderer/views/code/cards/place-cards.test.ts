import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Form, type Measures, placeCards, slimHeight, type Wish } from './place-cards.ts';

const nothingOpen: Measures = { from: 0, open: null };

/** Cards at lines: whole ones of a height, or slim ones where none is given. */
function wishes(...lines: readonly (readonly [line: number, full?: number])[]): readonly Wish[] {
  return lines.map(([line, full], at) => ({ id: `${at}`, line, full: full ?? null, row: `${line}` }));
}

/** What comes out, in a line each: the card, its form, its top, and what it stands for. */
function layout(cards: readonly Wish[], measures: Measures = nothingOpen): readonly string[] {
  return placeCards(cards, measures).map(({ id, form, top, folded }) =>
    [id, form, top, ...(folded.length === 0 ? [] : [`+${folded.length}`])].join(' '),
  );
}

describe('cards', () => {
  it('begin at their lines where there is room', () => {
    expect(layout(wishes([125, 100], [325, 100], [500]))).toEqual(['0 full 100', '1 full 300', '2 slim 487']);
  });

  it('go below the one before them where there is none, and are at their lines again soon', () => {
    expect(layout(wishes([125, 100], [125, 100], [330, 80], [600, 80]))).toEqual([
      '0 full 100',
      '1 full 212',
      '2 full 324',
      '3 full 575',
    ]);
  });

  it('fold to a line where many are close together', () => {
    const crowd = [100, 130, 160, 190, 220, 250].map((line) => [line, 120] as const);
    expect(layout(wishes(...crowd, [1000, 120]))).toEqual([
      '0 slim 87',
      '1 slim 117',
      '2 slim 147',
      '3 slim 177',
      '4 slim 207',
      '5 full 236',
      '6 full 975',
    ]);
  });

  it('share one row a line where even lines are too many, each still within reach', () => {
    const lines = Array.from({ length: 20 }, (_, at) => 100 + at * 29);
    const cards = wishes(...lines.flatMap((line) => Array.from({ length: 20 }, () => [line] as const)));
    const rows = placeCards(cards, nothingOpen);
    expect(rows.map(({ top }) => top)).toEqual(lines.map((line) => line - slimHeight / 2));
    expect(rows.map(({ folded }) => folded.length)).toEqual(lines.map(() => 19));
  });

  it('keep above the highest place there is', () => {
    expect(layout(wishes([10, 100], [20]), { from: 44, open: null })).toEqual(['0 full 44', '1 slim 156']);
  });
});

describe('the open card', () => {
  const open = (id: string, height = 400): Measures => ({ from: 0, open: { id, height } });

  it('is at its line: those above make way upwards, those that it covers go below', () => {
    const cards = wishes([425, 100], [430, 100], [500, 100], [1000, 100]);
    expect(layout(cards, open('1'))).toEqual(['0 full 293', '1 open 405', '2 full 817', '3 full 975']);
  });

  it('stays where it is when it grows, and so do those above it', () => {
    const cards = wishes([425, 100], [430, 100], [500, 100]);
    const [low, high] = [400, 480].map((height) => layout(cards, open('1', height)));
    expect(high?.slice(0, 2)).toEqual(low?.slice(0, 2));
    expect(high?.[2]).toBe('2 full 897');
  });

  it('folds what it covers where that is a lot, and lets one row stand for what is too much', () => {
    const few = wishes([125, 100], [200, 150], [300, 150], [400, 150]);
    expect(layout(few, open('0'))).toEqual(['0 open 100', '1 slim 512', '2 slim 541', '3 full 570']);
    const many = wishes([125], ...Array.from({ length: 15 }, (_, at) => [130 + 20 * at] as const), [900]);
    expect(layout(many, open('0'))).toEqual(['0 open 100', '1 slim 512 +14', '16 slim 887']);
  });

  it('lets one row stand for what has no room above it', () => {
    const cards = wishes(...Array.from({ length: 6 }, () => [70] as const), [75]);
    expect(layout(cards, open('6'))).toEqual(['0 slim 21 +5', '6 open 50']);
  });

  it('moves many above it a little where they are one a line', () => {
    const lines = Array.from({ length: 16 }, (_, at) => 100 + 29 * at);
    const cards = wishes(...lines.map((line) => [line] as const), [535, 100]);
    const tops = placeCards(cards, { from: 0, open: { id: '16', height: 400 } }).map(({ top }) => top);
    expect(tops).toEqual([...lines.map((line) => line - 54), 510]);
  });

  it('is never folded, however many share its line', () => {
    const cards = wishes(...Array.from({ length: 60 }, () => [300] as const));
    expect(layout(cards, open('30'))).toEqual(['0 slim 246 +58', '30 open 275']);
  });
});

const someWishes = fc
  .array(
    fc.record({
      line: fc.integer({ min: 0, max: 3000 }),
      full: fc.option(fc.integer({ min: 60, max: 300 })),
    }),
    {
      maxLength: 120,
    },
  )
  .map((all) =>
    all
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, full }, at): Wish => ({ id: `${at}`, line, full, row: `${Math.floor(line / 29)}` })),
  );

it('never overlaps, changes no order, loses no card, and keeps the open one at its line', () => {
  fc.assert(
    fc.property(someWishes, fc.nat(), fc.boolean(), (cards, which, isOpen) => {
      const chosen = isOpen ? cards[which % Math.max(1, cards.length)] : undefined;
      const open = chosen === undefined ? null : { id: chosen.id, height: 350 };
      const rows = placeCards(cards, { from: 0, open });
      const heightOf = (id: string, form: Form) =>
        form === 'open' ? 350 : form === 'slim' ? slimHeight : (cards[Number(id)]?.full ?? slimHeight);
      for (const [at, { id, form, top }] of rows.entries()) {
        const next = rows[at + 1];
        if (next !== undefined) expect(next.top).toBeGreaterThanOrEqual(top + heightOf(id, form));
      }
      const ids = rows.flatMap(({ id, folded }) => [id, ...folded]).map(Number);
      expect(ids.toSorted((a, b) => a - b)).toEqual(cards.map((_, at) => at));
      const own = rows.map(({ id }) => Number(id));
      expect(own).toEqual(own.toSorted((a, b) => a - b));
      if (chosen !== undefined)
        expect(rows.find(({ id }) => id === chosen.id)).toMatchObject({
          form: 'open',
          top: Math.max(0, chosen.line - 25),
        });
    }),
  );
});
