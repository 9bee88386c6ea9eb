import { join } from 'node:path';
import { subject } from '../model/diff.ts';
import { type Finding, fail } from '../model/result.ts';
import { parseDatabase } from './database.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { privateFiles, privateFolder } from './layout.ts';
import { lookAtLock } from './lock-taking.ts';
import { readJournal } from './read-journal.ts';
import { sha256 } from './sha256.ts';
import { type Waiting, unheldBy, waitingByFile } from './waiting.ts';

/** Where other installations' journals are compared with the files. */
export interface ElsewhereOptions {
  readonly disk: Disk;
  /** The project's folder, absolute. */
  readonly path: string;
  /** The id of this installation, whose own journal is not meant. */
  readonly machine: string;
  /** Waits as long as another program that is at work may take to put into files what it has in its journal. */
  readonly settle: () => Promise<unknown>;
}

/** What a journal has and files have not: file and record of each change, and when the last edit was made. */
interface Unwritten {
  readonly changes: ReadonlyMap<string, { readonly file: string }>;
  readonly last: string;
}

const nothing: Unwritten = { changes: new Map(), last: '' };

/** The ids of the records of a file that do not say what a journal says; none where the file cannot be read. */
async function unwrittenIn({ disk, path }: ElsewhereOptions, file: string, waiting: Waiting) {
  const bytes = await attempt('cannot-read-file', file, () => unlessMissing(disk.readFile(join(path, file))));
  if (!bytes.ok) return [];
  const parsed = bytes.value === undefined ? undefined : parseDatabase(bytes.value, file);
  if (parsed?.ok === false) return [];
  const hash = bytes.value === undefined ? null : sha256(bytes.value);
  const { lacks, contested } = unheldBy(waiting, hash, parsed?.value.records ?? []);
  return [...new Set([...lacks.map((change) => subject(change).id), ...contested])];
}

/** What another installation's journal has and the files have not. A journal that cannot be read is for that one to mend. */
async function unwrittenBy(options: ElsewhereOptions, machine: string): Promise<Unwritten> {
  const { disk, path } = options;
  const journal = await readJournal(disk, join(path, privateFiles(machine).journal));
  if (!journal.ok) return nothing;
  const entries = journal.value.entries.map(({ entry }) => entry);
  const changes = new Map<string, { readonly file: string }>();
  for (const [file, waiting] of waitingByFile(entries))
    for (const id of await unwrittenIn(options, file, waiting)) changes.set(`${file} ${id}`, { file });
  return { changes, last: entries.findLast((entry) => 'command' in entry)?.time ?? '' };
}

/**
 * What other installations, on this or another computer, have noted in their journals and not put into the files: they were
 * ended before, or cannot write. Each is named once, with how many records that is. Costs nothing where there is no other;
 * else its newest journal segment, and the files that this names.
 */
export async function changesElsewhere(options: ElsewhereOptions): Promise<readonly Finding[]> {
  const { disk, path, machine: own } = options;
  const folders = await attempt('cannot-read-file', privateFolder, () =>
    unlessMissing(disk.readFolder(join(path, privateFolder))),
  );
  const others = (folders.ok ? (folders.value ?? []) : []).flatMap(({ name, kind }) =>
    kind === 'folder' && name !== own ? [name] : [],
  );
  const findings: Finding[] = [];
  for (const machine of others) {
    const first = await unwrittenBy(options, machine);
    if (first.changes.size === 0) continue;
    await options.settle();
    const { changes, last } = await unwrittenBy(options, machine);
    const left = [...changes].filter(([key]) => first.changes.has(key)).map(([, { file }]) => file);
    const [file] = left;
    if (file === undefined) continue;
    const { folder, lock } = privateFiles(machine);
    const found = await attempt('cannot-read-file', lock, () => lookAtLock(disk, join(path, lock)));
    const host = (found.ok ? found.value?.owner?.host : undefined) ?? '';
    const details = { count: left.length, files: new Set(left).size, file, host, time: last, kept: folder };
    findings.push({ ...fail('changes-elsewhere', details).error, where: folder });
  }
  return findings;
}
