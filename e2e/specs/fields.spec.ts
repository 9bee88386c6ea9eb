import { expect } from '@playwright/test';
import { cardExercises } from '../pages/card-exercises.ts';
import { ExportedRecords } from '../pages/exported-field.ts';
import { formExercises } from '../pages/form-exercises.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { editable, exercised } from '../support/editable-fields.ts';
import { test } from '../support/launch.ts';

const first = 'Oda Marsh backs the canal.';
const others = { 'B speech': 'Lena Gold doubts that tolls will fall.', 'C speech': 'Ova Dahl is for tolls.' };

/** The records that are exercised. */
const ids = { mention: 'm1', stance: 's1', evidence: 'e1', link: 'l1', tag: 't1', note: 'n1' } as const;

/** What the exercises need: one record of each type to be exercised, and stances of some in documents of their own. */
async function prepare(
  bench: Workbench,
  document: string,
  elsewhere: Readonly<Record<string, string>>,
): Promise<void> {
  const here = { document, passages: [{ from: 0, to: 9 }] };
  await bench.make([
    ...Object.entries({
      oda: 'Oda Marsh',
      tevin: 'Tevin Rook',
      board: 'Canal Board',
      lena: 'Lena Gold',
      ova: 'Ova Dahl',
    }).map(([id, name]) => ({ name: 'addActor', input: { id, name } })),
    { name: 'addIssue', input: { id: 'canal', name: 'The canal' } },
    { name: 'addIssue', input: { id: 'tolls', name: 'Tolls' } },
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    { name: 'addCode', input: { id: 'jobs', name: 'Jobs' } },
    { name: 'addCode', input: { id: 'plain', name: 'Plain' } },
    { name: 'addMention', input: { id: 'm1', actor: 'oda', ...here } },
    { name: 'addStance', input: { id: 's1', holders: ['oda'], ...here } },
    { name: 'addStance', input: { id: 's2', holders: ['tevin'], ...here } },
    ...Object.entries(elsewhere).map(([holder, document], at) => ({
      name: 'addStance',
      input: { id: `s${at + 3}`, holders: [holder], document, passages: [{ from: 0, to: 4 }] },
    })),
    { name: 'addEvidence', input: { id: 'e1', kind: 'vote', ...here } },
    { name: 'addEvidence', input: { id: 'e3', kind: 'statistic', ...here } },
    { name: 'addEvidence', input: { id: 'e2', kind: 'quotation', ...here } },
    { name: 'addLink', input: { id: 'l1', document, from: 'e2', to: 's1', relation: 'supports' } },
    { name: 'addTag', input: { id: 't1', code: 'plain', ...here } },
    { name: 'addNote', input: { id: 'n1', text: 'Ask.', ...here } },
  ]);
}

test('every field that a command can set has an exercise, and every exercise a field', () => {
  const tables = Object.entries({ ...cardExercises, ...formExercises });
  const fields = tables.flatMap(([type, table]) => Object.keys(table).map((field) => `${type}.${field}`));
  expect(fields.sort()).toEqual(editable.toSorted());
});

test('every field of coded records has a control that sets, changes, clears and undoes it', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(400_000);
  const folder = await temporaryFolder('fields');
  const path = await makeProject(folder, 'Canals', [
    { title: 'A speech', text: first },
    ...Object.entries(others).map(([title, text]) => ({ title, text })),
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const records = await ExportedRecords.of(bench, folder);
  const { keyboard, cards } = bench;
  const documents = (await records.all()).filter(({ type }) => type === 'document');
  const idOf = (title: string) => documents.find((document) => document['title'] === title)?.id ?? '';
  await prepare(bench, idOf('A speech'), { lena: idOf('B speech'), ova: idOf('C speech') });
  // A window that begins has at hand only the document that was shown last.
  await bench.goTo('A speech');
  await bench.window.reload();

  for (const type of Object.keys(cardExercises) as (keyof typeof cardExercises)[]) {
    const id = ids[type];
    await test.step(type, async () => {
      await bench.openCard(id, type === 'link' ? ids.stance : undefined);
      for (const [field, { set, change, clear }] of exercised(type, cardExercises[type])) {
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
