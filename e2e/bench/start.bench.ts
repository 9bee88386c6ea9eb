import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import electron from 'electron';
import { goal, report } from '../../store/disk/testing/figures.ts';
import { byTurns, median, test } from './testing/rounds.ts';

/** Outside of Electron its module is the path of its program. */
const electronProgram = electron as unknown as string;
const empty = join(import.meta.dirname, 'empty');
const programs = { 'an empty window': empty, Standpoint: join(import.meta.dirname, '../..') };

/** How long a program takes from being started to the first painting of its window, in milliseconds. */
async function started(program: string, userData: string): Promise<number> {
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const words = ['-r', join(empty, 'first-paint.cjs'), `--user-data-dir=${userData}`, program];
  const start = Date.now();
  const child = spawn(electronProgram, [...switches, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child, 'close');
  const painted = /^painted (.+)$/m.exec(said)?.[1];
  if (painted === undefined) throw new Error(`${program} painted nothing: ${said}`);
  return Number(painted) - start;
}

test('starting the program until its first painting', async ({ temporaryFolder }) => {
  const folders = new Map<string, string>();
  for (const name of Object.keys(programs)) folders.set(name, await temporaryFolder('start'));
  const names = ['an empty window', 'Standpoint'] as const;
  const taken = await byTurns(7, names, (name) => started(programs[name], folders.get(name) ?? ''));
  const limit = median(taken['an empty window']);
  report(
    'start to first paint',
    names.map((program) => {
      const ms = median(taken[program]);
      return {
        program,
        'first paint ms': ms,
        'to an empty window': ms / limit,
        goal: goal(ms / limit, 1.15),
      };
    }),
  );
});
