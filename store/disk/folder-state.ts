import { type Failure, type Finding, fail, refusalFor } from '../model/result.ts';

/** Whether everything is in its file. `at` is a moment in UTC. */
export type SaveState =
  | { readonly type: 'saved'; readonly at: string }
  | { readonly type: 'saving' }
  | { readonly type: 'not-saved'; readonly error: Failure }
  | { readonly type: 'read-only'; readonly reason: Failure };

/** What a project folder tells of by itself. */
export type FolderEvent =
  | { readonly type: 'save'; readonly state: SaveState }
  | { readonly type: 'refresh' }
  | { readonly type: 'notice'; readonly finding: Finding };

/** A refusal, as a result. */
export interface Refusal {
  readonly ok: false;
  readonly error: Failure;
}

/** Whether a project folder may be written and is saved, what was found in it, and who is told of both. */
export class FolderState {
  /** What was found on opening and since: recovered, rebuilt, changed by others. */
  readonly findings: Finding[] = [];
  readonly #listeners = new Set<(event: FolderEvent) => void>();
  readonly #now: () => string;
  #readOnly: Failure | null;
  #save: SaveState;

  constructor(readOnly: Failure | null, now: () => string) {
    this.#now = now;
    this.#readOnly = readOnly;
    this.#save = readOnly === null ? { type: 'saved', at: now() } : { type: 'read-only', reason: readOnly };
  }

  /** Why nothing may be written; null where it may. */
  get readOnly(): Failure | null {
    return this.#readOnly;
  }

  get save(): SaveState {
    return this.#save;
  }

  listen(listener: (event: FolderEvent) => void): void {
    this.#listeners.add(listener);
  }

  tell(event: FolderEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** Notes what was found, and tells of it. */
  found(findings: readonly Finding[]): void {
    this.findings.push(...findings);
    for (const finding of findings) this.tell({ type: 'notice', finding });
  }

  saving(): void {
    this.#tellSave({ type: 'saving' });
  }

  /** Everything is in its file; told where it was not before. */
  saved(): void {
    if (this.#save.type === 'saving' || this.#save.type === 'not-saved')
      this.#tellSave({ type: 'saved', at: this.#now() });
  }

  /** Something could not be written and waits; not told where nothing may be written anyway. */
  notSaved(error: Failure): void {
    if (this.#readOnly === null) this.#tellSave({ type: 'not-saved', error });
  }

  /** From here on nothing is written: what is on disk stays as it is, and what waits is in the journal. */
  stop(reason: Failure, findings: readonly Finding[]): Refusal {
    this.#readOnly = reason;
    this.found(findings);
    this.#tellSave({ type: 'read-only', reason });
    return { ok: false, error: reason };
  }

  /** The answer to whoever wants to write where nothing may be written: `read-only`, with the reason. */
  refuse(): Refusal {
    return this.#readOnly === null ? fail('read-only') : { ok: false, error: refusalFor(this.#readOnly) };
  }

  #tellSave(state: SaveState): void {
    this.#save = state;
    this.tell({ type: 'save', state });
  }
}
