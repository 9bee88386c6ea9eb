import { parentPort, workerData } from 'node:worker_threads';
import { nodeDisk } from '../../store/disk/node-disk.ts';
import { Answering } from './answering.ts';
import { answers } from './answers.ts';
import { threadStart } from './thread-start.parse.ts';
import type { Told } from './questions.ts';

const answering = new Answering(answers, nodeDisk, threadStart(workerData), (said) => {
  parentPort?.postMessage(said);
});
parentPort?.on('message', (told: Told) => {
  answering.hear(told);
});
