import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {} from '../support/door.ts';
import { makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { wordDocument } from '../support/hostile-files.ts';
import { goal, report, timed } from '../../store/disk/testing/figures.ts';
import { test } from './testing/rounds.ts';
import { longestStall } from './testing/stall.ts';

const many = 1000;

/** Some hundred sentences that no other file has. */
function sentences(file: number): readonly string[] {
  return Array.from(
    { length: 120 },
    (_, at) => `Office ${file} said on day ${at} that the quay is ${(file * at) % 97} feet long.`,
  );
}

/** The nth file, of a kind that comes round every fifth time. */
function fileAt(at: number): readonly [name: string, content: string | Uint8Array] {
  const words = sentences(at);
  const number = String(at).padStart(4, '0');
  switch (at % 5) {
    case 0:
      return [
        `${number}.html`,
        `<html lang="en"><title>Day ${at}</title><article><h1>Day ${at}</h1>${words.map((each) => `<p>${each}</p>`).join('')}</article></html>`,
      ];
    case 1:
      return [`${number}.docx`, wordDocument(words)];
    case 2:
      return [`${number}.rtf`, `{\\rtf1\\ansi ${words.map((each) => `${each}\\par `).join('')}}`];
    case 3:
      return [`${number}.md`, `# Day ${at}\n\n${words.join('\n\n')}\n`];
    default:
      return [`${number}.txt`, words.join('\n')];
  }
}

test('importing many files of mixed kinds', async ({ start, temporaryFolder }) => {
  const path = await makeProject(await temporaryFolder('bench'), 'Quays');
  const folder = await temporaryFolder('files');
  for (let at = 0; at < many; at++) {
    const [name, content] = fileAt(at);
    await writeFile(join(folder, name), content);
  }
  const program = await start('work', [path]);
  const page = program.window;
  await answerDialog(program, 'showOpenDialog', [folder]);
  await longestStall(program);
  const files = await page.evaluate(async () => {
    const chosen = await window.standpoint.request('import.choose', { what: 'folder' });
    if (!chosen.ok || chosen.value === null) throw new Error(JSON.stringify(chosen));
    return chosen.value;
  });
  const rows = [];
  const looked = await timed(() =>
    page.evaluate(
      (tokens) => window.standpoint.request('import.look', { tokens }),
      files.map(({ token }) => token),
    ),
  );
  rows.push({ what: 'looked at', files: files.length, ms: looked, stall: await longestStall(program) });
  let imported = 0;
  const taken = await timed(async () => {
    imported = await page.evaluate(async (files) => {
      const unsaid = { author: null, outlet: null, date: null, language: null };
      const chosen = files.map(({ token, name }) => ({ ...unsaid, token, title: name }));
      const result = await window.standpoint.request('import.documents', { files: chosen });
      if (!result.ok) throw new Error(JSON.stringify(result));
      return result.value.imported;
    }, files);
  });
  rows.push({ what: 'imported', files: imported, ms: taken, stall: await longestStall(program) });
  report(
    'import of many files',
    rows.map(({ what, files, ms, stall }) => ({
      what,
      files,
      'files a second': files / (ms / 1000),
      'longest stall of main ms': stall,
      goal: goal(stall, 100),
    })),
  );
});
