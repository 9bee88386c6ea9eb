import { expect } from '@playwright/test';
import { SearchPage } from '../pages/search-page.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const texts = [
  {
    title: 'A letter',
    text: 'The council wants the old ferry back.\n\nNo ferry, says the port office, was ever “a Ferry” of its own.\n',
  },
  { title: 'B speech', text: 'Again a new ferry. The island has waited.\n' },
  { title: 'C minutes', text: 'The quay is closed.\n' },
  { title: 'D report', text: 'شورا می‌خواهد قایق برگردد.\n\nقایق تازه (ferry) گران است.\n' },
];

test('words are found in all texts, shown in context, opened in place, and left as they were', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('search'), 'Ferries', texts);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window, text } = bench;
  const search = new SearchPage(window, keyboard);
  await text.enter();

  await test.step('by keys, as one types', async () => {
    await search.open();
    await search.look('ferry', '5 hits in 3 documents');
    await expect(search.list.getByRole('treeitem', { level: 1 })).toHaveCount(3);
    expect(await search.lines()).toContain(
      'The council wants the old [ferry] back. No ferry, says the port office, was ever “a Ferry” of its own.',
    );
  });

  await test.step('folded and unfolded', async () => {
    await keyboard.press('Enter');
    await expect(search.list).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(search.list.getByRole('treeitem', { level: 2 })).toHaveCount(2);
    await keyboard.press('ArrowRight');
    await expect(search.list.getByRole('treeitem', { level: 2 })).toHaveCount(5);
  });

  await test.step('a hit is selected in its text, and F4 goes on to the next', async () => {
    await keyboard.press('2 ArrowDown', 'Enter');
    await expect.poll(() => text.selected()).toBe('ferry');
    await expect(text.body).toBeFocused();
    await expect(text.body).toHaveAccessibleName('A letter');
    await keyboard.press('F4');
    await expect.poll(() => text.selected()).toBe('Ferry');
    await keyboard.press('F4');
    await expect(text.body).toHaveAccessibleName('B speech');
    await expect.poll(() => text.selected()).toBe('ferry');
    await keyboard.press('Shift+F4');
    await expect(text.body).toHaveAccessibleName('A letter');
  });

  await test.step('coming back, the results are as they were left', async () => {
    await search.open();
    await expect(search.list).toBeFocused();
    await expect(search.said).toHaveText('5 hits in 3 documents');
    await expect(search.list.locator('.now .hit')).toHaveText('Ferry');
  });

  await test.step('in context, sorted by the words before or after', async () => {
    await search.arrange('Sorted by words before');
    const [before, after] = [/\S+ ?\(?\[.*\]/u, /\[.*\]\P{L}*[\p{L}\p{M}]*/u];
    const sorted = async (part: RegExp) => (await search.lines()).map((line) => part.exec(line)?.[0]);
    await expect
      .poll(() => sorted(before))
      .toEqual(['“a [Ferry]', 'new [ferry]', 'No [ferry]', 'old [ferry]', 'تازه ([ferry]']);
    await search.arrange('Sorted by words after');
    await expect.poll(() => sorted(after)).toEqual([
      '[ferry] back', '[Ferry]” of', '[ferry], says', '[ferry]. The', '[ferry]) گران',
    ]); // prettier-ignore
  });

  await test.step('words that are selected are searched for', async () => {
    await bench.goTo('C minutes');
    await text.selectWords(1, 'quay');
    await search.open();
    await expect(search.said).toHaveText('1 hit in 1 document');
    await expect(search.field).toHaveValue('quay');
  });

  await test.step('nothing found, and an expression that is none', async () => {
    await search.look('zeppelin', 'No hits');
    await expect(window.getByText('No hits in 4 documents.')).toBeVisible();
    await keyboard.press('Alt+r');
    await search.look('ferr(', /^Not a regular expression: /);
    await search.look('f.rry\\b', '5 hits in 3 documents');
    await keyboard.press('Alt+r');
  });
});
