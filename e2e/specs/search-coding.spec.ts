import { expect } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { SearchPage } from '../pages/search-page.ts';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const texts = [
  {
    title: 'A letter on the ferry to the outer islands, and on what it costs to wait for it',
    text: 'The port office wants the old ferry back.\n\nNo ferry, says the port office, was ever late.\n',
  },
  { title: 'B speech', text: 'Again a new ferry. The port office has waited.\n' },
  {
    title: 'D report',
    text: 'شورا می‌خواهد قایق برگردد.\n\nقایق تازه (ferry) گران است، می‌گوید قایق‌ران.\n',
  },
];

test('hits are coded in bulk after a preview, by keys alone, and undone at once', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('search-coding'), 'Ferries', texts);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, window, text } = bench;
  const search = new SearchPage(window, keyboard);
  const picture = async (name: string) => {
    for (const theme of ['light', 'dark'] as const) {
      await window.evaluate((theme) => (document.documentElement.dataset['theme'] = theme), theme);
      await window.screenshot({ path: `test-results/search-${name}-${theme}.png` });
      await expectNoFaults(window, `${name}, ${theme}`, theme === 'dark');
    }
    await window.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  };
  const coded = async (type: string) => (await exportProject(path)).filter((record) => record.type === type);
  await text.enter();
  await bench.make([{ name: 'addCode', input: { id: 'crossing', name: 'Crossing' } }]);
  await search.open();
  await picture('empty');

  await test.step('one is coded in its text, straight from the list', async () => {
    await search.look('ferry', '4 hits in 3 documents');
    await keyboard.press('Enter', 'ArrowDown', 'Enter');
    await expect.poll(() => text.selected()).toBe('ferry');
    await keyboard.press('c');
    await expect(bench.question('Code')).toBeFocused();
    await keyboard.type('Crossing');
    await keyboard.press('Enter');
    await expect(text.marks).toHaveCount(1);
    await search.open();
    await expect(search.list).toBeFocused();
  });

  await test.step('all are chosen, and the preview says what is coded already', async () => {
    await keyboard.press('Control+a');
    await picture('grouped');
    await keyboard.tabTo(search.button('Code…'), 'Shift+Tab');
    await keyboard.press('Enter');
    await expect(search.dialog.getByRole('combobox', { name: 'Code', exact: true })).toBeFocused();
    await keyboard.type('Cross');
    await keyboard.press('Enter');
    await expect(search.dialog.getByRole('status')).toHaveText('3 will be coded · 1 coded so already');
    await picture('preview');
    await keyboard.press('Enter');
    await expect(search.dialog).toHaveCount(0);
    await expect(window.getByText('Coded 3 hits: Crossing')).toBeVisible();
    await expect(search.list).toBeFocused();
    await bench.saved();
    expect(await coded('tag')).toHaveLength(4);
  });

  await test.step('only what is coded, or is not', async () => {
    await search.button('Codes').click();
    await expect(search.said).toHaveText('4 hits in 3 documents');
    await search.button('Nothing coded').click();
    await expect(search.said).toHaveText('No hits');
    await search.button('Nothing coded').click();
    await expect(search.said).toHaveText('4 hits in 3 documents');
  });

  await test.step('one undo takes all of them back', async () => {
    await keyboard.focus(search.list);
    await keyboard.press('Control+z');
    await expect(window.getByText('Undone: apply code – Crossing (3 places)')).toBeVisible();
    await bench.saved();
    expect(await coded('tag')).toHaveLength(1);
  });

  await test.step('mentions of an actor that is new', async () => {
    await keyboard.focus(search.field);
    await search.look('port office', '3 hits in 2 documents');
    await keyboard.press('Enter', 'ArrowDown', 'Space', 'ArrowDown', 'Space');
    await keyboard.focus(search.button('Code…'));
    await keyboard.press('Enter');
    await search.dialog
      .getByRole('combobox', { name: 'Code as' })
      .selectOption({ label: 'Mention of an actor' });
    await keyboard.focus(search.dialog.getByRole('combobox', { name: 'Actor' }));
    await keyboard.type('Port Office');
    await keyboard.press('Enter');
    await expect(search.dialog.getByRole('status')).toHaveText('2 will be coded');
    await keyboard.press('Enter');
    await expect(window.getByText('Coded 2 hits: Port Office')).toBeVisible();
    await bench.saved();
    expect(await coded('mention')).toHaveLength(2);
    expect(await coded('actor')).toMatchObject([{ name: 'Port Office' }]);
  });

  await test.step('right to left, in its own direction', async () => {
    await keyboard.focus(search.field);
    await search.look('قایق', '3 hits in 1 document');
    await search.arrange('In context');
    await expect(search.list.locator('.words').first()).toHaveAttribute('dir', 'rtl');
    const places = await search.list
      .locator('.words')
      .first()
      .evaluate((line) =>
        ['.before', '.hit', '.after'].map(
          (part) => line.querySelector(part)?.getBoundingClientRect().left ?? 0,
        ),
      );
    expect(places).toEqual(places.toSorted((a, b) => b - a));
    await picture('right-to-left');
    await keyboard.focus(search.field);
    await search.look('e', /hits in 3 documents/);
    await picture('kwic');
  });
});

test('an expression that is lost in a text is ended by a new search, and by itself', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('search-slow'), 'Ferries', [
    { title: 'A', text: 'The ferry.\n' },
    { title: 'B', text: `${'a'.repeat(60)}!\n` },
  ]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const search = new SearchPage(bench.window, bench.keyboard);
  await bench.text.enter();
  await search.open();
  await bench.keyboard.press('Alt+r');
  await bench.keyboard.fill('(a+)+b|ferry');
  await expect(bench.window.getByText('document 1 of 2')).toBeVisible();
  await search.look('f.rry', '1 hit in 1 document');
  await search.look('(a+)+b|ferry', 'Stopped after 3 seconds: this expression would take too long.');
  await search.look('f.rry', '1 hit in 1 document');
  await bench.keyboard.fill('(a+)+b|ferry');
  await expect(bench.window.getByText('document 1 of 2')).toBeVisible();
  await bench.keyboard.press('Escape');
  await expect(search.said).toHaveText(/stopped at document/);
});
