import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Workbench } from '../pages/workbench.ts';
import { commandLine, type Exported, exportProject, makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { test } from '../support/launch.ts';

const folder = join(process.env['STANDPOINT_CASES'] ?? '', 'documents');
const output = 'test-results/documents';

/** What the files hold that no text has, and the one whose text another has as well. */
const without = { empty: 'empty.docx', twice: ['endnotes.docx', 'footnotes.docx'] };

/** What is shown of a text: right to left, in columns, with a table, with notes. */
const pictured = ['habibi', 'multicolumn', 'endnotes', 'tables', 'text-box', 'comments'];

interface Kept {
  readonly file: string;
  readonly text: string;
}

/** The text kept of each file, by its name. */
function textsOf(records: readonly Exported[]): readonly Kept[] {
  return records
    .filter(({ type }) => type === 'document')
    .map(({ origin, text }) => ({
      file: String((origin as { readonly file?: string }).file),
      text: String(text),
    }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

async function namesIn(): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true });
  return all.filter((path) => /\.(docx|html|pdf)$/.test(path)).toSorted();
}

test('every document of other programs comes in by the window as by the command line', async ({
  launchStandpoint,
  temporaryFolder,
}) => {
  const files = await namesIn();
  const [byWindow, byLine] = [
    await makeProject(await temporaryFolder('window'), 'Documents'),
    await makeProject(await temporaryFolder('line'), 'Documents'),
  ];
  const said: unknown = JSON.parse(
    await commandLine('import', byLine, '--json', ...files.map((path) => join(folder, path))),
  );
  expect(said).toMatchObject({
    in: files.length,
    imported: files.length - 2,
    reported: expect.arrayContaining([
      expect.objectContaining({ code: 'no-text', where: without.empty }),
      expect.objectContaining({ code: 'already-present' }),
    ]),
  });
  const bench = await Workbench.of(await launchStandpoint({ args: [byWindow] }));
  await answerDialog(bench.program, 'showOpenDialog', [folder]);
  await bench.program.chooseFromMenu('import.folder');
  const dialog = bench.window.locator('sp-import-dialog');
  const looked = `${files.length + 3} files, 4 cannot be read.`;
  await expect(dialog.getByRole('status')).toHaveText(looked, { timeout: 60_000 });
  await expect(dialog.getByText(/empty\.docx has no text in it/).first()).toBeVisible();
  await bench.program.screenshot('documents-looked-at');
  await dialog.getByRole('button', { name: `Import ${files.length - 1} texts` }).click();
  await expect(bench.window.getByText(`${files.length - 2} of ${files.length - 1} taken.`)).toBeVisible({
    timeout: 60_000,
  });
  await bench.keyboard.press('Escape');
  await expect(bench.window.locator('dialog[open]')).toHaveCount(0);
  await bench.saved();
  const kept = textsOf(await exportProject(byWindow));
  const same = textsOf(await exportProject(byLine));
  const sets = [kept, same].map((each) => each.filter(({ file }) => !without.twice.includes(file)));
  expect(sets[0]).toEqual(sets[1]);
  expect(new Set(kept.map(({ text }) => text))).toEqual(new Set(same.map(({ text }) => text)));
  await mkdir(output, { recursive: true });
  for (const { file, text } of kept) await writeFile(join(output, `${file}.txt`), text);

  await test.step('each text is as it stands in its file', async () => {
    const of = (file: string): string => kept.find((each) => each.file === file)?.text ?? '';
    expect(of('habibi.pdf')).toBe('habibi حَبيبي');
    expect(of('tables.docx')).toBe('Above\n\nTop left\tTop right\nBottom left\tBottom right\n\nBelow');
    expect(of('text-box.docx')).toBe('Datum plane');
    expect(of('comments.docx')).toBe('Ouch.');
    const columns = of('multicolumn.pdf');
    const order = ['Abstract', 'Nulla malesuada porttitor', 'pellentesque ante. Phasellus', 'Fusce mauris'];
    expect(order.map((words) => columns.indexOf(words))).toEqual(
      order.map((words) => columns.indexOf(words)).toSorted((a, b) => a - b),
    );
    expect(columns).toContain('Austria\t8.9\t83,879\tVienna\tGerman');
    const persian = await readFile(join(folder, 'html/pes_1.html'), 'utf8');
    expect(of('pes_1.html').startsWith('اعلامیه جهانی حقوق بشر')).toBe(true);
    expect(persian).toContain('Farsi, Western');
    expect(of('pes_1.html')).not.toContain('Farsi, Western');
  });

  for (const title of pictured) {
    const here = kept.find(({ file }) => file.startsWith(title));
    if (here === undefined) continue;
    await bench.goTo(title);
    await expect(bench.text.body).toBeVisible();
    await bench.program.screenshot(`documents-${title}`);
  }
});
