import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { StartThread } from './project-thread.ts';
import type { Said } from './questions.ts';

/** Starts a thread that answers about a project; it does not keep the program from ending. */
export const startThread: StartThread = (name, start) => {
  const worker = new Worker(join(import.meta.dirname, 'project-answers.js'), { name, workerData: start });
  worker.unref();
  return {
    send(told) {
      worker.postMessage(told);
    },
    onSaid(listener) {
      worker.on('message', (said: Said) => listener(said));
    },
    onEnd(listener) {
      let why = 'it ended';
      worker.on('error', (error) => (why = String(error)));
      worker.once('exit', () => listener(why));
    },
    end() {
      void worker.terminate();
    },
  };
};
