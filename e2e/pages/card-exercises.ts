import { expect } from '@playwright/test';
import type { FieldsOf } from '../support/editable-fields.ts';
import {
  attributes,
  choose,
  combobox,
  type Exercise,
  inOrder,
  passages,
  press,
  quoted,
  select,
  status,
  type Step,
  text,
} from './card-steps.ts';

function exercises<
  Name extends 'editMention' | 'editStance' | 'editEvidence' | 'editLink' | 'editTag' | 'editNote',
>(_name: Name, table: Readonly<Record<FieldsOf<Name>, Exercise>>): Readonly<Record<string, Exercise>> {
  return table;
}

const said = { source: null, manner: null, cue: null, passages: [] };
/** The second document's id, as a link names it. */
const other: unknown = expect.any(String);
const needs = (what: string) => ({ kept: `it is nothing without ${what}` });

function giving(gives: unknown, step: Step): Step {
  return inOrder(gives, step);
}

function positionKey(key: string, gives: unknown): Step {
  return {
    gives,
    async act({ keyboard, cards }) {
      await keyboard.focus(
        cards.open.getByRole('radiogroup', { name: 'Position' }).getByRole('radio', { checked: true }),
      );
      await keyboard.press(key);
    },
  };
}

/**
 * What is done in the card of a record of each type, by field. They are made for the records of fields.spec.ts, and go to
 * the beginning of its text for words.
 */
export const cardExercises = {
  mention: exercises('editMention', {
    actor: combobox(
      'Actor',
      [
        ['Tevin', 'tevin'],
        ['Canal B', 'board'],
      ],
      needs('an actor'),
    ),
    passages: {
      set: press('Replace Words by the selection', [quoted('Oda')], 'Oda'),
      change: press('Add the selection to Words', [quoted('Oda'), quoted('canal')], 'canal'),
      clear: press('Remove Words 1', [quoted('canal')]),
    },
    status,
    attributes,
  }),
  stance: exercises('editStance', {
    holders: {
      set: choose('Holders', 'Tevin', ['oda', 'tevin']),
      change: press('Remove Oda Marsh', ['tevin']),
      clear: needs('a holder'),
    },
    issue: combobox('Issue', [
      ['The canal', 'canal'],
      ['Tolls', 'tolls'],
    ]),
    position: {
      set: positionKey('4', 1),
      change: positionKey('m', 'mixed'),
      clear: positionKey('Backspace', null),
    },
    certainty: select('Certainty', [
      ['pr', 'probable'],
      ['ce', 'certain'],
    ]),
    date: text('Date', ['2029-03', '2029/2031'], null),
    attribution: {
      set: inOrder(
        [{ ...said, source: 'tevin', cue: 'backs', passages: [quoted('backs')] }],
        choose('who says so of step 1', 'Tevin', null),
        text('cue words of step 1', ['backs', ''], null).set,
        press('Add the selection to Words of step 1', null, 'backs'),
      ),
      change: giving(
        [{ ...said, source: 'tevin', cue: 'backs', manner: 'indirect', passages: [quoted('backs')] }],
        select('manner of step 1', [
          ['in', null],
          ['', null],
        ]).set,
      ),
      clear: press('Remove step 1', []),
    },
    targets: {
      set: inOrder(
        [{ role: 'about', actor: 'tevin', passages: [quoted('canal')] }],
        choose('Add an actor it is about or addresses', 'Tevin', null),
        press('Add the selection to Words of target 1', null, 'canal'),
      ),
      change: inOrder(
        [
          { role: 'addressee', actor: 'tevin', passages: [quoted('canal')] },
          { role: 'about', stance: 's2', document: expect.any(String) as unknown, passages: [] },
        ],
        select('role of target 1', [
          ['ad', null],
          ['', null],
        ]).set,
        choose('Add a stance it is about', 'Tevin Rook', null),
      ),
      clear: inOrder([], press('Remove target 2', null), press('Remove target 1', null)),
    },
    condition: {
      set: giving({ text: 'if it is dry', passages: [] }, text('Condition', ['if it is dry', ''], null).set),
      change: press(
        'Add the selection to Words of Condition',
        { text: 'if it is dry', passages: [quoted('the canal')] },
        'the canal',
      ),
      clear: text('Condition', ['', ''], null).clear,
    },
    passages: passages('Words', ['Oda', 'Marsh']),
    anchors: {
      set: press('Add the selection to Words for the position', { position: [quoted('backs')] }, 'backs'),
      change: press(
        'Add the selection to Words for the holder',
        { position: [quoted('backs')], holders: [quoted('Oda')] },
        'Oda',
      ),
      clear: inOrder(
        {},
        press('Remove Words for the position 1', null),
        press('Remove Words for the holder 1', null),
      ),
    },
    status,
    attributes,
  }),
  evidence: exercises('editEvidence', {
    kind: combobox('Kind', [
      ['quot', 'quotation'],
      ['stat', 'statistic'],
    ]),
    passages: {
      set: press('Replace Words by the selection', [quoted('Oda')], 'Oda'),
      change: press('Add the selection to Words', [quoted('Oda'), quoted('canal')], 'canal'),
      clear: press('Remove Words 1', [quoted('canal')]),
    },
    citation: text('Citation', ['Minutes, p. 3', 'Minutes, p. 4'], null),
    reliability: select('Reliability of the source', [
      ['B', 'B'],
      ['C', 'C'],
    ]),
    credibility: select('Credibility of the information', [
      ['2', 2],
      ['4', 4],
    ]),
    date: text('Date', ['2029-03', '2029~'], null),
    note: text('Note', ['seen in the archive', 'seen twice'], '', 'Control+Enter'),
    status,
    attributes,
  }),
  link: exercises('editLink', {
    relation: select(
      'Relation',
      [
        ['q', 'qualifies'],
        ['contr', 'contradicts'],
      ],
      needs('a relation'),
    ),
    from: combobox(
      'From',
      [
        ['vote', 'e1'],
        ['stat', 'e3'],
      ],
      needs('what it starts from'),
    ),
    to: {
      set: choose('To', 'Tevin Rook', 's2'),
      // A document is chosen for its stances to be at hand.
      change: inOrder('s3', choose('To', 'B speech', null), choose('To', 'Lena Gold', null)),
      clear: needs('a stance'),
    },
    toDocument: {
      set: inOrder(
        other,
        select('Document of the stance', [
          ['C', null],
          ['', null],
        ]).set,
        choose('To', 'Ova Dahl', null),
      ),
      change: inOrder(
        undefined,
        select('Document of the stance', [
          ['A', null],
          ['', null],
        ]).set,
        choose('To', 'Tevin Rook', null),
      ),
      clear: { kept: 'it says where the stance is, and goes with it' },
    },
    strength: select('Strength', [
      ['w', 'weak'],
      ['s', 'strong'],
    ]),
    note: text('Note', ['by the same clerk', 'by a clerk'], '', 'Control+Enter'),
    status,
    attributes,
  }),
  tag: exercises('editTag', {
    code: combobox(
      'Code',
      [
        ['Costs', 'costs'],
        ['Jobs', 'jobs'],
      ],
      needs('a code'),
    ),
    passages: {
      set: press('Replace Words by the selection', [quoted('Oda')], 'Oda'),
      change: press('Add the selection to Words', [quoted('Oda'), quoted('canal')], 'canal'),
      clear: press('Remove Words 1', [quoted('canal')]),
    },
    status,
    attributes,
  }),
  note: exercises('editNote', {
    text: {
      ...text('Text', ['Ask again.', 'Asked.'], '', 'Control+Enter'),
      clear: needs('text'),
    },
    about: combobox('About', [
      ['Tevin', 'tevin'],
      ['The canal', 'canal'],
    ]),
    passages: passages('Words', ['Oda', 'Marsh']),
    status,
    attributes,
  }),
};
