import { describe, expect, it } from 'vitest';
import { reverse } from '../model/diff.ts';
import { Desk } from './testing/desk.ts';

describe('the codebook', () => {
  it.each([
    ['definition', { definition: 'Formal talks.' }],
    ['rule', { rule: 'Not for contacts.' }],
    ['example', { example: '“Let us talk.”' }],
  ])('rises where the %s of an entry changes, and the entry keeps its old wording', (_field, set) => {
    const desk = new Desk();
    desk.do('editIssue', { id: 'talks', set });
    expect(desk.get('codebook', 'codebook').revision).toBe(2);
    expect(desk.get('issue', 'talks')).toMatchObject({
      ...set,
      revision: 2,
      history: [{ revision: 1, name: 'Talks should be held', definition: '', rule: '', example: '' }],
    });
    desk.do('editIssue', { id: 'talks', set: { definition: 'Talks of ministers.', name: 'Talks' } });
    expect(desk.get('issue', 'talks').history).toHaveLength(2);
    expect(desk.get('issue', 'talks').revision).toBe(3);
  });

  it('does not rise for a new name, a new place in the tree, a new entry, or nothing', () => {
    const desk = new Desk();
    desk.do('addIssue', { id: 'peace', name: 'Peace' });
    desk.do('editIssue', { id: 'talks', set: { name: 'Talks', parent: 'peace' } });
    expect(desk.do('editIssue', { id: 'talks', set: { definition: '' } })).toEqual([]);
    expect(desk.get('codebook', 'codebook').revision).toBe(1);
    expect(desk.get('issue', 'talks')).toMatchObject({
      revision: 1,
      history: [],
      parent: 'peace',
      name: 'Talks',
    });
  });

  it('rises where the values of the scale change, and keeps values that stances have', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    const values = desk.get('scale', 'scale').values;
    expect(desk.codeOf('editScale', { set: { values: values.slice(1) } })).toBe('in-use');
    desk.do('editScale', { set: { values: values.slice(0, 3) } });
    expect(desk.get('codebook', 'codebook').revision).toBe(2);
    expect(desk.get('scale', 'scale')).toMatchObject({ revision: 2, values: values.slice(0, 3) });
  });

  it('needs all documents at hand to take a value of the scale away, and none otherwise', () => {
    const desk = new Desk();
    const values = desk.get('scale', 'scale').values;
    expect(desk.try('editScale', { set: { values: values.slice(1) } })).toMatchObject({
      value: { documents: ['d1', 'd2'] },
    });
    expect(desk.try('editScale', { set: { name: 'Place' } })).toMatchObject({ value: { documents: [] } });
  });

  it.each([
    ['a name that is taken', 'addIssue', { name: 'TALKS should  be held' }, 'name-taken'],
    ['a new name that is taken', 'editKind', { id: 'vote', set: { name: 'Quotation' } }, 'name-taken'],
    [
      'a stance that says what evidence says',
      'editRelation',
      { id: 'context', set: { name: 'qualifies' } },
      'name-taken',
    ],
    ['an issue below itself', 'editIssue', { id: 'talks', set: { parent: 'talks' } }, 'reference-loop'],
    ['an issue that is not there', 'removeIssue', { id: 'nothing' }, 'not-found'],
    ['a kind as an issue', 'removeIssue', { id: 'vote' }, 'not-found'],
    [
      'a scale that does not rise',
      'editScale',
      { set: { values: [{ value: 1, label: 'a', definition: '' }] } },
      'bad-request',
    ],
  ] as const)('refuses %s', (_what, name, input, code) => {
    expect(new Desk().codeOf(name, input)).toBe(code);
  });

  it('lets a name be used for entries of different types, and by relations with different starts', () => {
    const desk = new Desk();
    desk.do('addCode', { name: 'Talks should be held' });
    expect(desk.get('relation', 'contradicts').name).toBe(desk.get('relation', 'opposes').name);
    desk.do('editRelation', { id: 'opposes', set: { definition: 'New.' } });
    expect(desk.codeOf('editRelation', { id: 'opposes', set: { name: 'Supports' } })).toBe('ok');
    expect(desk.codeOf('editRelation', { id: 'opposes', set: { from: 'evidence' } })).toBe('name-taken');
  });

  it('keeps entries that are in use', () => {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    desk.do('addIssue', { id: 'below', name: 'Below', parent: 'talks' });
    desk.do('addActorKind', { id: 'ship', name: 'ship' });
    desk.uses.set('vote', 3);
    const codes = [
      desk.codeOf('removeIssue', { id: 'talks' }),
      desk.codeOf('removeKind', { id: 'quotation' }),
      desk.codeOf('removeKind', { id: 'vote' }),
      desk.codeOf('removeRelation', { id: 'supports' }),
      desk.codeOf('removeActorKind', { id: 'state' }),
      desk.codeOf('editRelation', { id: 'supports', set: { from: 'stance' } }),
      desk.codeOf('removeIssue', { id: 'below' }),
      desk.codeOf('removeActorKind', { id: 'ship' }),
      desk.codeOf('editRelation', { id: 'context', set: { from: 'stance' } }),
    ];
    expect(codes).toEqual([...Array<string>(6).fill('in-use'), 'ok', 'ok', 'ok']);
  });
});

describe('two entries become one', () => {
  function tree(): Desk {
    const desk = new Desk();
    desk.addStanceWithEvidence();
    for (const [id, parent] of [
      ['peace', null],
      ['war', 'peace'],
      ['truce', 'war'],
      ['siege', 'war'],
    ] as const)
      desk.do('addIssue', { id, name: id, parent });
    return desk;
  }
  const parents = (desk: Desk) =>
    Object.fromEntries([...desk.records.all('issue')].map(({ id, parent }) => [id, parent]));

  it('and all that pointed to the one that goes points to the other', () => {
    const desk = tree();
    desk.do('addStance', { id: 's2', document: 'd2', holders: ['eu'], issue: 'war' });
    desk.do('addNote', { id: 'n1', document: 'd2', text: 'See.', about: 'war' });
    desk.do('mergeIssues', { from: 'war', into: 'talks' });
    expect(desk.records.get('war')).toBeUndefined();
    expect([desk.get('stance', 's1').issue, desk.get('stance', 's2').issue]).toEqual(['talks', 'talks']);
    expect(desk.get('note', 'n1').about).toBe('talks');
    expect(parents(desk)).toEqual({ talks: null, peace: null, truce: 'talks', siege: 'talks' });
    expect(desk.get('stance', 's2').changed > desk.get('stance', 's1').changed).toBe(true);
  });

  it.each([
    ['peace', 'war', { talks: null, war: null, truce: 'war', siege: 'war' }],
    ['peace', 'truce', { talks: null, war: null, truce: 'war', siege: 'war' }],
    ['war', 'truce', { talks: null, peace: null, truce: 'peace', siege: 'truce' }],
    ['war', 'peace', { talks: null, peace: null, truce: 'peace', siege: 'peace' }],
    ['truce', 'siege', { talks: null, peace: null, war: 'peace', siege: 'war' }],
  ])('also where they are of one branch: %s into %s', (from, into, expected) => {
    const desk = tree();
    desk.do('mergeIssues', { from, into });
    expect(parents(desk)).toEqual(expected);
  });

  it('with the wording of the other where it has none, as a new meaning', () => {
    const desk = tree();
    desk.do('editIssue', { id: 'talks', set: { rule: 'Not for contacts.' } });
    desk.do('editIssue', { id: 'war', set: { definition: 'Fighting.', rule: 'Any.' } });
    const { revision } = desk.get('codebook', 'codebook');
    desk.do('mergeIssues', { from: 'war', into: 'talks' });
    expect(desk.get('issue', 'talks')).toMatchObject({
      definition: 'Fighting.',
      rule: 'Not for contacts.',
      revision: revision + 1,
    });
    desk.do('mergeIssues', { from: 'siege', into: 'talks' });
    expect(desk.get('codebook', 'codebook').revision).toBe(revision + 1);
  });

  it('codes too, with their tags', () => {
    const desk = new Desk();
    desk.do('addCode', { id: 'costs', name: 'Costs' });
    desk.do('addCode', { id: 'prices', name: 'Prices', parent: 'costs' });
    desk.do('addTag', { id: 't1', document: 'd1', code: 'prices', passages: [desk.range('EU')] });
    const diff = desk.do('mergeCodes', { from: 'prices', into: 'costs' });
    expect([desk.get('tag', 't1').code, desk.records.count('code')]).toEqual(['costs', 1]);
    desk.records.apply(reverse(diff));
    expect([desk.get('tag', 't1').code, desk.get('code', 'prices').parent]).toEqual(['prices', 'costs']);
  });

  it('not where it is the same, is not there, or is used where it cannot be seen', () => {
    const desk = tree();
    desk.uses.set('siege', 1);
    expect([
      desk.codeOf('mergeIssues', { from: 'war', into: 'war' }),
      desk.codeOf('mergeIssues', { from: 'gone', into: 'war' }),
      desk.codeOf('mergeIssues', { from: 'war', into: 'gone' }),
      desk.codeOf('mergeCodes', { from: 'war', into: 'talks' }),
      desk.codeOf('mergeIssues', { from: 'siege', into: 'talks' }),
    ]).toEqual(['merge-with-itself', 'not-found', 'not-found', 'not-found', 'in-use']);
  });
});
