import { expect } from '@playwright/test';
import { openPanels, toCheck } from '../pages/panels.ts';
import { test } from '../support/launch.ts';

const texts = [
  { title: 'A speech', text: 'Oda Marsh backs the canal. She opposes the canal, says the Courier.' },
  { title: 'Minutes', text: 'Oda Marsh votes against the canal.' },
];

function words(title: string, quote: string): readonly object[] {
  const text = texts.find((each) => each.title === title)?.text ?? '';
  const from = text.indexOf(quote);
  return [{ from, to: from + quote.length }];
}

test('what is to be checked is counted by why, shown, and walked', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench, documents } = await openPanels(launchStandpoint, await temporaryFolder('check'), texts);
  const { keyboard, window, program } = bench;
  const groups = toCheck(bench);
  const panel = window.locator('sp-to-check-panel');
  await bench.goTo('A speech');
  await expect(panel).toContainText('Nothing to check in this document.');

  const stance = (id: string, title: string, quote: string, more: object) => ({
    name: 'addStance',
    input: {
      id,
      document: documents.get(title),
      holders: ['oda'],
      issue: 'canal',
      passages: words(title, quote),
      ...more,
    },
  });
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addIssue', input: { id: 'canal', name: 'The canal' } },
    stance('s1', 'A speech', 'backs the canal', { position: 1 }),
    stance('s2', 'A speech', 'opposes the canal', { position: -2, status: 'recheck' }),
    stance('s3', 'A speech', 'says', { position: null, issue: null }),
    stance('s4', 'Minutes', 'votes against the canal', { position: -1 }),
  ]);

  await test.step('each group says how many', async () => {
    await expect(groups.locator('summary')).toHaveText([
      '3 stances without evidence',
      '1 stance without a position',
      '1 stance without an issue',
      '1 stance to re-check',
      '1 case of opposite positions',
    ]);
    await expect(panel.getByRole('button', { name: 'To check 7' })).toBeVisible();
  });

  await test.step('a row opens its stance, by keys alone', async () => {
    await keyboard.focus(groups.nth(1).locator('summary'));
    await keyboard.press('Enter');
    await keyboard.tabTo(groups.nth(1).getByRole('treeitem'));
    await keyboard.press('Enter');
    await expect(bench.cards.open).toHaveAttribute('data-id', 's3');
  });

  await test.step('opposite positions are walked, also into another document', async () => {
    await bench.goTo('Minutes');
    await bench.goTo('A speech');
    await keyboard.focus(groups.nth(4).locator('summary'));
    await keyboard.press('Enter');
    const row = groups.nth(4).getByRole('treeitem');
    await expect(row).toContainText(/Oda Marsh · The canal · −2\s\/ −1\s\/ \+1 · also in Minutes/);
    await expect(groups.nth(4)).toContainText('Looked for in all documents.');
    await program.screenshot('panels-to-check');
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      await keyboard.focus(panel.getByRole('treeitem', { name: 'Oda Marsh · The canal' }).last());
      await keyboard.press('Enter');
      await expect(bench.cards.open).toHaveCount(1);
      await expect
        .poll(async () => seen.includes((await bench.cards.open.getAttribute('data-id')) ?? ''))
        .toBe(false);
      seen.push((await bench.cards.open.getAttribute('data-id')) ?? '');
    }
    expect(seen.toSorted()).toEqual(['s1', 's2', 's4']);
  });

  await test.step('a menu names each of them', async () => {
    await bench.goTo('A speech');
    await keyboard.focus(groups.nth(4).getByRole('treeitem'));
    await keyboard.press('Shift+F10');
    await expect(window.getByRole('menuitem')).toHaveText([
      '+1 · “backs the canal”',
      '−2 · “opposes the canal”',
      '−1 · Minutes · “votes against the canal”',
    ]);
    await keyboard.press('ArrowDown', 'Enter');
    await expect(bench.cards.open).toHaveAttribute('data-id', 's2');
  });

  await test.step('what was checked goes, and the keyboard stays in the list', async () => {
    await keyboard.focus(groups.nth(3).locator('summary'));
    await keyboard.press('Enter');
    await groups.nth(3).getByRole('treeitem').click({ button: 'right' });
    await window.getByRole('menuitem', { name: 'Mark as checked' }).click();
    await expect(groups.locator('summary')).not.toContainText(['to re-check']);
    await expect(groups.locator('summary').first()).toBeFocused();
  });
});

test('a group that was open is so again after a restart', async ({ launchStandpoint, temporaryFolder }) => {
  const userData = await temporaryFolder('settings');
  const launch = (options: object) => launchStandpoint({ userData, ...options });
  const { bench, path, documents } = await openPanels(launch, await temporaryFolder('check'), texts);
  await bench.goTo('A speech');
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addStance', input: { document: documents.get('A speech'), holders: ['oda'] } },
  ]);
  const open = (at: typeof bench) => toCheck(at).locator('summary + sp-row-list').getByRole('treeitem');
  await expect(toCheck(bench)).toHaveCount(3);
  await expect(open(bench)).toHaveCount(0);
  await toCheck(bench).nth(1).locator('summary').click();
  await expect(open(bench)).toHaveCount(1);
  await bench.program.close();
  const window = (await launchStandpoint({ userData, args: [path] })).window;
  const groups = window.locator('sp-to-check-panel details');
  await expect(groups).toHaveCount(3);
  await expect(groups.nth(1)).toHaveAttribute('open');
  await expect(groups.nth(0)).not.toHaveAttribute('open');
});
