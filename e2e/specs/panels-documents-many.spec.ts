import { expect } from '@playwright/test';
import { copyDocument, DocumentsList } from '../pages/documents-list.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const texts = [{ title: 'A speech', text: 'Oda Marsh backs the canal.' }];

test('ten thousand documents are walked, found and marked, and few of them drawn', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('many'), 'Canals', texts);
  await copyDocument(path, 9999, (at) => ({ id: `d${at}`, title: `Report ${at}` }));
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard } = bench;
  const list = new DocumentsList(bench);
  await keyboard.focus(list.nth(1));
  await expect(list.nth(1)).toHaveAttribute('aria-setsize', '10000');

  await keyboard.press('End');
  await expect(list.nth(10_000)).toBeFocused();
  await expect(list.nth(10_000)).toBeInViewport({ ratio: 1 });
  await expect(list.nth(9999)).toBeInViewport({ ratio: 1 });
  await keyboard.press('30 ArrowUp');
  await expect(list.nth(9970)).toBeFocused();
  await expect(list.nth(9970)).toBeInViewport({ ratio: 1 });
  await keyboard.type('report 4321');
  await expect(list.row('d4321')).toBeFocused();
  expect(await list.rows.count()).toBeLessThan(60);

  await list.panel.getByRole('tree').evaluate((tree) => {
    tree.scrollTop = 0;
  });
  await expect(list.nth(1)).toBeInViewport();
  await expect(list.row('d4321')).toBeFocused();
  await keyboard.press('PageDown', 'PageUp', 'ArrowDown');
  await expect(list.row('d4322')).toBeFocused();
  await expect(list.row('d4322')).toBeInViewport({ ratio: 1 });

  await keyboard.press('Space');
  await expect(list.row('d4322')).toHaveAccessibleName(/^Report 4322 done/);
  await list.choose('Sort by progress, not begun first');
  await expect(list.row('d4322')).toHaveAttribute('aria-posinset', '10000');
  await keyboard.focus(list.filter);
  await keyboard.type('4322');
  await expect(list.rows).toHaveCount(1);
  await bench.goTo('Report 7777');
  await list.filter.fill('');
  await expect(list.row('d7777')).toHaveAttribute('aria-selected', 'true');
  await expect(list.row('d7777')).toBeInViewport({ ratio: 1 });
  await bench.program.screenshot('panels-documents-many');
});
