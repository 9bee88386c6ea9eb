import { expect, it } from 'vitest';
import { id } from '../../../../store/model/schema/parts.ts';
import { draftStance, stepsOf, withFields } from './draft.ts';

const document = id.document.parse('speech');
const actor = id.actor.parse('tal');

it('is filled with what is proposed until its coder says otherwise', () => {
  const draft = draftStance(
    'new',
    document,
    'She said so.',
    { from: 0, to: 3 },
    { holder: actor, issue: null, date: '2022-03', speech: { manner: 'indirect', cue: { from: 4, to: 8 } } },
  );
  expect([...draft.proposed]).toEqual(['holders', 'date', 'attribution']);
  const step = { source: null, manner: 'indirect', cue: 'said', passages: [{ from: 4, to: 8 }] };
  expect(draft.fields.attribution).toEqual([step]);
  expect([...withFields(draft, { date: null }, []).proposed]).toEqual(['holders', 'attribution']);
});

it('needs a holder, and makes only what it names in the end', () => {
  const draft = draftStance(
    'new',
    document,
    '',
    { from: 3, to: 9 },
    { holder: null, issue: null, date: null, speech: null },
  );
  expect(stepsOf(draft)).toBeUndefined();
  const first = withFields(draft, { holders: ['x1'] }, [
    { name: 'addActor', input: { id: 'x1', name: 'Mistyped' } },
  ]);
  const second = withFields(first, { holders: ['x2'] }, [
    { name: 'addActor', input: { id: 'x2', name: 'Dana Kovri' } },
  ]);
  expect(stepsOf(second)?.map(({ name }) => name)).toEqual(['addActor', 'addStance']);
});

it('proposes that the holder itself says what is quoted, whoever that becomes', () => {
  const speech = { manner: 'direct', cue: null } as const;
  const draft = draftStance(
    'new',
    document,
    '',
    { from: 0, to: 3 },
    { holder: null, issue: null, date: null, speech },
  );
  const sources = (each: typeof draft) => each.fields.attribution?.map(({ source }) => source);
  expect(sources(draft)).toEqual([null]);
  const held = withFields(draft, { holders: ['tal'] }, []);
  expect(sources(held)).toEqual(['tal']);
  expect(sources(withFields(held, { holders: ['oda'] }, []))).toEqual(['oda']);
  const said = withFields(
    held,
    { attribution: [{ source: 'oda', manner: 'direct', cue: null, passages: [] }] },
    [],
  );
  expect(sources(withFields(said, { holders: ['tal', 'oda'] }, []))).toEqual(['oda']);
});
