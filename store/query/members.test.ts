import { describe, expect, it } from 'vitest';
import { Desk } from '../commands/testing/desk.ts';
import { actorPlaces } from './members.ts';

/** A desk whose actors belong to others, all named by their ids; `iran` and `eu` are there besides. */
function desk(memberships: Readonly<Record<string, readonly string[]>>): Desk {
  const made = new Desk();
  for (const id of Object.keys(memberships)) made.do('addActor', { id, name: id });
  for (const [id, wholes] of Object.entries(memberships))
    made.do('editActor', { id, set: { memberships: wholes.map((of) => ({ of, from: null, to: null })) } });
  return made;
}

/** The tree as it is drawn: + for closed, - for open, deeper ones with more dots; without the two that are always there. */
function drawn(made: Desk, folds: Readonly<Record<string, boolean>> = {}): readonly string[] {
  return actorPlaces(made.records, new Map(Object.entries(folds)))
    .filter(({ path }) => path !== 'iran' && path !== 'eu')
    .map(({ actor, depth, isOpen }) => {
      const sign = isOpen === undefined ? '' : isOpen ? '-' : '+';
      return `${'.'.repeat(depth)}${sign}${actor.id}`;
    });
}

describe('the tree of memberships', () => {
  it.each<readonly [string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ['members stand below what they belong to', { b: ['a'], a: [], c: ['b'] }, ['-a', '.-b', '..c']],
    ['a member of two stands below both', { a: [], b: [], m: ['a', 'b'] }, ['-a', '.m', '-b', '.m']],
    ['once below one that it belongs to twice', { a: [], m: ['a', 'a'] }, ['-a', '.m']],
    [
      'its own members are listed below the first place only',
      { a: [], b: [], m: ['a', 'b'], n: ['m'] },
      ['-a', '.-m', '..n', '-b', '.+m'],
    ],
    ['a ring has a beginning, and no end', { a: ['c'], b: ['a'], c: ['b'] }, ['-a', '.-b', '..c']],
    ['a ring below another actor', { t: [], a: ['t', 'b'], b: ['a'] }, ['-t', '.-a', '..b']],
    ['nobody belongs to itself', { a: ['a'] }, ['a']],
  ])('%s', (_name, memberships, expected) => {
    expect(drawn(desk(memberships))).toEqual(expected);
  });

  it('is folded as is said, path by path', () => {
    const made = desk({ a: [], b: [], m: ['a', 'b'], n: ['m'] });
    expect(drawn(made, { a: false })).toEqual(['+a', '-b', '.-m', '..n']);
    expect(drawn(made, { 'a/m': false, 'b/m': true })).toEqual(['-a', '.+m', '-b', '.-m', '..n']);
  });

  it('follows mergers, leaves tombstones out, and gives the terms', () => {
    const made = desk({ union: [], fr: ['union', 'eu'] });
    made.do('editActor', { id: 'fr', set: { memberships: [{ of: 'union', from: '1958', to: null }] } });
    made.do('mergeActors', { from: 'union', into: 'eu' });
    expect(actorPlaces(made.records).map(({ path, terms }) => [path, terms.length])).toEqual([
      ['eu', 0],
      ['eu/fr', 1],
      ['iran', 0],
    ]);
  });

  it('stays as long as its memberships where every member has two places', () => {
    const many: Record<string, readonly string[]> = { a0: [], b0: [] };
    for (let level = 1; level < 40; level++) {
      const wholes = [`a${level - 1}`, `b${level - 1}`];
      many[`a${level}`] = wholes;
      many[`b${level}`] = wholes;
    }
    expect(drawn(desk(many))).toHaveLength(2 + 39 * 4);
  });
});
