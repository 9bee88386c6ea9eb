import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

interface Selected {
  /** The paragraph, counted from 1. */
  readonly paragraph: number;
  readonly words: string;
  readonly isRightToLeft?: boolean;
}

// Written for this test. Paragraphs before a passage shift its offsets, and so do signs outside of the basic plane.
const texts: Readonly<Record<string, { readonly text: string; readonly selected: readonly Selected[] }>> = {
  Persian: {
    text: 'شورای بندر گفت که نمی‌پذیرد.\n\nوزیر آب «بودجه» را می‌خواهد.\n',
    selected: [
      { paragraph: 1, words: 'نمی‌پذیرد', isRightToLeft: true },
      { paragraph: 2, words: 'وزیر آب', isRightToLeft: true },
    ],
  },
  Hebrew: {
    text: '🚢🚢 הַשָּׂרָה אמרה: לא נתמוך.\n\nמועצת הנמל תומכת.\n',
    selected: [
      { paragraph: 1, words: 'הַשָּׂרָה', isRightToLeft: true },
      { paragraph: 2, words: 'מועצת הנמל', isRightToLeft: true },
    ],
  },
  CJK: {
    text: '港湾委員会は計画を支持した。\n\n水利部長𠮷田氏拒絕表態。\n',
    selected: [
      { paragraph: 1, words: '計画' },
      { paragraph: 2, words: '𠮷田' },
    ],
  },
  Combining: {
    text: 'Mme Le\u0301a Sa\u0302rne est oppose\u0301e.\n\nคณะกรรมการท่าเรือเห็นด้วย\n',
    selected: [
      { paragraph: 1, words: 'Le\u0301a Sa\u0302rne' },
      { paragraph: 2, words: 'คณะกรรมการ' },
    ],
  },
  Emoji: {
    text: '👩🏽‍🚀 Kapitänin Ova 👨‍👩‍👧 sagt 👍🏼 ja 🇳🇴🇸🇪.\n\nZwei 🏴󠁧󠁢󠁳󠁣󠁴󠁿 Schiffe 😀 fahren.\n',
    selected: [
      { paragraph: 1, words: '👨‍👩‍👧 sagt 👍🏼' },
      { paragraph: 2, words: 'Schiffe' },
    ],
  },
};

interface Passage {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

test('words in any script are coded, shown and exported where they stand', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  test.setTimeout(240_000);
  const path = await makeProject(
    await temporaryFolder('offsets'),
    'Scripts',
    Object.entries(texts).map(([title, { text }]) => ({ title, text })),
  );
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { keyboard, text, cards } = bench;

  for (const [title, { selected }] of Object.entries(texts)) {
    await test.step(title, async () => {
      await bench.goTo(title);
      for (const [at, { paragraph, words, isRightToLeft }] of selected.entries()) {
        if (at === 0) {
          await text.enter();
          await text.selectWords(paragraph, words, isRightToLeft);
        } else {
          await text.dragOver(paragraph, words);
        }
        await keyboard.press('c');
        await expect(bench.question('Code')).toBeFocused();
        await keyboard.type(title);
        await keyboard.press('Enter');
        await expect(cards.saying(words)).toBeVisible();
        await expect.poll(async () => (await text.marks.allTextContents()).join('|')).toContain(words);
      }
    });
  }
  await bench.saved();

  const records = await exportProject(path);
  for (const [title, { text, selected }] of Object.entries(texts)) {
    const document = records.find(({ type, title: own }) => type === 'document' && own === title);
    expect(document?.['text']).toBe(text);
    const found = records
      .filter(({ type, document: own }) => type === 'tag' && own === document?.id)
      .flatMap((tag) => tag['passages'] as Passage[]);
    const expected = selected.map(({ words }) => ({ from: text.indexOf(words), words }));
    expect(found.map(({ from, quote }) => ({ from, words: quote }))).toEqual(
      expected.toSorted((a, b) => a.from - b.from),
    );
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(found.map(({ quote }) => quote));
  }
});
