import { expect } from '@playwright/test';
import { expectNoFaults } from '../pages/accessibility.ts';
import { Workbench } from '../pages/workbench.ts';
import { makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = `The board opposes the tolls, says Oda Marsh. “The board has no money,” she told the Courier.

The Boardwalk stays open. Its boards were laid in May 2031, and a board of nine looks after them.

Tevin Rook doubts that the tolls will ever fall.
`;

test('words are found, walked and coded', async ({ launchStandpoint, temporaryFolder }) => {
  const path = await makeProject(await temporaryFolder('find'), 'Canals', [{ title: 'A speech', text }]);
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, find, cards } = bench;
  await bench.text.enter();

  await test.step('words are found as they are typed, in large and small letters', async () => {
    await find.open();
    await find.says('');
    await find.look('the board', '1 of 3');
    await find.draws(['[The board]', 'The board', 'The Board']);
    await find.look('the boat', 'No results');
    await find.draws([]);
    await find.look('', '');
  });

  await test.step('only in the very case, only whole words', async () => {
    await find.look('board', '1 of 5');
    await keyboard.press('Alt+c');
    await expect(find.button('Match case')).toHaveAttribute('aria-pressed', 'true');
    await find.says('1 of 4');
    await keyboard.press('Alt+w');
    await find.says('1 of 3');
    await find.draws(['[board]', 'board', 'board']);
    await keyboard.press('Alt+c', 'Alt+w');
    await find.says('1 of 5');
  });

  await test.step('by an expression; one that is none is told what is wrong with it', async () => {
    await find.button('Regular expression').click();
    await find.look('\\b[A-Z]\\w+ (?:Marsh|Rook)', '1 of 2');
    await find.draws(['[Oda Marsh]', 'Tevin Rook']);
    await find.look('(Marsh', 'Not a regular expression: unterminated group.');
    await expect(find.field).toHaveAttribute('aria-invalid', 'true');
    await bench.program.screenshot('find-wrong');
    await find.look('marsh|rook', '1 of 2');
    await expect(find.field).toHaveAttribute('aria-invalid', 'false');
    await keyboard.press('Alt+r');
    await find.says('No results');
  });

  await test.step('Enter and F3 walk on, with Shift back, and round the ends', async () => {
    await find.look('board', '2 of 5');
    await keyboard.press('Enter', 'F3');
    await find.says('4 of 5');
    await keyboard.press('Enter', 'F3');
    await find.says('1 of 5 · on from the beginning');
    await keyboard.press('Shift+F3');
    await find.says('5 of 5 · on from the end');
    await keyboard.press('Shift+Enter');
    await find.says('4 of 5');
    await find.button('Next hit').click();
    await find.says('5 of 5');
    await find.draws(['board', 'board', 'Board', 'board', '[board]']);
  });

  for (const theme of ['light', 'dark', 'contrast']) {
    await test.step(`it looks well: ${theme}`, async () => {
      await bench.program.chooseFromMenu(`theme.${theme}`);
      await bench.program.screenshot(`find-${theme}`);
    });
  }

  await test.step('it can be seen with forced colours and in a narrow pane, and axe finds no fault', async () => {
    await expectNoFaults(bench.window, 'search');
    await bench.window.emulateMedia({ forcedColors: 'active' });
    await keyboard.press('Alt+w');
    await find.says('3 of 3');
    await bench.program.screenshot('find-forced-colours');
    await bench.window.emulateMedia({ forcedColors: 'none' });
    await keyboard.press('Alt+w', 'Alt+r');
    await bench.program.chooseFromMenu('theme.light');
    await bench.program.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(960, 600);
    });
    await find.look('board(', 'Not a regular expression: unterminated group.');
    await bench.program.screenshot('find-narrow');
    await keyboard.press('Alt+r');
    await find.look('board', '5 of 5');
  });

  await test.step('Escape closes, and the hit can be coded at once', async () => {
    await find.open();
    await keyboard.press('Escape');
    await expect(find.region).toBeHidden();
    await expect(bench.text.body).toBeFocused();
    expect(await bench.text.selected()).toBe('board');
    await find.draws([]);
    await keyboard.press('s');
    await expect(cards.draft).toContainText('board');
    await keyboard.press('Escape');
  });
});
