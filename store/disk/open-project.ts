import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Failure, type Finding, type Result, fail, ok } from '../model/result.ts';
import { type BackupPlaces, readBackups } from './backups.ts';
import { changesElsewhere } from './changes-elsewhere.ts';
import { attempt, unlessMissing } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { ignorePrivateFolder } from './ignore-file.ts';
import { IndexKeeper } from './index-keeper.ts';
import { IndexStore } from './index-store.ts';
import { Journal } from './journal.ts';
import type { JournalEntry } from './journal-entry.ts';
import { entriesFrom } from './journal-history.ts';
import type { LocatedDescription } from './journal-segments.ts';
import { folders, privateFiles } from './layout.ts';
import { type Lock, acquireLock } from './lock.ts';
import { readObject } from './objects.ts';
import { ProjectFolder } from './project-folder.ts';
import { readJournal } from './read-journal.ts';
import type { RebuildSources } from './rebuild.ts';
import { salvageJournal } from './salvage-journal.ts';
import { removeStrays } from './stray-files.ts';
import { Trail } from './trail.ts';
import { waitingByFile } from './waiting.ts';

/** Who opens a project. */
export interface Opener {
  readonly disk: Disk;
  /** The random id of this installation. */
  readonly machine: string;
  readonly host: string;
  readonly pid: number;
  /** Random small letters and digits, new for each opening. */
  readonly token: string;
  readonly now: () => Date;
}

interface Pages {
  readonly journal: Journal | null;
  readonly entries: readonly JournalEntry[];
  readonly known: readonly LocatedDescription[];
  readonly last: number;
  readonly findings: readonly Finding[];
}

const noPages: Pages = { journal: null, entries: [], known: [], last: 0, findings: [] };

/** How long another program that has the project is given to write what it has in its journal, in milliseconds. */
const patience = 3000;

/** Reasons for which a project is opened without the right to write, instead of not at all. */
const readOnlyCodes: ReadonlySet<string> = new Set(['locked', 'read-only']);

async function lockOf(
  opener: Opener,
  path: string,
): Promise<Result<{ lock: Lock | null; readOnly: Failure | null }>> {
  const { disk, machine, host, pid, token, now } = opener;
  const lock = await acquireLock(disk, path, { machine, host, pid, token, now: () => now().getTime() });
  if (lock.ok) return ok({ lock: lock.value, readOnly: null });
  return readOnlyCodes.has(lock.error.code) ? ok({ lock: null, readOnly: lock.error }) : lock;
}

async function readPages(disk: Disk, folder: string): Promise<Result<Pages>> {
  const read = await readJournal(disk, folder);
  if (!read.ok) return read;
  const { entries, earlier, last } = read.value;
  const known = [...earlier, ...entries];
  return ok({ journal: null, entries: entries.map(({ entry }) => entry), known, last, findings: [] });
}

/** Opens the journal; a damaged one is kept aside, with all that can still be read of it taken over. */
async function openPages(disk: Disk, folder: string, aside: string): Promise<Result<Pages>> {
  const opened = await Journal.open({ disk, folder, aside });
  if (opened.ok) {
    const { journal, entries, earlier, last } = opened.value;
    const known = [...earlier, ...entries];
    return ok({ journal, entries: entries.map(({ entry }) => entry), known, last, findings: [] });
  }
  if (opened.error.code !== 'damaged-file') return opened;
  const salvaged = await salvageJournal(disk, folder, aside);
  if (!salvaged.ok) return salvaged;
  const { entries, last, kept } = salvaged.value;
  const again = await Journal.open({ disk, folder, aside, first: last + 1 });
  if (!again.ok) return again;
  const file = String(opened.error.details['file'] ?? 'journal');
  const finding = { ...fail('damaged-journal', { file, kept }).error, where: file };
  return ok({ journal: again.value.journal, entries, known: [], last, findings: [finding] });
}

/** Removes what processes that died have left half-written, here and in the codings of every coder, where it can. */
async function tidy(disk: Disk, path: string, own: readonly string[], before: number): Promise<void> {
  const coders = await attempt('cannot-read-file', folders.codings, async () =>
    ((await unlessMissing(disk.readFolder(join(path, folders.codings)))) ?? []).flatMap(({ name, kind }) =>
      kind === 'folder' ? [`${folders.codings}/${name}`] : [],
    ),
  );
  const places = ['', ...Object.values(folders), ...(coders.ok ? coders.value : []), ...own];
  for (const folder of places) await removeStrays(disk, join(path, folder), before);
}

/**
 * Opens a project folder. What the journal holds and files lack is made good, damaged files are rebuilt, and both are
 * named in the folder's findings. Where another process has the project, or it may not be written, it is opened to be
 * read. Fails with `no-project`, `newer-version`, or the file that can neither be read nor rebuilt. Costs the same few
 * files at any size: documents are read when they are shown, and the index says what else there is.
 */
export async function openProject(path: string, opener: Opener): Promise<Result<ProjectFolder>> {
  const { disk } = opener;
  const names = await attempt('no-project', path, async () =>
    (await disk.readFolder(path)).map(({ name }) => name),
  );
  if (!names.ok) return names;
  const hasFiles = names.value.includes('project.json') || names.value.includes('.standpoint');
  if (!hasFiles) return fail('no-project', { file: path });

  const held = await lockOf(opener, path);
  if (!held.ok) return held;
  const { lock, readOnly } = held.value;
  const opened = await openHeld(path, opener, lock, readOnly);
  if (!opened.ok) await lock?.release();
  return opened;
}

async function openHeld(
  path: string,
  { disk, machine, now }: Opener,
  lock: Lock | null,
  readOnly: Failure | null,
): Promise<Result<ProjectFolder>> {
  const names = privateFiles(machine);
  const [aside, journals, objects] = [
    join(path, names.aside),
    join(path, names.journal),
    join(path, names.objects),
  ];
  const pages = lock === null ? await readPages(disk, journals) : await openPages(disk, journals, aside);
  // The journal of a newer program stays as it is, and so does the project.
  if (!pages.ok && pages.error.code !== 'newer-version') return pages;
  if (lock !== null) await ignorePrivateFolder(disk, path);
  const own = [names.folder, names.objects, names.backups, names.aside, names.index];
  // File systems tell the time more coarsely than this process does.
  const opened = Date.now() - 1000;
  const { journal, entries, known, last, findings } = pages.ok ? pages.value : noPages;
  const folder = join(path, names.index);
  const header = await new IndexStore(disk, folder).readHeader();
  const waiting = waitingByFile(entries);
  const places: BackupPlaces = { disk, path, backups: join(path, names.backups), objects };
  const project = new ProjectFolder({
    disk,
    path,
    aside,
    journal,
    lock,
    readOnly: pages.ok ? readOnly : pages.error,
    waiting,
    index: new IndexKeeper({ disk, path, folder, objects, canWrite: lock !== null, header }),
    trail: new Trail(disk, journals, known, last, entries.length > 0),
    sources: sourcesOf(places, journals),
    places,
    tidy: () => (lock === null ? Promise.resolve() : tidy(disk, path, own, opened)),
    elsewhere: () => {
      const settle = (): Promise<unknown> => wait(readOnly?.code === 'locked' ? patience : 0);
      return changesElsewhere({ disk, path, machine, settle });
    },
    now: () => now().toISOString(),
  });
  project.findings.push(...findings);
  const shared = await project.content.loadShared();
  if (shared.ok) await project.migrate();
  const recovered = shared.ok ? await project.recover() : shared;
  if (!recovered.ok) await project.abandon();
  return recovered.ok ? ok(project) : recovered;
}

function sourcesOf(places: BackupPlaces, journals: string): Omit<RebuildSources, 'textHash'> {
  const { disk, objects } = places;
  return {
    async *entries() {
      for await (const read of entriesFrom(disk, journals)) yield read.ok ? ok(read.value.entry) : read;
    },
    async object(hash) {
      const object = await readObject(disk, objects, hash);
      return object.ok ? (object.value ?? undefined) : undefined;
    },
    async *backups(file) {
      for await (const { time, files } of readBackups(places)) {
        const hash = files[file];
        if (hash !== undefined) yield { hash, time };
      }
    },
  };
}
