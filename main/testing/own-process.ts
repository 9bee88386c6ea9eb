import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'vite';
import type { Bench } from './bench.ts';
import type { Taken, Task } from './task.ts';

function isTaken(message: unknown): message is Taken {
  return message !== null && typeof message === 'object' && 'peak' in message;
}

/** Makes of task.ts one file that Node runs by itself; gives what runs it on a project. */
export async function ownProcess(
  bench: Bench,
): Promise<(task: Task, project: string, out?: string) => Promise<Taken>> {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'task.ts'),
      outDir: bench.folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'task.mjs' } },
    },
  });
  return async (task, project, out = '') => {
    const child = fork(bench.path('task.mjs'), [task, bench.path(project), bench.path('config'), out]);
    const ended = once(child, 'exit');
    const taken: unknown[] = [];
    child.on('message', (message) => taken.push(message));
    await ended;
    const [found] = taken;
    if (!isTaken(found)) throw new Error(`${task} of ${project} failed`);
    return found;
  };
}
