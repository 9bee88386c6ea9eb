import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { ExtractorProcess } from './extractor.ts';

/**
 * Starts `extractor-process` as a process of Node's: for the program without a window. Whoever wants to know how it ended is
 * told, and sees what it says of that.
 */
export function startNodeProcess(
  program = join(import.meta.dirname, 'extractor-process.js'),
  tell?: (how: string) => void,
): ExtractorProcess & { readonly pid: number | undefined } {
  const child = fork(program, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', tell === undefined ? 'ignore' : 'inherit', 'ipc'],
  });
  // Whoever waits for an answer holds the program; an idle process does not.
  child.unref();
  child.channel?.unref();
  return {
    pid: child.pid,
    send(asked) {
      child.send(asked);
    },
    onAnswer(listener) {
      child.on('message', listener);
    },
    onEnd(listener) {
      child.once('exit', (code, signal) => {
        tell?.(String(signal ?? code));
        listener(signal === 'SIGKILL' || signal === 'SIGABRT' ? 'killed' : 'fault');
      });
    },
    kill() {
      child.kill('SIGKILL');
    },
  };
}
