import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordTypes } from '../model/records.ts';
import { schemas } from '../model/schema/index.ts';
import { editableFields } from './editable-fields.ts';
import { type CommandName, commandNames } from './index.ts';
import { Desk } from './testing/desk.ts';

describe('running a command', () => {
  it.each([
    ['no command', null, 'name'],
    ['an unknown command', { name: 'formatDisk', input: {} }, 'name'],
    ['a name from the prototype', { name: 'constructor', input: {} }, 'name'],
    ['no input', { name: 'addActor' }, ''],
    ['a wrong type', { name: 'addActor', input: { name: 5 } }, 'name'],
    ['an unknown field', { name: 'editActor', input: { id: 'eu', set: {}, sneaky: 1 } }, ''],
    ['an id that is a path', { name: 'addActor', input: { id: '../x', name: 'X' } }, 'id'],
    ['a wrong step', { name: 'batch', input: { steps: [{ name: 'addActor', input: {} }] } }, 'name'],
    [
      'a step from the prototype',
      { name: 'batch', input: { steps: [{ name: 'constructor', input: {} }] } },
      'name',
    ],
    [
      'a batch in a batch',
      { name: 'batch', input: { steps: [{ name: 'batch', input: { steps: [] } }] } },
      'name',
    ],
  ])('refuses %s', (_what, request, field) => {
    const desk = new Desk();
    expect(desk.tryRequest(request)).toMatchObject({ error: { code: 'bad-request', details: { field } } });
  });

  it('never throws, whatever it is asked', () => {
    const desk = new Desk();
    const input = fc.anything();
    fc.assert(
      fc.property(fc.constantFrom(...commandNames), input, (name, given) => {
        expect(desk.tryRequest({ name, input: given })).toHaveProperty('ok');
      }),
    );
  });

  it('says what was changed, by a name that stood before or stands after', () => {
    const desk = new Desk();
    const subject = (name: CommandName, input: unknown) => {
      const result = desk.try(name, input);
      return result.ok ? [result.value.name, result.value.subject] : result.error;
    };
    desk.addStanceWithEvidence();
    const passages = [{ from: 0, to: 4 }];
    expect([
      subject('addStance', { document: 'd1', holders: ['iran', 'eu'] }),
      subject('removeRecords', { ids: ['s1'], document: 'd1' }),
      subject('mergeActors', { from: 'eu', into: 'iran' }),
      subject('editEvidence', { id: 'e1', set: { note: 'x' } }),
      subject('batch', {
        main: 1,
        steps: [
          { name: 'addActor', input: { id: 'un', name: 'UN' } },
          { name: 'addMention', input: { document: 'd1', actor: 'un', passages } },
        ],
      }),
    ]).toEqual([
      ['addStance', 'Iran, European Union'],
      ['removeRecords', 'Iran'],
      ['mergeActors', 'European Union → Iran'],
      ['editEvidence', 'would not negotiate'],
      ['addMention', 'UN'],
    ]);
  });

  it('does a batch wholly or not at all, and each step sees the ones before', () => {
    const desk = new Desk();
    const steps = [
      { name: 'addActor', input: { id: 'un', name: 'UN' } },
      { name: 'editActor', input: { id: 'un', set: { kind: 'organisation' } } },
      { name: 'addStance', input: { id: 's9', document: 'd1', holders: ['un'] } },
      { name: 'addEvidence', input: { id: 'e9', document: 'd2', citation: 'Minutes' } },
      { name: 'addLink', input: { id: 'l9', document: 'd2', from: 'e9', to: 's9', relation: 'supports' } },
    ];
    const result = desk.try('batch', { steps });
    expect(result).toMatchObject({ value: { documents: ['d1', 'd2'] } });
    if (!result.ok) return;
    expect(result.value.diff.map(({ before, after }) => [before, after?.id])).toEqual([
      [null, 'un'],
      [null, 's9'],
      [null, 'e9'],
      [null, 'l9'],
    ]);
    const wrong = [...steps, { name: 'removeActor', input: { id: 'un' } }];
    expect(desk.try('batch', { steps: wrong })).toMatchObject({
      error: { code: 'in-use', details: { step: 6 } },
    });
  });
});

describe('editable fields', () => {
  it('are all fields but those that the program keeps', () => {
    const kept = ['type', 'id', 'document', 'coder', 'created', 'changed', 'origin', 'codebookRevision', 'revision',
      'history', 'mergedInto', 'sha256', 'length', 'encoding', 'original', 'done', 'filters']; // prettier-ignore
    for (const type of recordTypes) {
      const all = Object.keys(schemas[type].shape).filter((field) => !kept.includes(field));
      expect([type, [...editableFields[type]].sort()]).toEqual([type, all.sort()]);
    }
  });
});
