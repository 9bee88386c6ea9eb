import { expect } from '@playwright/test';
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
} from '../pages/card-steps.ts';
import { ExportedRecords } from '../pages/exported-field.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import type { FieldsOf } from '../support/editable-fields.ts';
import { test } from '../support/launch.ts';

function exercises<
  Name extends 'editMention' | 'editStance' | 'editEvidence' | 'editLink' | 'editTag' | 'editNote',
>(_name: Name, table: Readonly<Record<FieldsOf<Name>, Exercise>>): Readonly<Record<string, Exercise>> {
  return table;
}

const first = 'Oda Marsh backs the canal.';
const second = 'Tevin Rook doubts that the tolls will fall.';
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

const tables: Readonly<Record<string, Readonly<Record<string, Exercise>>>> = {
  m1: exercises('editMention', {
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
  s1: exercises('editStance', {
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
        press('Add who says so', null),
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
  e1: exercises('editEvidence', {
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
  l1: exercises('editLink', {
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
    to: combobox(
      'To',
      [
        ['Tevin Rook', 's2'],
        ['Lena Gold', 's3'],
      ],
      needs('a stance'),
    ),
    toDocument: {
      set: giving(other, choose('To', 'Lena Gold', null)),
      change: giving(undefined, choose('To', 'Tevin Rook', null)),
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
  t1: exercises('editTag', {
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
  n1: exercises('editNote', {
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

/** What the exercises need: two documents, and one record of each type to be exercised. */
async function prepare(bench: Workbench, document: string, elsewhere: string): Promise<void> {
  const here = { document, passages: [{ from: 0, to: 9 }] };
  const reply = await bench.window.evaluate(
    (steps) => window.standpoint.request('command.run', { name: 'batch', input: { steps } } as never),
    [
      ...Object.entries({
        oda: 'Oda Marsh',
        tevin: 'Tevin Rook',
        board: 'Canal Board',
        lena: 'Lena Gold',
      }).map(([id, name]) => ({ name: 'addActor', input: { id, name } })),
      { name: 'addIssue', input: { id: 'canal', name: 'The canal' } },
      { name: 'addIssue', input: { id: 'tolls', name: 'Tolls' } },
      { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
      { name: 'addCode', input: { id: 'jobs', name: 'Jobs' } },
      { name: 'addCode', input: { id: 'plain', name: 'Plain' } },
      { name: 'addMention', input: { id: 'm1', actor: 'oda', ...here } },
      { name: 'addStance', input: { id: 's1', holders: ['oda'], ...here } },
      { name: 'addStance', input: { id: 's2', holders: ['tevin'], ...here } },
      {
        name: 'addStance',
        input: { id: 's3', holders: ['lena'], document: elsewhere, passages: [{ from: 0, to: 4 }] },
      },
      { name: 'addEvidence', input: { id: 'e1', kind: 'vote', ...here } },
      { name: 'addEvidence', input: { id: 'e3', kind: 'statistic', ...here } },
      { name: 'addEvidence', input: { id: 'e2', kind: 'quotation', ...here } },
      { name: 'addLink', input: { id: 'l1', document, from: 'e2', to: 's1', relation: 'supports' } },
      { name: 'addTag', input: { id: 't1', code: 'plain', ...here } },
      { name: 'addNote', input: { id: 'n1', text: 'Ask.', ...here } },
    ],
  );
  expect(reply).toMatchObject({ ok: true });
}

/** Opens the card of a record, all of it. */
async function openCard(bench: Workbench, id: string): Promise<void> {
  const { keyboard, cards } = bench;
  if (id === 'l1') {
    await openCard(bench, 's1');
    await keyboard.focus(cards.button('edit link').first());
  } else {
    await keyboard.focus(cards.region.locator(`[data-id="${id}"]`).getByRole('button').first());
  }
  await keyboard.press('Enter');
  await expect(cards.open).toHaveAttribute('data-id', id);
  for (const summary of await cards.open.locator('summary').all()) {
    await keyboard.focus(summary);
    await keyboard.press('Enter');
  }
}

test('every field of coded records has a control that sets, changes, clears and undoes it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(400_000);
  const folder = await temporaryFolder('fields');
  const path = await makeProject(folder, 'Canals', [
    { title: 'A speech', text: first },
    { title: 'B speech', text: second },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const records = await ExportedRecords.of(bench, folder);
  const { keyboard, cards } = bench;
  const documents = (await records.all()).filter(({ type }) => type === 'document');
  const [here, there] = ['A speech', 'B speech'].map(
    (title) => documents.find((document) => document['title'] === title)?.id ?? '',
  );
  await prepare(bench, here ?? '', there ?? '');
  // A link can go to a stance of another document once that was looked at.
  await bench.goTo('B speech');
  await bench.goTo('A speech');

  for (const [id, fields] of Object.entries(tables)) {
    await test.step(id, async () => {
      await openCard(bench, id);
      for (const [field, { set, change, clear }] of Object.entries(fields)) {
        const before = JSON.stringify(await records.record(id));
        const steps = { set, changed: change, ...('kept' in clear ? {} : { cleared: clear }) };
        for (const [when, step] of Object.entries(steps)) {
          await test.step(`${field} is ${when}`, () => step.act(bench));
          await records.expectField(id, field, step.gives, when);
        }
        // A driver may need several changes to get somewhere: each is taken back, to the last moment of the record.
        for (let now = JSON.stringify(await records.record(id)), undone = 0; now !== before; undone++) {
          expect(undone, `${id}.${field} undone`).toBeLessThan(12);
          await keyboard.focus(bench.text.body);
          await keyboard.press('Control+z');
          await expect.poll(async () => JSON.stringify(await records.record(id))).not.toBe(now);
          now = JSON.stringify(await records.record(id));
        }
        await expect(cards.open).toHaveAttribute('data-id', id);
      }
    });
  }
});
