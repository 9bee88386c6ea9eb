import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = 'Oda Marsh backs the canal. Tevin Rook doubts it. The Courier reports both.\n';

test('many tags are recoded at once: seen first, chosen, done in one step and taken back', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('recode'), 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window } = bench;
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id;
  const stance = (id: string, from: number, to: number) => ({
    name: 'addStance',
    input: { id, document, holders: ['oda'], issue: 'canal', position: 1, passages: [{ from, to }] },
  });
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addActor', input: { id: 'tevin', name: 'Tevin Rook' } },
    { name: 'addIssue', input: { id: 'canal', name: 'The canal' } },
    { name: 'addIssue', input: { id: 'tolls', name: 'The tolls' } },
    stance('one', 10, 26),
    stance('two', 38, 44),
    stance('three', 61, 73),
  ]);
  const issues = async () => {
    await bench.saved();
    const records = await exportProject(path);
    return ['one', 'two', 'three'].map((id) => {
      const record = records.find((each) => each.id === id);
      return `${String(record?.['issue'])} ${String((record?.['holders'] as string[])[0])} ${String(record?.['position'])}`;
    });
  };
  const from = window.getByRole('combobox', { name: 'From' });
  const to = window.getByRole('combobox', { name: 'To', exact: true });
  const apply = window.getByRole('button', { name: /^Recode/ });

  await test.step('the preview says what will be changed, and one is left out', async () => {
    await bench.text.enter();
    await keyboard.press('Control+h');
    await expect(apply).toBeDisabled();
    await keyboard.tabTo(from);
    await keyboard.type('The canal');
    await expect(window.getByText('3 tags will be changed')).toBeVisible();
    await keyboard.tabTo(to);
    await keyboard.type('tolls');
    await keyboard.press('Enter');
    const boxes = window.getByRole('list', { name: 'Tags that will be changed' }).getByRole('checkbox');
    await expect(boxes).toHaveCount(3);
    await keyboard.at(boxes.nth(1), 'Space');
    await expect(window.getByText('2 of 3 tags will be changed')).toBeVisible();
    await bench.program.screenshot('recode');
  });

  await test.step('it is one step', async () => {
    await keyboard.at(apply, 'Enter');
    await expect(apply).toBeHidden();
    await expect.poll(issues).toEqual(['tolls oda 1', 'canal oda 1', 'tolls oda 1']);
    await keyboard.press('Control+z');
    await expect.poll(issues).toEqual(['canal oda 1', 'canal oda 1', 'canal oda 1']);
  });

  await test.step('holders and positions too; cancelled, nothing is changed', async () => {
    for (const [what, before, after] of [
      ['Holder of stances', 'Oda', 'Tevin'],
      ['Position of stances', '+1', 'mixed'],
    ] as const) {
      await keyboard.press('Control+h');
      await expect(apply).toBeVisible();
      await window.getByRole('combobox', { name: 'What' }).selectOption({ label: what });
      await keyboard.tabTo(from);
      await keyboard.type(before);
      await keyboard.tabTo(to);
      await keyboard.type(after);
      await keyboard.press('Enter');
      await keyboard.at(apply, 'Enter');
      await expect(apply).toBeHidden();
    }
    await expect.poll(issues).toEqual(Array(3).fill('canal tevin mixed'));
    await keyboard.press('Control+h');
    await keyboard.press('Escape');
    await expect(apply).toBeHidden();
    await expect.poll(issues).toEqual(Array(3).fill('canal tevin mixed'));
  });
});
