import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
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
    const path = await makeProject(await temporaryFolder(language), language, [{ title, text }]);
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
