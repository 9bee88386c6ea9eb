import { nodeDisk } from '../../store/disk/node-disk.ts';
import { Answering } from '../jobs/answering.ts';
import { answers } from '../jobs/answers.ts';
import type { StartThread, Thread } from '../jobs/project-thread.ts';
import type { AnyAnswers, Said } from '../jobs/questions.ts';

/** Threads that run here; counts those that were started. */
export function here(table: AnyAnswers = answers) {
  const started: Thread[] = [];
  const start: StartThread = (_name, given) => {
    let say: (said: Said) => void = () => undefined;
    let end: (why: string) => void = () => undefined;
    const answering = new Answering(table, nodeDisk, given, (said) => say(structuredClone(said)));
    const thread: Thread = {
      send: (told) => answering.hear(structuredClone(told)),
      onSaid: (listener) => (say = listener),
      onEnd: (listener) => (end = listener),
      end: () => {
        say = () => undefined;
        end('gone');
      },
    };
    started.push(thread);
    return thread;
  };
  return { start, started };
}
