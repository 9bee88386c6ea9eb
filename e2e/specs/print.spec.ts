import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { exportProject, makeProject } from '../support/command-line.ts';
import { test } from '../support/launch.ts';

const paragraph =
  'The board heard the director and the League, and put off its vote to June once more. '.repeat(4);
const text = [...Array.from({ length: 120 }, (_, at) => `${at + 1}. ${paragraph}`), 'The end.'].join('\n');

test('the whole text is printed with its marks, and nothing of the window', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('print'), 'Canals', [{ title: 'A speech', text }]);
  const document = (await exportProject(path)).find(({ type }) => type === 'document')?.id ?? '';
  const program = await launchStandpoint({ args: [path] });
  const bench = await Workbench.of(program);
  const { window, text: pane } = bench;
  const end = text.indexOf('The end');
  await bench.make([
    { name: 'addCode', input: { id: 'costs', name: 'Costs' } },
    ...[0, end].map((from) => ({
      name: 'addTag',
      input: { document, code: 'costs', passages: [{ from, to: from + 7 }] },
    })),
  ]);
  await program.chooseFromMenu('theme.dark');
  await expect(pane.marks).toHaveCount(1);

  await pane.body.evaluate((body) => {
    const noteMarks = (): void => {
      body.dataset['printed'] = [...body.querySelectorAll('mark')].map((mark) => mark.textContent).join('|');
    };
    globalThis.addEventListener('beforeprint', noteMarks, { once: true });
  });
  const pages = await program.app.evaluate(async ({ BrowserWindow }) => {
    const printed = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({ pageSize: 'A4' });
    return printed?.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
  });
  expect(pages).toBeGreaterThan(8);
  await expect(pane.body).toHaveAttribute('data-printed', `${text.slice(0, 7)}|The end`);
  await expect(pane.marks).toHaveText([text.slice(0, 7)]);

  const around = [bench.list('Documents'), bench.cards.region, window.getByRole('contentinfo')];
  for (const part of around) await expect(part).toBeVisible();
  await window.emulateMedia({ media: 'print' });
  const height = await window.evaluate(() => globalThis.document.documentElement.scrollHeight);
  const last = await pane.paragraph(121).boundingBox();
  expect((await pane.paragraph(1).boundingBox())?.y).toBeGreaterThan(0);
  expect(last?.y).toBeGreaterThan(8_000);
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThan(height + 1);
  for (const part of around) await expect(part).toBeHidden();
  const colours = await pane.body.evaluate((body) => [
    getComputedStyle(body).color,
    getComputedStyle(globalThis.document.body).backgroundColor,
  ]);
  expect(colours).toEqual(['rgb(31, 35, 40)', 'rgb(255, 255, 255)']);
});
