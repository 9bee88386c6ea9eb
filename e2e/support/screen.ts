import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/**
 * Gives this process a screen of its own where there is none, as windows that share one take the keyboard from each
 * other: all that it starts appears there. Where somebody sits before a screen, it is that one.
 *
 * @returns what ends the screen
 */
export async function openScreen(): Promise<() => Promise<void>> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
    return () => Promise.resolve();
  // It is not reset when its last window closes: a window that opened meanwhile would be lost.
  const words = ['-screen', '0', '1920x1200x24', '-noreset', '-nolisten', 'tcp', '-displayfd', '1'];
  const server = spawn('Xvfb', words, { stdio: ['ignore', 'pipe', 'ignore'] });
  process.env['DISPLAY'] = `:${await Promise.race([firstLine(server), failed(server)])}`;
  return async () => {
    delete process.env['DISPLAY'];
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('Xvfb says nothing');
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  return line;
}

async function failed(server: ChildProcess): Promise<never> {
  const [code] = (await once(server, 'exit')) as [number | null];
  throw new Error(`Xvfb ended with ${String(code)} before it showed anything`);
}
