import { join } from 'node:path';
import { type Failure, type Result, ok } from '../model/result.ts';
import type { Replacement } from './adapter.ts';
import { makeFolder } from './durable-folder.ts';
import type { FolderContext } from './folder-context.ts';
import type { ForeignChanges } from './foreign-changes.ts';
import { codingFolder, folders } from './layout.ts';
import type { StoredFile } from './stored-file.ts';

/** How long edits wait for more before their files are replaced, in milliseconds. */
const flushDelay = 1000;

/** How long after a failure the files are tried again at the earliest, in milliseconds, so that room is soon made use of. */
const retryDelay = 1000;

/** How many times as long as the failure took: what is large does not keep a full disk, and this process, busy. */
const restFactor = 4;

/** Puts what waits into its files: a moment after an edit, and when asked to. */
export class Flusher {
  readonly #context: FolderContext;
  readonly #foreign: ForeignChanges;
  readonly #madeFolders = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #flushing: Promise<Result<null>> | undefined;

  constructor(context: FolderContext, foreign: ForeignChanges) {
    this.#context = context;
    this.#foreign = foreign;
  }

  /** Flushes in a moment, together with what else is edited until then; what is planned already is not put off. */
  schedule(delay = flushDelay): void {
    // Who ends the program flushes before: no process is kept alive only to try again.
    this.#timer ??= setTimeout(() => void this.flush(), delay).unref();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /**
   * Puts everything that waits into its file. Fails with the first failure; what could not be written goes on waiting. Where it
   * is under way already and fails, it is tried once more: whoever asks may have made room since it began.
   */
  async flush(): Promise<Result<null>> {
    const underWay = this.#flushing;
    if (underWay === undefined) return this.#begin();
    const flushed = await underWay;
    return flushed.ok ? flushed : (this.#flushing ?? this.#begin());
  }

  #begin(): Promise<Result<null>> {
    const flushing = this.#flush().finally(() => {
      this.#flushing = undefined;
    });
    this.#flushing = flushing;
    return flushing;
  }

  /** Makes a folder of the project where it is not there yet. */
  async folder(folder: string): Promise<Result<void>> {
    const { disk, path } = this.#context.parts;
    if (folder === '' || this.#madeFolders.has(folder)) return ok(undefined);
    const made = await makeFolder(disk, join(path, folder));
    if (made.ok) this.#madeFolders.add(folder);
    return made;
  }

  /** Notes a replacement in the journal before it takes place, and keeps bytes that would be lost with it. */
  async announce(stored: StoredFile, replacement: Replacement): Promise<Result<void>> {
    const { parts, state } = this.#context;
    const { journal, index } = parts;
    if (journal === null) return state.refuse();
    if (replacement.before !== null) await index.keepIfForeign(replacement.file, replacement.before);
    const upTo = stored.writing === 0 ? journal.last : stored.writing;
    const noted = await journal.append({ type: 'write', files: [replacement], upTo });
    return noted.ok ? ok(undefined) : noted;
  }

  async #flush(): Promise<Result<null>> {
    this.cancel();
    const began = performance.now();
    const { files, state } = this.#context;
    let failure: Failure | undefined;
    for (const stored of [...files.all()]) {
      if (!stored.isWaiting) continue;
      const written = await this.#write(stored);
      if (!written.ok) failure ??= written.error;
    }
    if (failure !== undefined) {
      state.notSaved(failure);
      const rest = restFactor * (performance.now() - began);
      if (state.readOnly === null) this.schedule(Math.max(retryDelay, rest));
      return { ok: false, error: failure };
    }
    if ([...files.all()].some(({ isWaiting }) => isWaiting)) this.schedule();
    else state.saved();
    return ok(null);
  }

  async #write(stored: StoredFile): Promise<Result<void>> {
    const { state, content, unwritten, parts } = this.#context;
    if (state.readOnly !== null) return state.refuse();
    const { home, file } = stored;
    const made = await this.folder(
      home.type === 'coding' ? codingFolder(home.coder) : home.type === 'document' ? folders.documents : '',
    );
    if (!made.ok) return made;
    const giveBack = unwritten.take(file);
    const written = await stored.write(content.recordsOf(home), content.textHashOf(file));
    if (written.ok) {
      parts.index.wrote(stored);
      return written;
    }
    giveBack();
    // A folder may have been taken away.
    this.#madeFolders.clear();
    if (written.error.code !== 'foreign-change') return written;
    const reconciled = await this.#foreign.reconcile(stored, written.error);
    return reconciled.ok ? this.#write(reconciled.value) : reconciled;
  }
}
