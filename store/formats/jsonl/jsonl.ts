import type { Format } from '../format.ts';
import { readLines } from './read.ts';
import { writeLines } from './write.ts';

/** A whole project as one record a line: nothing is lost on the way out and in but the original files. */
export const jsonl: Format = {
  id: 'jsonl',
  name: 'JSONL',
  extensions: ['jsonl', 'ndjson'],
  brings: 'project',
  writes: 'file',
  read: readLines,
  write: writeLines,
};
