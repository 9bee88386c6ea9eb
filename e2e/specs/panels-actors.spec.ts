import { expect } from '@playwright/test';
import { openPanels } from '../pages/panels.ts';
import { test } from '../support/launch.ts';

const texts = [{ title: 'A speech', text: 'Oda Marsh backs the canal.' }];

const names = [
  'Canal Board',
  'Courier',
  'Dockers',
  'Elder Council',
  'Ferry Union',
  'Guild',
  'Harbour Office',
  'Inn',
  'Jetty Trust',
  'Keepers',
  'Lock House',
  'Mill',
];

function member(of: string, from: string | null = null): object {
  return { of, from, to: null };
}

function actor(id: string, name: string, memberships: readonly object[] = [], alias?: string): object {
  const aliases = alias === undefined ? [] : [{ name: alias, from: null, to: null }];
  return { name: 'addActor', input: { id, name, memberships, aliases } };
}

test('actors are a tree of memberships, walked and folded by keys', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const userData = await temporaryFolder('settings');
  const launch = (options: object) => launchStandpoint({ userData, ...options });
  const { bench, path } = await openPanels(launch, await temporaryFolder('actors'), texts);
  const { keyboard, window } = bench;
  const tree = bench.list('Actors');
  const rows = tree.getByRole('treeitem');
  await bench.make([
    ...names.map((name) => actor(name.toLowerCase().replace(' ', '-'), name)),
    actor('oda', 'Oda Marsh', [member('canal-board', '2019'), member('guild')], 'The Warden'),
    actor('tevin', 'Tevin Rook', [member('oda')]),
  ] as never);
  const labels = tree.locator('.label');
  const drawn = [
    ...names.slice(0, 1),
    'Oda Marsh',
    'Tevin Rook',
    ...names.slice(1, 6),
    'Oda Marsh',
    ...names.slice(6),
  ];

  await test.step('a member of two stands below both, and its members below the first', async () => {
    await expect(labels).toHaveText(drawn);
    const member = rows.filter({ hasText: 'Oda Marsh' });
    await expect(member.nth(0)).toHaveAttribute('aria-level', '2');
    await expect(member.nth(0)).toHaveAttribute('aria-expanded', 'true');
    await expect(member.nth(1)).toHaveAttribute('aria-expanded', 'false');
    await expect(rows.filter({ hasText: 'Guild' })).toHaveAttribute('aria-posinset', '6');
    await expect(rows.filter({ hasText: 'Guild' })).toHaveAttribute('aria-setsize', '12');
    await expect(window.getByRole('button', { name: 'Actors 14' })).toBeVisible();
  });

  await test.step('Left and Right close, open and walk', async () => {
    await keyboard.focus(rows.first());
    await keyboard.press('ArrowRight');
    await expect(rows.nth(1)).toBeFocused();
    await keyboard.press('ArrowRight', 'ArrowRight');
    await expect(rows.nth(2)).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(rows.nth(1)).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(labels).toHaveText(drawn.filter((name) => name !== 'Tevin Rook'));
    await keyboard.press('ArrowLeft', 'ArrowLeft');
    await expect(rows.first()).toBeFocused();
    await expect(rows.first()).toHaveAttribute('aria-expanded', 'false');
    await expect(rows.nth(1)).toContainText('Courier');
  });

  await test.step('letters go to the row that begins with them', async () => {
    await keyboard.type('ha');
    await expect(rows.filter({ hasText: 'Harbour Office' })).toBeFocused();
    await keyboard.press('End', 'Home');
    await expect(rows.first()).toBeFocused();
  });

  await test.step('a press on the arrow folds, and leaves the text as it is', async () => {
    await rows.first().locator('.twisty').click();
    await expect(rows.first()).toHaveAttribute('aria-expanded', 'true');
    await expect(rows.first()).toHaveAttribute('aria-selected', 'false');
    const second = rows.filter({ hasText: 'Oda Marsh' }).nth(1);
    await second.locator('.twisty').click();
    await expect(second).toHaveAttribute('aria-expanded', 'true');
    await second.click();
    await expect(second).toHaveAttribute('aria-selected', 'true');
    await second.click();
  });

  await test.step('another name finds an actor, once, whatever is folded', async () => {
    const filter = window.getByRole('searchbox', { name: 'Filter actors' });
    await filter.fill('warden');
    await expect(labels).toHaveText(['Oda Marsh']);
    await expect(rows.first()).toHaveAttribute('title', /also The Warden/);
    await filter.fill('nobody of this name');
    await expect(rows).toHaveCount(0);
    await expect(window.locator('sp-actors-panel')).toContainText('Nothing fits the filter.');
    await filter.fill('');
    await expect(rows.nth(1)).toHaveAttribute('title', /member since 2019/);
  });

  await test.step('what is folded is so again after a restart', async () => {
    await rows.first().locator('.twisty').click();
    await expect(rows.first()).toHaveAttribute('aria-expanded', 'false');
    await bench.program.close();
    const again = await launchStandpoint({ userData, args: [path] });
    const tree = again.window.getByRole('tree', { name: 'Actors' });
    await expect(tree.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'false');
    await again.screenshot('panels-actors-tree');
  });
});

test('names, roles and memberships have their times, and what cannot be is doubted', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const { bench } = await openPanels(launchStandpoint, await temporaryFolder('terms'), texts);
  const { keyboard, window, program } = bench;
  await bench.make([
    actor('board', 'Canal Board'),
    actor('oda', 'Oda Marsh', [member('board', '2019')], 'The Warden'),
  ] as never);
  await keyboard.focus(bench.list('Actors').getByRole('treeitem', { name: 'Oda Marsh' }));
  await keyboard.press('Shift+F10', 'e', 'Enter');
  const dialog = window.getByRole('dialog', { name: 'Oda Marsh' });
  await expect(dialog).toBeVisible();
  const members = window.getByRole('table', { name: 'Member of' });
  await expect(members).toHaveAccessibleDescription(/As 2022, 2022-03/);
  const until = members.getByRole('textbox', { name: 'Until 1' });
  await until.fill('2018');
  await expect(members.getByRole('status')).toHaveText('This ends before it begins.');
  await program.screenshot('panels-actor-dialog');
  await until.fill('2021-06');
  await expect(members.getByRole('status')).toHaveCount(0);
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(bench.list('Actors').locator('[data-id=oda]')).toHaveAttribute(
    'title',
    /member 2019 to 2021-06/,
  );
});
