import type {
  Events,
  ExportChoices,
  ExportCounts,
  ExportPreview,
  ExportReport,
} from '../preload/contract.ts';
import type { Disk } from '../store/disk/disk.ts';
import type { Format } from '../store/formats/format.ts';
import { formatById } from '../store/formats/index.ts';
import { type Result, fail, ok } from '../store/model/result.ts';
import { tables } from '../store/tables/index.ts';
import { exportTo } from './export.ts';
import { countsOf, previewOf } from './export-preview.ts';
import { commandLineOf, exportWords } from './export-words.ts';
import type { FindRecords } from './find-records.ts';
import type { Session } from './session.ts';

type Progress = Events['exporting'];

type Job = 'preview' | 'count' | 'write';

/** The project that is exported, and what finds records in it. */
export interface Whence {
  readonly session: Session;
  readonly find: FindRecords;
}

/** How often progress is told at most. */
const steps = 100;

function writable(id: string): Result<Format> {
  const format = formatById(id);
  return format?.write === undefined ? fail('unknown-file-type', { file: id }) : ok(format);
}

/** What an export is called unless it is called otherwise. */
function nameOf(stem: string, { id, writes, extensions }: Format): string {
  return writes === 'folder' ? `${stem}-${id}` : `${stem}.${extensions[0] ?? id}`;
}

/** Tells every hundredth part of the way. */
function sparsely(what: Progress['what'], tell: (progress: Progress) => void) {
  return (done: number, total: number): void => {
    if (done === total || done % Math.ceil(total / steps) === 0) tell({ what, done, total });
  };
}

/** The exports of the open project: shown, counted, written; what is asked for anew ends what was being done for it. */
export class Exports {
  readonly #disk: Disk;
  /** What is being done, by window. */
  readonly #jobs = new Map<number, Map<Job, AbortController>>();

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Ends all that is being done, or what is for one window; nothing is written. */
  cancel(window?: number): void {
    for (const [id, jobs] of this.#jobs)
      if (window === undefined || id === window) for (const job of jobs.values()) job.abort();
  }

  async preview(
    window: number,
    { session, find }: Whence,
    choices: ExportChoices,
    table: string,
  ): Promise<Result<ExportPreview>> {
    const format = writable(choices.format);
    if (!format.ok) return format;
    const signal = this.#begin(window, 'preview');
    const shown = await previewOf(session, format.value, choices, table, { signal, find });
    if (!shown.ok) return shown;
    const { isTabular = false } = format.value;
    const folder = session.folder.name;
    const words = exportWords(choices, { folder, out: nameOf(folder, format.value), isTabular });
    return ok({
      ...shown.value,
      tables: isTabular ? tables.map(({ name, columns }) => ({ name, columns })) : [],
      out: nameOf(folder, format.value),
      command: commandLineOf(words, process.platform),
    });
  }

  count(
    window: number,
    { session, find }: Whence,
    choices: ExportChoices,
    tell: (progress: Progress) => void,
  ): Promise<Result<ExportCounts>> {
    return countsOf(session, choices, {
      find,
      signal: this.#begin(window, 'count'),
      tell: sparsely('count', tell),
    });
  }

  /** Writes to where `choose` says; null where the user closed that dialog. */
  async run(
    window: number,
    { session, find }: Whence,
    { format: id, scope, columns, raw }: ExportChoices,
    choose: (suggestedName: string) => Promise<string | null>,
    tell: (progress: Progress) => void,
  ): Promise<Result<ExportReport | null>> {
    const format = writable(id);
    if (!format.ok) return format;
    const title = session.records.find('project', 'project')?.title ?? session.folder.name;
    const { writes, extensions } = format.value;
    const path = await choose(writes === 'folder' ? title : `${title}.${extensions[0] ?? id}`);
    if (path === null) return ok(null);
    const signal = this.#begin(window, 'write');
    const options = { scope, columns, guardFormulas: !raw, signal, find, tell: sparsely('write', tell) };
    return exportTo(session, format.value, path, this.#disk, options);
  }

  #begin(window: number, what: Job): AbortSignal {
    const jobs = this.#jobs.get(window) ?? new Map<Job, AbortController>();
    this.#jobs.set(window, jobs);
    jobs.get(what)?.abort();
    const job = new AbortController();
    jobs.set(what, job);
    return job.signal;
  }
}
