import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { nodeProcesses } from './process-proof.ts';

test('a process is told from others with its number, as long as it runs', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const mark = await nodeProcesses.markOf(pid);
  expect(mark).toEqual(expect.any(String));
  expect(await nodeProcesses.markOf(pid)).toBe(mark);
  if (process.platform === 'linux') expect(mark).not.toBe(await nodeProcesses.markOf(process.pid));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await nodeProcesses.markOf(pid)).toBeNull();
  expect(await nodeProcesses.space()).toBe(await nodeProcesses.space());
});
