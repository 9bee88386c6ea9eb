import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const text = `Oda Marsh backs the canal, says the Courier.
  The board\topposes the tolls.

שר המים תומך בתעלה 🚢 ומתנגד לאגרות.

Nobody asked the harbour.
`;

/** Where words are in the text. */
function words(quote: string): object {
  const from = text.indexOf(quote);
  return { from, to: from + quote.length };
}

test('what is copied from the text is the text, to the letter', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('copy'), 'Canals', [{ title: 'A speech', text }]);
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id ?? '';
  const program = await launchStandpoint({ args: [path] });
  const bench = await Workbench.of(program);
  const { keyboard, text: pane, window } = bench;
  await bench.make([
    { name: 'addActor', input: { id: 'oda', name: 'Oda Marsh' } },
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    { name: 'addMention', input: { id: 'm1', document, actor: 'oda', passages: [words('Oda Marsh')] } },
    {
      name: 'addStance',
      input: { id: 's1', document, holders: ['oda'], passages: [words('Marsh backs the canal')] },
    },
    {
      name: 'addTag',
      input: {
        id: 't1',
        document,
        code: 'costs',
        passages: [words('canal, says the Courier.\n  The board')],
      },
    },
    { name: 'addTag', input: { id: 't2', document, code: 'costs', passages: [words('תומך בתעלה')] } },
  ]);
  await expect(pane.marks.first()).toBeVisible();
  const copied = async () => {
    await keyboard.press('Control+c');
    // Electron's clipboard answers at once or later, by its version.
    return program.app.evaluate(async ({ clipboard }) => ({
      text: await clipboard.readText(),
      isRich: await clipboard.has('text/html'),
    }));
  };

  await test.step('words under overlapping marks', async () => {
    await keyboard.focus(pane.body);
    await pane.selectWords(1, 'Marsh backs the canal, says');
    expect(await copied()).toEqual({ text: 'Marsh backs the canal, says', isRich: false });
  });
  await test.step('words from right to left', async () => {
    await pane.selectWords(3, 'תומך בתעלה 🚢 ומתנגד', true);
    expect(await copied()).toEqual({ text: 'תומך בתעלה 🚢 ומתנגד', isRich: false });
  });
  await test.step('several paragraphs, from one script into another', async () => {
    await pane.selectWords(1, 'Courier');
    await window.keyboard.down('Shift');
    await keyboard.press('3 Control+ArrowDown');
    await window.keyboard.up('Shift');
    const [from, to] = [text.indexOf('Courier'), text.indexOf('לאגרות.') + 'לאגרות.'.length];
    expect(await copied()).toEqual({ text: text.slice(from, to), isRich: false });
  });
  await test.step('everything, with the pointer over several paragraphs', async () => {
    await keyboard.press('Control+a');
    expect(await copied()).toEqual({ text: text, isRich: false });
    await keyboard.press('Control+Home');
    const [first, last] = [pane.paragraph(1), pane.paragraph(4)];
    const [from, to] = [await first.boundingBox(), await last.boundingBox()];
    await window.mouse.move((from?.x ?? 0) + 3, (from?.y ?? 0) + 10);
    await window.mouse.down();
    await window.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 10, { steps: 4 });
    await window.mouse.up();
    await expect(pane.toolbar).toBeVisible();
    const { text: plain } = await copied();
    expect(text.startsWith(plain)).toBe(true);
    expect(plain).toMatch(/\n\nNobody$/);
  });
});
