import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const texts = [
  {
    title: 'English',
    text: 'The board opposes the tolls.\n\nNobody else does. The board waits, and the Board of Trade too.\n',
  },
  { title: 'Persian', text: 'شورای بندر گفت که نمی‌پذیرد.\n\nوزیر آب «بودجه» را نمی‌خواهد و نمیپذیرد.\n' },
  { title: 'Hebrew', text: '🚢🚢 השרה אמרה: לא נתמוך.\n\nמועצת הנמל תומכת, והנמל שותק.\n' },
  { title: 'CJK', text: '港湾委員会は計画を支持した。\n\n水利部長𠮷田氏拒絕表態，計画也未定。\n' },
];

test('words are found in any script, and from where one is', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('find-places'), 'Scripts', texts);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, find, cards } = bench;

  await test.step('from right to left, with and without invisible joiners', async () => {
    await bench.goTo('Persian');
    await bench.text.enter();
    await find.open();
    await find.look('نمیپذیرد', '1 of 2');
    await find.draws(['[نمی‌پذیرد]', 'نمیپذیرد']);
    await find.look('وزیر آب', '1 of 1');
    await bench.program.screenshot('find-persian');
    await keyboard.press('Escape', 'c');
    await expect(bench.question('Code')).toBeFocused();
    await keyboard.type('ministers');
    await keyboard.press('Enter');
    await expect(cards.saying('وزیر آب')).toBeVisible();
    await keyboard.press('Escape');
  });

  await test.step('whole words where none are divided by spaces', async () => {
    await bench.goTo('CJK');
    await find.open();
    await find.look('計画', '1 of 2');
    await keyboard.press('Alt+w');
    await find.says('1 of 2');
    await find.look('員会', 'No results');
    await find.look('𠮷田', '1 of 1');
    await keyboard.press('Alt+w');
  });

  await test.step('in another document anew, while the bar stays', async () => {
    await bench.goTo('Hebrew');
    await expect(bench.text.body).toBeFocused();
    await find.says('No results');
    await find.open();
    await find.look('הנמל', '1 of 2');
    await bench.goTo('English');
    await find.says('No results');
    await find.open();
    await find.look('board', '1 of 3');
    await bench.goTo('Hebrew');
    await bench.goTo('English');
    await find.says('3 hits');
    await find.draws(['board', 'board', 'Board']);
  });

  await test.step('Escape in the text leaves what is selected, then the search', async () => {
    await expect(bench.text.body).toBeFocused();
    await keyboard.press('F3');
    await find.says('1 of 3');
    expect(await bench.text.selected()).toBe('board');
    await expect(bench.text.toolbar).toBeVisible();
    await keyboard.press('Escape');
    await expect(bench.text.toolbar).toBeHidden();
    await expect(find.region).toBeVisible();
    await keyboard.press('Escape');
    await expect(find.region).toBeHidden();
    await expect(bench.text.body).toBeFocused();
  });

  await test.step('F3 goes on without the bar, and says when it begins again', async () => {
    await keyboard.press('F3');
    expect(await bench.text.selected()).toBe('board');
    await keyboard.press('F3');
    expect(await bench.text.selected()).toBe('Board');
    await keyboard.press('F3');
    await expect(bench.window.getByText('Found again from the beginning.')).toBeVisible();
    await keyboard.press('Shift+F3');
    await expect(bench.window.getByText('Found again from the end.')).toBeVisible();
    expect(await bench.text.selected()).toBe('Board');
    await find.draws([]);
  });

  await test.step('the words that are selected are looked for, and their bar gives way', async () => {
    await bench.text.selectWords(1, 'tolls');
    await expect(bench.text.toolbar).toBeVisible();
    await find.open();
    await expect(find.field).toHaveValue('tolls');
    await find.says('1 of 1');
    await expect(bench.text.toolbar).toBeHidden();
    await find.button('Close the search').click();
    await expect(find.region).toBeHidden();
    expect(await bench.text.selected()).toBe('tolls');
  });

  await test.step('menu and palette have it too', async () => {
    await bench.program.chooseFromMenu('find.open');
    await expect(find.field).toBeFocused();
    await keyboard.press('Escape');
    await bench.run('Find in document');
    await expect(find.field).toBeFocused();
    await find.look('board', '2 of 3');
    await bench.program.chooseFromMenu('find.next');
    await find.says('3 of 3');
    await bench.run('Find previous');
    await find.says('2 of 3');
  });
});
