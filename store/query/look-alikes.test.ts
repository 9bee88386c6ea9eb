import { describe, expect, it } from 'vitest';
import { Desk } from '../commands/testing/desk.ts';
import { candidates, lookAlikes } from './look-alikes.ts';
import { looseName } from './loose-name.ts';

interface Given {
  readonly kind?: string;
  readonly aliases?: readonly { readonly name: string; readonly from?: string; readonly to?: string }[];
}

function desk(actors: readonly (readonly [string, Given?])[]): Desk {
  const made = new Desk();
  actors.forEach(([name, { kind = null, aliases = [] } = {}], at) =>
    made.do('addActor', {
      id: `a${at}`,
      name,
      kind,
      aliases: aliases.map((alias) => ({ from: null, to: null, ...alias })),
    }),
  );
  return made;
}

function isAlike(a: string, b: string, [one, other]: readonly [Given, Given] = [{}, {}]): boolean {
  return lookAlikes(desk([[a, one], [b, other]]).records).length > 0; // prettier-ignore
}

describe('names look alike', () => {
  it.each([
    ['case and space', 'Oda Marsh', ' oda  MARSH'],
    ['accents', 'Zoë Béranger', 'Zoe Beranger'],
    ['letters without marks to take off', 'Søren Groß', 'Soren Gross'],
    ['signs', 'O’Dell, Kit', "Kit O'Dell"],
    ['order', 'Marsh, Oda', 'Oda Marsh'],
    ['joined', 'Amir-Rook', 'Amirrook'],
    ['a title', 'Dr. Oda Marsh', 'Oda Marsh'],
    ['two titles of a whole name', 'President Oda Marsh', 'Prof. Oda Marsh'],
    ['a title of a sole name', 'President Marsh', 'Marsh'],
    ['an article', 'The Courier', 'Courier'],
    ['an initial', 'O. Marsh', 'Oda Marsh'],
    ['a middle initial', 'Oda B. Marsh', 'Oda Marsh'],
    ['two initials', 'O. B. Marsh', 'Oda Bell Marsh'],
    ['a letter left out', 'Tevin Roke', 'Tevn Roke'],
    ['another letter', 'Harbour Offise', 'Harbour Office'],
    ['two letters that changed places', 'Lockhouse', 'Lockhuose'],
    ['two slips in a long name', 'Harbor Masters Councl', 'Harbour Masters Council'],
    ['Arabic letters of two keyboards', 'علي كريمي', 'علی کریمی'],
    ['Hebrew points', 'שָׂר המים', 'שר המים'],
  ])('%s: %s, %s', (_what, a, b) => {
    expect(isAlike(a, b)).toBe(true);
  });
});

describe('names do not look alike', () => {
  it.each([
    ['other words', 'Oda Marsh', 'Tevin Rook'],
    ['short ones that differ in a letter', 'Mara', 'Mira'],
    ['another beginning', 'Gambia', 'Zambia'],
    ['two letters in a short name', 'Austria', 'Australia'],
    ['figures', 'Council 12', 'Council 13'],
    ['figures within a long name', 'Resolution 22311 of the council', 'Resolution 22312 of the council'],
    ['one word of two', 'Canal', 'Canal Board'],
    ['a surname alone', 'O. Marsh', 'Marsh'],
    ['other initials', 'A. Marsh', 'B. Marsh'],
    ['other middle initials', 'Oda A. Marsh', 'Oda B. Marsh'],
    ['two titles of a sole name', 'King Orrin', 'Prince Orrin'],
    ['two offices', 'President of Lorvia', 'Minister of Lorvia'],
    ['nothing but signs', '…', '???'],
  ])('%s: %s, %s', (_what, a, b) => {
    expect(isAlike(a, b)).toBe(false);
  });
});

describe('look-alikes', () => {
  it('of other kinds are so only where the name is the same', () => {
    const kinds = [{ kind: 'person' }, { kind: 'medium' }] as const;
    expect([
      isAlike('The Courier', 'Courier', kinds),
      isAlike('Couriers', 'Courier', kinds),
      isAlike('Couriers', 'Courier', [{ kind: 'person' }, {}]),
    ]).toEqual([true, false, true]);
  });

  it('are found by aliases, unless these were used at other times', () => {
    const warden = (from: string, to: string): Given => ({ aliases: [{ name: 'The Warden', from, to }] });
    expect([
      isAlike('Oda Marsh', 'Tevin Rook', [warden('2001', '2010'), warden('2010', '2020')]),
      isAlike('Oda Marsh', 'Tevin Rook', [warden('2001', '2009'), warden('2010', '2020')]),
      isAlike('Warden', 'Tevin Rook', [{}, warden('2010', '2020')]),
    ]).toEqual([true, false, true]);
  });

  it('leave out tombstones, and are each pair once, by name', () => {
    const made = desk([
      ['Oda Marsh', { aliases: [{ name: 'O. Marsh' }] }],
      ['O. Marsh'],
      ['Oda B. Marsh'],
      ['Dr Oda Marsh'],
    ]);
    const names = () => lookAlikes(made.records).map(({ a, b }) => `${a.name}, ${b.name}`);
    expect(names()).toEqual([
      'Dr Oda Marsh, O. Marsh',
      'Dr Oda Marsh, Oda B. Marsh',
      'Dr Oda Marsh, Oda Marsh',
      'O. Marsh, Oda B. Marsh',
      'O. Marsh, Oda Marsh',
      'Oda B. Marsh, Oda Marsh',
    ]);
    made.do('mergeActors', { from: 'a1', into: 'a0' });
    made.do('mergeActors', { from: 'a3', into: 'a0' });
    expect(names()).toEqual(['Oda B. Marsh, Oda Marsh']);
  });

  it('are sought among few, however many names share a word', () => {
    const actors = Array.from({ length: 600 }, (_, at): readonly [string] => [
      `Ministry number ${at} of Works`,
    ]);
    expect([...candidates(desk(actors).records)].length).toBeLessThan(600 * 40);
  });
});

it.each([
  ['Prime Minister Oda Marsh', ['prime', 'minister'], ['oda', 'marsh']],
  ['Minister of Works', [], ['minister', 'of', 'works']],
  ['Foreign Minister', [], ['foreign', 'minister']],
  ['  ', undefined, undefined],
])('%s is told from its titles', (name, titles, words) => {
  const loose = looseName(name);
  expect([loose?.titles, loose?.words]).toEqual([titles, words]);
});
