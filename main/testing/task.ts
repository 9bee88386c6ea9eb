import { nodeDisk } from '../../store/disk/node-disk.ts';
import { formatById } from '../../store/formats/index.ts';
import { exportTo } from '../export.ts';
import { openSession } from '../open-session.ts';
import type { Session } from '../session.ts';
import { must } from './bench.ts';
import { timed } from '../../store/disk/testing/figures.ts';
import { openDocument, snapshotOf } from '../project-shown.ts';

/** What is done to a project in a process of its own: `open` shows its first document, the others export it. */
export type Task = 'open' | 'jsonl' | 'csv';

/** What a task took. */
export interface Taken {
  readonly ms: number;
  /** The memory of the process at the end, and the most that it ever had, in MB. */
  readonly rss: number;
  readonly peak: number;
}

async function work(session: Session, task: string, out: string): Promise<void> {
  if (task === 'open') {
    const [first] = (await snapshotOf(session)).documents;
    if (first !== undefined) must(await openDocument(session, first.id));
    return;
  }
  const format = formatById(task);
  if (format === undefined) throw new Error(`No task ${task}`);
  must(await exportTo(session, format, out, nodeDisk));
}

/** A process of its own, so that its memory is that of the task: `<task> <project> <config folder> <output>`. */
async function main([
  task = '',
  project = '',
  configFolder = '',
  out = '',
]: readonly string[]): Promise<Taken> {
  let session: Session | undefined;
  const ms = await timed(async () => {
    session = must(await openSession(project, null, { disk: nodeDisk, configFolder, now: () => new Date() }));
    await work(session, task, out);
  });
  const rss = process.memoryUsage.rss() / 1e6;
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  must((await session?.close()) ?? { ok: true, value: null });
  return { ms, rss, peak };
}

process.send?.(await main(process.argv.slice(2)));
