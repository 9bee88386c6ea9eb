import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const sentence = 'The board of the quay heard the League and put off its vote on the tolls once more. ';

/** Paragraphs of very different lengths, some in wide letters, so that their heights are guessed badly. */
const paragraphs = Array.from({ length: 4000 }, (_, at) =>
  `${at + 1}. ${at % 5 === 0 ? '公聴会'.repeat(60) : sentence.repeat(at % 9)}`.trim(),
);

/** The paragraphs that are tagged, from 0; only these begin so. */
const tagged = Array.from({ length: 16 }, (_, at) => at * 260 + (at % 9));
for (const at of tagged) paragraphs[at] = `Motion ${paragraphs[at]}`;

test('tags far apart come into view one after the other, each in a frame at its words', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const text = paragraphs.join('\n');
  const path = await makeProject(await temporaryFolder('far'), 'Canals', [{ title: 'A speech', text }]);
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id ?? '';
  const bench = await Workbench.of(await launchStandpoint({ args: [path] }));
  const { cards, keyboard, text: pane } = bench;
  await bench.make([
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    ...tagged.map((paragraph, at) => {
      const from = paragraphs.slice(0, paragraph).reduce((sum, { length }) => sum + length + 1, 0);
      const passages = [{ from, to: from + 6 }];
      return { name: 'addTag', input: { id: `t${at}`, document, code: 'costs', passages } };
    }),
  ]);
  await expect.poll(() => pane.body.locator('p').count()).toBe(4000);
  const visit = async (at: number): Promise<void> => {
    await expect(cards.open).toHaveAttribute('data-id', `t${at}`);
    await expect(pane.marksOf(`t${at}`)).toBeInViewport({ ratio: 1 });
    await expect.poll(() => pane.frameOff(`t${at}`), `frame of t${at}`).toBeLessThan(4);
  };
  const order = tagged.map((_, at) => at);

  await pane.enter();
  await keyboard.press('Control+Home');
  for (const at of order) {
    await keyboard.press(']');
    await visit(at);
  }
  for (const at of order.reverse().slice(1)) {
    await keyboard.press('[');
    await visit(at);
  }

  await keyboard.press('Escape', 'Control+Home');
  await bench.find.open();
  await bench.find.look('Motion', '1 of 16');
  for (const at of tagged.keys()) {
    await bench.find.says(`${at + 1} of 16`);
    await expect(pane.marksOf(`t${at}`)).toBeInViewport({ ratio: 1 });
    await keyboard.press('Enter');
  }
});
