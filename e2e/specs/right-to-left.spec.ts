import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

interface Sample {
  readonly language: string;
  readonly text: string;
  readonly actor: string;
  readonly words: string;
  readonly evidence: string;
  readonly issue: string;
}

const samples: readonly Sample[] = [
  {
    language: 'Persian',
    text: 'اداره بندر نیک‌رود از اسکلهٔ تازه پشتیبانی می‌کند. «اسکله باید پیش از ۱۴۰۸ پاک باشد»، رئیس آن گفت.\n\nاتحادیهٔ ماهی‌گیران با Plan 7 مخالف است.\n',
    actor: 'اداره بندر نیک‌رود',
    words: 'از اسکلهٔ تازه پشتیبانی می‌کند',
    evidence: '«اسکله باید پیش از ۱۴۰۸ پاک باشد»',
    issue: 'اسکلهٔ تازه',
  },
  {
    language: 'Hebrew',
    text: 'משרד הנמל של נהר־צור תומך ברציף החדש. ”הרציף יהיה נקי לפני 2031“, אמר ראש המשרד.\n\nאיגוד הדייגים מתנגד ל־Plan 7 כולו.\n',
    actor: 'משרד הנמל',
    words: 'תומך ברציף החדש',
    evidence: 'הרציף יהיה נקי לפני 2031',
    issue: 'הרציף החדש',
  },
];

for (const { language, text, actor, words, evidence, issue } of samples) {
  test(`a text in ${language} is coded by keyboard and by mouse, to the letter`, async ({
    launchStandpoint,
    temporaryFolder,
  }) => {
    const title = text.slice(0, 12);
    const folder = await temporaryFolder(language);
    const path = await makeProject(folder, language, [{ title, text }]);
    const program = await launchStandpoint({ args: [path] });
    const bench = await Workbench.of(program);
    const { keyboard, cards } = bench;
    const pane = bench.text;
    await pane.enter();

    await test.step('by keyboard: arrows go where they point', async () => {
      await pane.selectWords(1, actor, true);
      await keyboard.press('a');
      await expect(bench.question('Whom do these words name?')).toHaveValue(actor);
      await keyboard.press('Enter');
      await expect(pane.marks).toHaveText([actor]);
    });

    await test.step('by mouse: a stance, its draft filled in', async () => {
      await pane.dragOver(1, words);
      await keyboard.press('s');
      await expect(cards.draft).toContainText(actor);
      await keyboard.press('5', 'Tab');
      await keyboard.insert(issue);
      await keyboard.press('Enter', 'Enter');
      await expect(cards.open.getByText(actor).first()).toHaveCSS('direction', 'rtl');
      const isFromRightToLeft = () =>
        bench.window.locator('.handle').evaluateAll((handles) => {
          const [from = 0, to = 0] = handles.map((handle) => handle.getBoundingClientRect().x);
          return to < from - 60;
        });
      await expect.poll(isFromRightToLeft).toBe(true);
    });

    await test.step('by sentences: evidence, linked', async () => {
      await pane.selectWords(1, evidence, true);
      await keyboard.press('e', 'Enter');
      await expect(cards.open).toContainText('supports');
      await program.screenshot(`right-to-left-${language.toLowerCase()}`);
    });

    await test.step('what is copied is what was selected, and marks cover it', async () => {
      await pane.selectWords(1, words, true);
      await keyboard.press('Control+c');
      const copied = await program.app.evaluate(async ({ clipboard }) => clipboard.readText());
      expect(copied).toBe(words);
      const stance = await pane.body.locator('mark.stance').allTextContents();
      expect(stance.join('')).toBe(words);
    });

    await test.step('before it is imported, each of its paragraphs is shown in its own direction', async () => {
      const file = join(folder, 'mixed.txt');
      await writeFile(file, `Record 7\n\n${words}`);
      await answerDialog(program, 'showOpenDialog', [file]);
      await bench.run('Import texts');
      const beginning = bench.window.getByRole('region', { name: 'Beginning of the text' });
      const startsRight = (words: string) =>
        beginning.evaluate((element, words) => {
          const [range, text] = [document.createRange(), element.firstChild ?? element];
          const at = text.textContent?.indexOf(words) ?? -1;
          range.setStart(text, at);
          range.setEnd(text, at + words.length);
          const [box, { left, right }] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
          return right - box.right < box.left - left;
        }, words);
      await expect(beginning).toContainText(words);
      expect([await startsRight('Record 7'), await startsRight(words)]).toEqual([false, true]);
      await keyboard.press('Escape');
    });

    await bench.saved();
    const records = await exportProject(path);
    const quotes = records.flatMap((record) =>
      ((record['passages'] ?? []) as readonly { from: number; to: number; quote: string }[]).map(
        ({ from, to, quote }) => [quote, text.slice(from, to)],
      ),
    );
    expect(quotes.map(([quote]) => quote).sort()).toEqual([actor, words, evidence].sort());
    expect(quotes.filter(([quote, there]) => quote !== there)).toEqual([]);
  });
}
