import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reverse } from '../model/diff.ts';
import { everyRecord } from '../query/uses.ts';
import { Desk } from './testing/desk.ts';

/** A desk with stances on one issue in two documents, and a note about it. */
function desk(count = 4): Desk {
  const made = new Desk();
  made.do('addIssue', { id: 'peace', name: 'Peace' });
  made.do('editIssue', { id: 'talks', set: { definition: 'Talks.', parent: 'peace' } });
  for (let at = 0; at < count; at++) {
    const document = at % 2 === 0 ? 'd1' : 'd2';
    made.do('addStance', { id: `s${at}`, document, holders: ['iran'], issue: 'talks' });
  }
  made.do('addNote', { id: 'n1', document: 'd2', text: 'See.', about: 'talks' });
  return made;
}

const parts = [
  { id: 'open', name: 'Open talks' },
  { id: 'secret', name: 'Secret talks', definition: 'Nobody knows.' },
];

function issues({ records }: Desk): Readonly<Record<string, string | null>> {
  const all = [...records.all('stance')].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  return Object.fromEntries(all.map(({ id, issue }) => [id, issue]));
}

describe('an entry is split', () => {
  it('and goes where nothing is left with it; what used it counts as coded under the present codebook', () => {
    const made = desk();
    const given = [0, 1, 2, 3].map((at) => ({ record: `s${at}`, part: at % 2 }));
    const before = [...everyRecord(made.records)];
    const diff = made.do('splitEntry', { type: 'issue', id: 'talks', parts, given });
    expect(made.records.get('talks')).toBeUndefined();
    expect(issues(made)).toEqual({ s0: 'open', s1: 'secret', s2: 'open', s3: 'secret' });
    expect(made.get('issue', 'secret')).toMatchObject({ parent: 'peace', definition: 'Nobody knows.' });
    expect(made.get('note', 'n1').about).toBe('open');
    expect(made.get('codebook', 'codebook').revision).toBe(2);
    expect(made.get('stance', 's0').codebookRevision).toBe(2);
    made.records.apply(reverse(diff));
    expect(new Set(everyRecord(made.records))).toEqual(new Set(before));
  });

  it('and stays with what is left with it, what stands below it, or where the new ones stand below', () => {
    const some = desk();
    some.do('splitEntry', { type: 'issue', id: 'talks', parts, given: [{ record: 's1', part: 1 }] });
    expect(issues(some)).toEqual({ s0: 'talks', s1: 'secret', s2: 'talks', s3: 'talks' });
    expect(some.get('note', 'n1').about).toBe('talks');
    const under = desk(1);
    const all = [{ record: 's0', part: 0 }];
    under.do('splitEntry', { type: 'issue', id: 'talks', parts, given: all, isBelow: true });
    expect(under.get('issue', 'open').parent).toBe('talks');
    const whole = desk(1);
    whole.do('addIssue', { id: 'below', name: 'Below', parent: 'talks' });
    whole.do('splitEntry', { type: 'issue', id: 'talks', parts, given: all });
    expect(whole.get('issue', 'talks').parent).toBe('peace');
  });

  it.each([
    ['code', 'tag', { code: 'costs', passages: [{ from: 0, to: 4 }] }, 'addTag', 'costs'],
    ['kind', 'evidence', { kind: 'vote', citation: 'A paper' }, 'addEvidence', 'vote'],
  ] as const)('of type %s, with each %s that uses it', (type, used, fields, add, id) => {
    const made = new Desk();
    made.do('addCode', { id: 'costs', name: 'Costs' });
    made.do(add, { id: 'r1', document: 'd1', ...fields });
    made.do('splitEntry', { type, id, parts, given: [{ record: 'r1', part: 1 }] });
    expect(made.get(used, 'r1')).toMatchObject({ [type]: 'secret' });
    expect(made.records.get(id)).toBeUndefined();
  });

  it('of the kinds of actors and the relations too', () => {
    const made = new Desk();
    made.addStanceWithEvidence();
    made.do('splitEntry', { type: 'actorKind', id: 'state', parts, given: [{ record: 'iran', part: 0 }] });
    expect(made.get('actor', 'iran').kind).toBe('open');
    const links = [{ record: 'l1', part: 0 }];
    made.do('splitEntry', { type: 'relation', id: 'supports', parts: [{ name: 'proves' }], given: links });
    expect(made.get('relation', made.get('link', 'l1').relation)).toMatchObject({
      name: 'proves',
      from: 'evidence',
    });
  });

  it('not where names are taken or the same, a part is not there, or it is used where it cannot be seen', () => {
    const made = desk(1);
    const code = (more: object) => made.codeOf('splitEntry', { type: 'issue', id: 'talks', parts, ...more });
    made.uses.set('gone', 1);
    expect([
      code({ parts: [{ name: 'peace' }] }),
      code({ parts: [{ name: 'A' }, { name: 'a' }] }),
      code({ parts: [{ name: 'Talks should be held' }] }),
      code({ parts: [{ name: 'Talks should be held' }], given: [{ record: 's0', part: 0 }] }),
      code({ given: [{ record: 's0', part: 2 }] }),
      code({ parts: [{ id: 'peace', name: 'X' }] }),
      code({ parts: [] }),
      code({ id: 'gone' }),
      code({ type: 'code' }),
    ]).toEqual([
      'name-taken',
      'name-taken',
      'name-taken',
      'ok',
      'bad-request',
      'id-taken',
      'bad-request',
      'not-found',
      'not-found',
    ]);
    made.uses.set('talks', 9);
    expect(code({})).toBe('in-use');
  });

  it('and merged again, with every record where it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(1), { nil: null }), { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (places, isBelow) => {
          const made = desk(places.length);
          const given = places.flatMap((part, at) => (part === null ? [] : [{ record: `s${at}`, part }]));
          made.do('splitEntry', { type: 'issue', id: 'talks', parts, given, isBelow });
          const rest = isBelow || places.includes(null) ? 'talks' : 'open';
          expect(Object.values(issues(made))).toEqual(
            places.map((part) => (part === null ? 'talks' : (parts[part]?.id ?? ''))),
          );
          for (const from of ['open', 'secret'])
            if (from !== rest) made.do('mergeIssues', { from, into: rest });
          expect(new Set(Object.values(issues(made)))).toEqual(new Set([rest]));
          expect(made.get('issue', rest).parent).toBe('peace');
          expect(made.get('note', 'n1').about).toBe(rest);
        },
      ),
    );
  });
});
