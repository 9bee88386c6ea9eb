import { expect, type Locator } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = 'Oda Marsh backs the canal, says the Courier.';
const words = (from: number) => ({ from, to: from + 3 });

test('a row that is taken out leaves the focus beside it', async ({ launchStandpoint, temporaryFolder }) => {
  const path = await makeProject(await temporaryFolder('rows'), 'Canals', [{ title: 'A speech', text }]);
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id ?? '';
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, cards, window } = bench;
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh', aliases: ['Oda', 'Marsh'].map(named) } },
    { name: 'addActor', input: { id: 'courier', name: 'Courier' } },
    {
      name: 'addStance',
      input: {
        id: 's1',
        document,
        holders: ['oda', 'courier'],
        passages: [words(0), words(10)],
        attribution: [{ source: 'oda' }, { source: 'courier' }],
        targets: [
          { role: 'about', actor: 'oda', passages: [words(0)] },
          { role: 'addressee', actor: 'courier' },
        ],
        attributes: { page: '7', sheet: '8' },
      },
    },
  ]);

  await bench.openCard('s1');
  const removing = async (row: Locator, next: Locator): Promise<void> => {
    await keyboard.focus(row);
    await keyboard.press('Enter');
    await expect(next).toBeFocused();
  };
  const lists = [
    ['Remove step', cards.choice('who says so of step 1')],
    ['Remove target', cards.choice('Add an actor it is about or addresses')],
    ['Remove Words', cards.button('Add the selection to Words')],
  ] as const;
  for (const [remove, add] of lists) {
    await test.step(remove, async () => {
      await removing(cards.button(`${remove} 2`), cards.button(`${remove} 1`));
      await removing(cards.button(`${remove} 1`), add);
    });
  }
  await removing(cards.button('Remove sheet'), cards.button('Remove page'));
  await removing(cards.button('Remove page'), cards.field('Add an attribute'));
  await removing(cards.button('Remove Courier'), cards.button('Remove Oda Marsh'));

  await keyboard.focus(bench.list('Actors').locator('[data-id=oda]'));
  await keyboard.press('Shift+F10', 'e', 'Enter');
  const remove = (row: number) => window.getByRole('button', { name: `Remove row ${row} of other names` });
  await removing(remove(2), remove(1));
  await removing(remove(1), window.getByRole('button', { name: 'Add to other names' }));
});

function named(name: string): object {
  return { name, from: null, to: null };
}
