import { expect } from '@playwright/test';
import { openPanels, type Panels } from '../pages/panels.ts';
import type { Workbench } from '../pages/workbench.ts';
import { exportProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const texts = [
  { title: 'A speech', text: 'Oda Marsh backs the canal. The board opposes the tolls.' },
  { title: 'Minutes', text: 'Oda Marsh votes against the tolls.' },
];

function issue(id: string, name: string, parent: string | null = null, definition = ''): object {
  return { name: 'addIssue', input: { id, name, parent, definition } };
}

/** Issues in a tree, stances on them in both documents, and a tagged passage. */
async function fill({ bench, documents }: Panels): Promise<void> {
  const stance = (id: string, title: string, about: string): object => ({
    name: 'addStance',
    input: {
      id,
      document: documents.get(title),
      holders: ['oda'],
      issue: about,
      passages: [{ from: 0, to: 9 }],
    },
  });
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    issue('canal', 'The canal', null, 'Whether and how the canal is built.'),
    issue('banks', 'Banks', 'canal'),
    issue('tolls', 'Tolls', null, 'What ships pay.'),
    issue('fees', 'Fees', 'tolls'),
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    { name: 'addCode', input: { id: 'jobs', name: 'Jobs' } },
    stance('s1', 'A speech', 'tolls'),
    stance('s2', 'Minutes', 'fees'),
  ] as never);
}

/** The tree of issues as it is drawn: deeper ones with more dots. */
function drawn(bench: Workbench): Promise<readonly string[]> {
  return bench
    .list('Issues')
    .getByRole('treeitem')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const level = Number(row.getAttribute('aria-level'));
        return `${'.'.repeat(level - 1)}${row.querySelector('.label')?.textContent ?? ''}`;
      }),
    );
}

test('issues are moved by keys, by a question, and by dragging', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const panels = await openPanels(launchStandpoint, await temporaryFolder('moving'), texts);
  const { bench } = panels;
  const { keyboard, window, program } = bench;
  await fill(panels);
  const tree = bench.list('Issues');
  const row = (id: string) => tree.locator(`[data-id=${id}]`);
  const isDrawn = (...rows: string[]) => expect.poll(() => drawn(bench)).toEqual(rows);
  await isDrawn('The canal', '.Banks', 'Tolls', '.Fees');

  await test.step('Alt with Right puts it below the one before, with Left beside the one above', async () => {
    await keyboard.focus(row('tolls'));
    await keyboard.press('Alt+ArrowRight');
    await isDrawn('The canal', '.Banks', '.Tolls', '..Fees');
    await expect(row('tolls')).toBeFocused();
    await keyboard.press('Alt+ArrowLeft', 'Alt+ArrowLeft');
    await isDrawn('The canal', '.Banks', 'Tolls', '.Fees');
    await keyboard.press('Control+z', 'Control+z');
    await isDrawn('The canal', '.Banks', 'Tolls', '.Fees');
  });

  await test.step('a question moves it anywhere but below itself', async () => {
    await keyboard.focus(row('tolls'));
    await keyboard.press('Shift+F10', 'm', 'Enter');
    const dialog = window.getByRole('dialog', { name: 'Move Tolls' });
    const below = window.getByRole('combobox', { name: 'Below' });
    await expect(below).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(window.getByRole('option').locator('.name')).toHaveText(['Banks', 'The canal']);
    await keyboard.type('ban');
    await keyboard.press('Enter', 'Control+Enter');
    await expect(dialog).toBeHidden();
    await isDrawn('The canal', '.Banks', '..Tolls', '...Fees');
    await expect(row('tolls')).toBeFocused();
    await keyboard.press('Shift+F10', 'm', 'Enter');
    await expect(below).toBeFocused();
    await keyboard.press('Delete', 'Enter', 'Control+Enter');
    await isDrawn('The canal', '.Banks', 'Tolls', '.Fees');
  });

  await test.step('it is dragged onto another, not below itself, and to the top, whatever comes in above it', async () => {
    const take = async (id: string) => {
      await row(id).hover();
      await window.mouse.down();
    };
    const carryOver = async (id: string) => {
      const { x, y } = (await row(id).boundingBox()) ?? { x: 0, y: 0 };
      for (const step of [8, 9, 10]) await window.mouse.move(x + 3 * step, y + step);
    };
    await take('fees');
    await carryOver('canal');
    await expect(row('canal')).toHaveClass(/over/);
    await window.mouse.up();
    await isDrawn('The canal', '.Banks', '.Fees', 'Tolls');
    await take('canal');
    await carryOver('banks');
    await expect(row('canal')).toHaveClass(/dragged/);
    await expect(row('banks')).not.toHaveClass(/over/);
    await window.mouse.up();
    await isDrawn('The canal', '.Banks', '.Fees', 'Tolls');
    await take('banks');
    await carryOver('tolls');
    const top = window.getByText('Drop here for the top');
    await expect(top).toBeVisible();
    await expect(row('tolls')).toHaveClass(/over/);
    await program.screenshot('panels-codebook-drag');
    await bench.make([issue('access', 'Access')] as never);
    await isDrawn('Access', 'The canal', '.Banks', '.Fees', 'Tolls');
    await top.hover();
    await window.mouse.up();
    await isDrawn('Access', 'Banks', 'The canal', '.Fees', 'Tolls');
    await expect(top).toBeHidden();
  });
});

test('two issues are merged, in documents that nobody has opened', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const panels = await openPanels(launchStandpoint, await temporaryFolder('merging'), texts);
  const { bench, path } = panels;
  const { keyboard, window, program } = bench;
  await bench.goTo('A speech');
  await fill(panels);
  const row = (id: string) => bench.list('Issues').locator(`[data-id=${id}]`);
  await row('fees').click();
  await expect(row('fees')).toHaveAttribute('aria-selected', 'true');
  await keyboard.focus(row('fees'));
  await keyboard.press('Shift+F10', 'End', '2 ArrowUp', 'Enter');
  const dialog = window.getByRole('dialog', { name: 'Merge Fees into another' });
  await expect(window.getByRole('combobox', { name: 'Into' })).toBeFocused();
  await keyboard.type('tol');
  await expect(window.locator('sp-entry-target-dialog sp-combobox .about:visible')).toHaveText(
    'What ships pay.',
  );
  await expect(window.getByRole('option', { name: 'Tolls' })).toHaveAccessibleDescription('What ships pay.');
  await keyboard.press('Enter');
  await expect(
    window.getByText('1 coded record will be of Tolls, in all documents and of all coders.'),
  ).toBeVisible();
  await program.screenshot('panels-codebook-merge');
  await window.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(row('fees')).toHaveCount(0);
  await expect(row('tolls').locator('small')).toHaveText(/^2/);
  await expect(row('tolls')).toHaveAttribute('aria-selected', 'true');
  await bench.saved();
  const stances = (await exportProject(path)).filter(({ type }) => type === 'stance');
  expect(stances.map(({ issue }) => issue)).toEqual(['tolls', 'tolls']);
  await keyboard.press('Control+z');
  await expect(row('fees')).toHaveCount(1);
});

test('what an issue or code means is shown while it is chosen and in the list', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const panels = await openPanels(launchStandpoint, await temporaryFolder('meaning'), texts);
  const { bench } = panels;
  const { keyboard, window, program } = bench;
  await bench.goTo('A speech');
  await fill(panels);
  const row = bench.list('Issues').locator('[data-id=canal]');
  const hint = window.locator('sp-codebook-panel .about:popover-open');
  await expect(row).toHaveAccessibleDescription('Whether and how the canal is built.');

  await test.step('by keyboard, until Escape', async () => {
    await keyboard.focus(row);
    await expect(hint).toHaveText(/The canal\s*Whether and how the canal is built\./);
    await program.screenshot('panels-codebook-about');
    await keyboard.press('Escape');
    await expect(hint).toHaveCount(0);
    await expect(row).toBeFocused();
  });

  await test.step('by pointer, which may go to it', async () => {
    // A pointer that is slow on its way comes too late: then it goes once more.
    await expect(async () => {
      await window.getByRole('status').first().hover();
      await bench.list('Issues').locator('[data-id=tolls]').hover();
      await expect(hint).toContainText('What ships pay.', { timeout: 2000 });
      await hint.hover({ timeout: 2000 });
      await expect(hint).toContainText('What ships pay.', { timeout: 500 });
    }).toPass();
    await window.getByRole('status').first().hover();
    await expect(hint).toHaveCount(0);
  });

  await test.step('in the card of a stance', async () => {
    await bench.openCard('s1');
    await keyboard.focus(bench.cards.choice('Issue'));
    await keyboard.fill('can');
    await expect(bench.cards.open.locator('.about:visible')).toHaveText(
      'Whether and how the canal is built.',
    );
    await program.screenshot('panels-codebook-choosing');
  });
});
