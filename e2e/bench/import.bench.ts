import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type {} from '../support/door.ts';
import { makeProject } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import { filesOf } from '../support/project-files.ts';
import type { Standpoint } from '../support/standpoint.ts';
import { goal, report, timed } from '../../store/disk/testing/figures.ts';
import { writeMixedFiles } from './testing/mixed-files.ts';
import { test } from './testing/rounds.ts';
import { longestStall } from './testing/stall.ts';

const many = 1000;

interface Chosen {
  readonly token: string;
  readonly name: string;
}

/** Imports files, stops once so many were read, and tells what came of it and how often the window heard how far it is. */
function importing({ window: page }: Standpoint, files: readonly Chosen[], stopAt = Infinity) {
  return page.evaluate(
    async ({ files, stopAt }) => {
      let heard = 0;
      const silence = window.standpoint.on('importing', ({ done }) => {
        heard += 1;
        if (done === stopAt) void window.standpoint.request('import.cancel', null);
      });
      const unsaid = { author: null, outlet: null, date: null, language: null };
      const chosen = files.map(({ token, name }) => ({ ...unsaid, token, title: name }));
      const result = await window.standpoint.request('import.documents', { files: chosen });
      silence();
      return { heard, came: result.ok ? result.value.imported : result.error.code };
    },
    { files, stopAt },
  );
}

/** Chooses a file or a folder, as a person would. */
async function choose(program: Standpoint, path: string): Promise<readonly Chosen[]> {
  await answerDialog(program, 'showOpenDialog', [path]);
  return program.window.evaluate(async () => {
    const chosen = await window.standpoint.request('import.choose', { what: 'folder' });
    if (!chosen.ok || chosen.value === null) throw new Error(JSON.stringify(chosen));
    return chosen.value;
  });
}

test('importing many files of mixed kinds, stopped half-way and again', async ({
  start,
  temporaryFolder,
}) => {
  const path = await makeProject(await temporaryFolder('bench'), 'Quays', [
    { title: 'A speech', text: 'The office backs the quay.' },
  ]);
  const folder = await temporaryFolder('files');
  await writeMixedFiles(folder, many);
  const program = await start('screen', [path]);
  const page = program.window;
  const files = await choose(program, folder);
  const before = await filesOf(path);
  const rows: { what: string; files: number; ms: number; stall: number }[] = [];
  const measure = async (what: string, count: number, work: () => Promise<unknown>): Promise<void> => {
    await longestStall(program);
    const ms = await timed(work);
    rows.push({ what, files: count, ms, stall: await longestStall(program) });
  };
  const look = (chosen: readonly Chosen[]) =>
    page.evaluate(
      (tokens) => window.standpoint.request('import.look', { tokens }),
      chosen.map(({ token }) => token),
    );
  await measure('looked at', many, () => look(files));
  await measure('stopped half-way', many / 2, async () => {
    expect(await importing(program, files, many / 2)).toMatchObject({ came: 'cancelled' });
  });
  expect(await filesOf(path)).toEqual(before);
  await measure('imported', many, async () => {
    expect(await importing(program, files)).toEqual({ heard: many, came: many });
  });
  const line = 'The Harbour Office backs the northern quay – as it said again on Friday evening.';
  const large = join(await temporaryFolder('large'), 'large.txt');
  await writeFile(large, Array.from({ length: 600_000 }, (_, at) => `${at} ${line}`).join('\n'));
  const text = await choose(program, large);
  await measure('a text of 50 MB, looked at', 1, () => look(text));
  await measure('a text of 50 MB, imported', 1, async () => {
    expect(await importing(program, text)).toEqual({ heard: 1, came: 1 });
  });
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
