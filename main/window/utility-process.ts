import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { ExtractorProcess } from '../jobs/extractor.ts';

/** What Electron says of a process that was killed, or that ended itself for want of memory: the numbers of the signals. */
const signals: readonly number[] = [6, 9];

/** Starts `extractor-process` as a process of Electron's, which needs no Node of its own. */
export function startUtilityProcess(): ExtractorProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'extractor-process.js'), [], {
    serviceName: 'Standpoint: reading files',
    stdio: 'ignore',
  });
  return {
    send(asked) {
      child.postMessage(asked);
    },
    onAnswer(listener) {
      child.on('message', listener);
    },
    onEnd(listener) {
      child.once('exit', (code) => {
        listener(signals.includes(code) ? 'killed' : 'fault');
      });
    },
    kill() {
      child.kill();
    },
  };
}
