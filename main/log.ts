import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

/** Bytes after which a log is put aside; one older log is kept. */
const LIMIT = 1_000_000;

/** `fatal`: a bug in main; `error`: a fault that was dealt with. */
export type Level = 'fatal' | 'error';

/** Writes one line about a fault. Details are the error itself. */
export type Log = (level: Level, what: string, details: unknown) => void;

/** A log in `folder`, which is made when the first line is written. Nothing in it leaves the machine. */
export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'main.log');
  return (level, what, details) => {
    const line = `${now().toISOString()} ${level}: ${what} ${inspect(details)}\n`;
    process.stderr.write(line);
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LIMIT) renameSync(file, `${file}.old`);
      appendFileSync(file, line);
    } catch (error) {
      process.stderr.write(`The log could not be written: ${inspect(error)}\n`);
    }
  };
}
