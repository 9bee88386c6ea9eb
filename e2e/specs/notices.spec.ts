import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

test('a date that is none is told of by its name until it is corrected', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const text = 'Oda Marsh backs the canal.';
  const path = await makeProject(await temporaryFolder('notices'), 'Canals', [{ title: 'A speech', text }]);
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id ?? '';
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards, window } = bench;
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addMention', input: { document, actor: 'oda', passages: [{ from: 0, to: 9 }] } },
    {
      name: 'addStance',
      input: { id: 's1', document, holders: ['oda'], passages: [{ from: 0, to: 3 }] },
    },
  ]);
  const refusal = window.getByRole('alert').filter({
    hasText: 'Date: not a date. Write it as 2022, 2022-03, 2022-03-15, 2021-11/2022-03 or 2022~.',
  });

  await test.step('the field at fault gets the keys back', async () => {
    await bench.openCard('s1');
    await keyboard.focus(cards.field('Date'));
    await keyboard.fill('in May');
    await keyboard.press('Tab');
    await expect(refusal).toBeVisible();
    await expect(cards.field('Date')).toBeFocused();
  });

  await test.step('what is corrected is told no longer', async () => {
    await keyboard.fill('2029-05');
    await keyboard.press('Enter');
    await expect(refusal).toBeHidden();
    await expect(cards.field('Date')).toHaveValue('2029-05');
  });

  await test.step('so it is with a stance that is being made', async () => {
    await keyboard.press('Escape');
    await bench.text.dragOver(1, 'backs the canal');
    await keyboard.press('s');
    await keyboard.fillAt(cards.draft.getByRole('textbox', { name: 'Date' }), 'in May');
    await keyboard.press('Enter');
    await expect(refusal).toBeVisible();
    await expect(cards.draft.getByRole('textbox', { name: 'Date' })).toBeFocused();
    await keyboard.fill('2029');
    await keyboard.press('Enter');
    await expect(cards.draft).toBeHidden();
    await expect(refusal).toBeHidden();
  });
});
