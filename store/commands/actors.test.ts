import { describe, expect, it } from 'vitest';
import { Desk } from './testing/desk.ts';

function alias(name: string, from: string | null = null) {
  return { name, from, to: null };
}

describe('actors', () => {
  it('are added with defaults and edited field by field', () => {
    const desk = new Desk();
    desk.do('addActor', { id: 'un', name: 'UN' });
    expect(desk.get('actor', 'un')).toMatchObject({
      name: 'UN',
      kind: null,
      aliases: [],
      roles: [],
      memberships: [],
      description: '',
      externalIds: [],
      attributes: {},
      mergedInto: null,
      coder: 'ak',
      origin: { by: 'hand' },
    });
    desk.do('editActor', { id: 'un', set: { kind: 'organisation', roles: [alias('Observer', '2020')] } });
    const { created, changed, ...un } = desk.get('actor', 'un');
    expect(un).toMatchObject({ kind: 'organisation', roles: [alias('Observer', '2020')], name: 'UN' });
    expect(changed > created).toBe(true);
  });

  it.each([
    ['an id that is taken', 'addActor', { id: 'iran', name: 'Iran' }, 'id-taken'],
    ['a kind that is not there', 'addActor', { name: 'X', kind: 'ship' }, 'reference-missing'],
    ['an empty name', 'editActor', { id: 'iran', set: { name: ' ' } }, 'bad-request'],
    ['a field that cannot be set', 'editActor', { id: 'iran', set: { mergedInto: 'eu' } }, 'bad-request'],
    ['an actor that is not there', 'editActor', { id: 'nobody', set: {} }, 'not-found'],
    ['a merger with itself', 'mergeActors', { from: 'eu', into: 'eu' }, 'merge-with-itself'],
    ['a merger with nobody', 'mergeActors', { from: 'eu', into: 'nobody' }, 'not-found'],
  ] as const)('refuse %s', (_what, name, input, code) => {
    expect(new Desk().codeOf(name, input)).toBe(code);
  });

  it('are removed only where nothing points to them, at hand or elsewhere', () => {
    const desk = new Desk();
    desk.do('addMention', { document: 'd1', actor: 'iran', passages: [desk.range('Iran')] });
    desk.uses.set('iran', 1);
    expect(desk.try('removeActor', { id: 'iran' })).toMatchObject({
      error: { code: 'in-use', details: { name: 'Iran', uses: 1 } },
    });
    desk.uses.set('eu', 7);
    expect(desk.try('removeActor', { id: 'eu' })).toMatchObject({ error: { details: { uses: 7 } } });
    desk.uses.clear();
    desk.do('removeActor', { id: 'eu' });
    expect(desk.records.get('eu')).toBeUndefined();
  });

  it('are freed for removal by a step before in the same batch', () => {
    const desk = new Desk();
    desk.do('addMention', { id: 'm1', document: 'd1', actor: 'iran', passages: [desk.range('Iran')] });
    desk.uses.set('iran', 1);
    desk.do('batch', {
      steps: [
        { name: 'removeRecords', input: { ids: ['m1'], document: 'd1' } },
        { name: 'removeActor', input: { id: 'iran' } },
      ],
    });
    expect(desk.records.get('iran')).toBeUndefined();
  });

  it('become one: the other stays as a tombstone, and what it had is united without doubles', () => {
    const desk = new Desk();
    desk.do('editActor', {
      id: 'eu',
      set: {
        memberships: [{ of: 'iran', from: null, to: null }],
        externalIds: [{ scheme: 'wikidata', value: 'Q458' }],
      },
    });
    desk.do('addActor', {
      id: 'union',
      name: 'the eu',
      kind: 'organisation',
      aliases: [alias('European union'), alias('Brussels', '1992'), alias('EU')],
      roles: [alias('Mediator')],
      memberships: [
        { of: 'eu', from: null, to: null },
        { of: 'iran', from: null, to: null },
      ],
      externalIds: [{ scheme: 'wikidata', value: 'Q458' }],
      description: 'A union of states.',
      attributes: { region: 'Europe' },
    });
    desk.do('mergeActors', { from: 'union', into: 'eu' });
    expect(desk.get('actor', 'union')).toMatchObject({ mergedInto: 'eu', name: 'the eu' });
    expect(desk.get('actor', 'eu')).toMatchObject({
      name: 'European Union',
      kind: 'organisation',
      aliases: [alias('EU'), alias('the eu'), alias('Brussels', '1992')],
      roles: [alias('Mediator')],
      memberships: [{ of: 'iran', from: null, to: null }],
      externalIds: [{ scheme: 'wikidata', value: 'Q458' }],
      description: 'A union of states.',
      attributes: { region: 'Europe' },
    });
  });

  it('follow earlier mergers to their end', () => {
    const desk = new Desk();
    desk.do('addActor', { id: 'a', name: 'A' });
    desk.do('addActor', { id: 'b', name: 'B' });
    desk.do('mergeActors', { from: 'a', into: 'b' });
    desk.do('mergeActors', { from: 'eu', into: 'a' });
    expect(desk.get('actor', 'eu').mergedInto).toBe('b');
    expect(desk.codeOf('mergeActors', { from: 'a', into: 'eu' })).toBe('merge-with-itself');
  });
});
