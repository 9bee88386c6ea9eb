import { type Result, ok } from '../model/result.ts';
import { BackupDraft, readBackups } from './backups.ts';
import { textFile } from './layout.ts';
import type { FolderContext } from './folder-context.ts';

/** How old the newest backup may be, in milliseconds. */
const day = 24 * 60 * 60 * 1000;

/** When it is looked whether a backup is due: a while after opening, so that nobody waits for it, and then every hour. */
const [firstLook, nextLook] = [20_000, 60 * 60 * 1000];

/** Runs work when nothing else changes the project. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** Makes a backup a day, in the background. */
export class BackupKeeper {
  readonly #context: FolderContext;
  readonly #flush: () => Promise<Result<null>>;
  #timer: NodeJS.Timeout | undefined;
  #taking: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(context: FolderContext, flush: () => Promise<Result<null>>) {
    this.#context = context;
    this.#flush = flush;
  }

  /** Looks from now on whether a backup is due. */
  start(inTurn: InTurn): void {
    this.#schedule(firstLook, inTurn);
  }

  /** Makes a backup now. Fails with the file that could not be read or kept. */
  async make(inTurn: InTurn): Promise<Result<null>> {
    const { parts } = this.#context;
    const draft = await BackupDraft.begin(parts.places);
    if (!draft.ok) return draft;
    const taking = draft.value.takeAll(() => this.#isClosed);
    this.#taking = taking;
    const taken = await taking;
    if (!taken.ok) return taken;
    return taken.value ? inTurn(() => this.#finish(draft.value)) : ok(null);
  }

  /** Gives up a backup that is under way, and waits until nothing of it is being written. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#taking;
  }

  #schedule(delay: number, inTurn: InTurn): void {
    const look = (): void => void this.#look(inTurn).then(() => this.#schedule(nextLook, inTurn));
    if (!this.#isClosed) this.#timer = setTimeout(look, delay).unref();
  }

  async #look(inTurn: InTurn): Promise<void> {
    const { state } = this.#context;
    if (state.readOnly !== null || !(await this.#isDue())) return;
    const made = await this.make(inTurn);
    if (made.ok) return;
    const { details } = made.error;
    const where = String(details['file'] ?? '');
    state.found([{ code: 'no-backup', details, where }]);
  }

  async #isDue(): Promise<boolean> {
    const { places, now } = this.#context.parts;
    for await (const { time } of readBackups(places)) return Date.parse(now()) - Date.parse(time) >= day;
    return true;
  }

  /** Takes once more what was written since the draft was begun, so that all files in it fit together. */
  async #finish(draft: BackupDraft): Promise<Result<null>> {
    if (this.#isClosed) return ok(null);
    const { parts, files, content } = this.#context;
    const flushed = await this.#flush();
    if (!flushed.ok) return flushed;
    for (const { file, home, known } of files.all()) {
      if (known === undefined || draft.hashOf(file) === known.sha256) continue;
      const text =
        home.type === 'document' ? content.records.find('document', home.document)?.sha256 : undefined;
      for (const each of [file, ...(text === undefined ? [] : [textFile(text)])]) {
        const taken = await draft.take(each);
        if (!taken.ok) return taken;
      }
    }
    return draft.finish(parts.now());
  }
}
