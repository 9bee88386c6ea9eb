import type { ReactiveControllerHost } from 'lit';
import type { ChosenFile, ImportCandidate, ImportReport, Requests } from '../../state/answers.ts';
import type { Imports } from '../../state/imports.ts';
import type { NamePattern } from '../../../store/query/name-pattern.ts';
import type { Result } from '../../../store/model/result.ts';

/** How far something is that takes long. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Files that were chosen for import: looked at one by one, chosen among, and taken. */
export class LookedAt {
  readonly #host: ReactiveControllerHost;
  readonly #imports: () => Imports;
  files: readonly ChosenFile[] = [];
  /** What was looked at so far, by token. */
  readonly #candidates = new Map<string, ImportCandidate>();
  /** The same as they were read, and those in which the user has changed something. */
  readonly #asRead = new Map<string, ImportCandidate>();
  readonly #changed = new Set<string>();
  readonly #leftOut = new Set<string>();
  /** What the names of the files say. */
  #readName: NamePattern = () => null;
  /** How far looking or taking is; null where nothing is being done. */
  progress: Progress | null = null;

  constructor(host: ReactiveControllerHost, imports: () => Imports) {
    this.#host = host;
    this.#imports = imports;
  }

  candidate(token: string): ImportCandidate | undefined {
    return this.#candidates.get(token);
  }

  isLeftOut(token: string): boolean {
    return this.#leftOut.has(token);
  }

  /** Whether the user changed something in one of them. */
  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** The files that would be taken now. */
  get taken(): readonly ImportCandidate[] {
    return [...this.#candidates.values()].filter(
      ({ token, error }) => error === null && !this.isLeftOut(token),
    );
  }

  /** How many texts these are: a table has many. */
  get texts(): number {
    return this.taken.reduce((sum, { count }) => sum + count, 0);
  }

  /** How many of them cannot be taken, and how many are in the project already. */
  get counts(): { readonly refused: number; readonly present: number } {
    const all = [...this.#candidates.values()];
    return {
      refused: all.filter(({ error }) => error !== null).length,
      present: all.filter(({ duplicateOf }) => duplicateOf !== null).length,
    };
  }

  /** Looks at files; what is in the project already is left out to begin with, as is what comes twice. */
  async look(files: readonly ChosenFile[]): Promise<Result<null>> {
    this.files = files;
    this.#go({ done: 0, total: files.length });
    const tokens = files.map(({ token }) => token);
    const result = await this.#imports().work('import.look', { tokens }, ({ done, total, candidate }) => {
      if (candidate !== null) this.#take(candidate);
      this.#go({ done, total });
    });
    this.#go(null);
    return result;
  }

  async lookAgain(asked: Requests['import.look-again']['input']): Promise<Result<ImportCandidate>> {
    const result = await this.#imports().ask('import.look-again', asked);
    const before = this.#candidates.get(asked.token);
    if (result.ok)
      this.#take(before?.error === null ? { ...result.value, title: before.title } : result.value);
    this.#host.requestUpdate();
    return result;
  }

  /** Puts in what the user says of a file. */
  change(candidate: ImportCandidate): void {
    this.#changed.add(candidate.token);
    this.#candidates.set(candidate.token, candidate);
    this.#host.requestUpdate();
  }

  /**
   * Takes from the names of the files what a pattern finds in them, in all but those in which something was changed by hand;
   * undefined takes nothing. Gives how many names fit.
   */
  name(pattern: NamePattern | undefined): number {
    this.#readName = pattern ?? (() => null);
    for (const [token, candidate] of this.#asRead)
      if (!this.#changed.has(token)) this.#candidates.set(token, this.#named(candidate));
    this.#host.requestUpdate();
    return this.files.filter(({ name }) => this.#readName(stemOf(name)) !== null).length;
  }

  leaveOut(token: string, isLeftOut: boolean): void {
    if (isLeftOut) this.#leftOut.add(token);
    else this.#leftOut.delete(token);
    this.#host.requestUpdate();
  }

  /** Brings what is chosen into the project. */
  async run(): Promise<Result<ImportReport>> {
    const files = this.taken.map(({ token, title, author, outlet, date, language }) => ({
      ...{ token, title, author, outlet, date, language },
    }));
    this.#go({ done: 0, total: files.length });
    const result = await this.#imports().work('import.documents', { files }, ({ done, total }) => {
      this.#go({ done, total });
    });
    this.#go(null);
    return result;
  }

  /** Ends what is being done. */
  async cancel(): Promise<void> {
    await this.#imports().ask('import.cancel', null);
  }

  #take(candidate: ImportCandidate): void {
    const { token, duplicateOf, error } = candidate;
    this.#asRead.set(token, candidate);
    this.#candidates.set(token, this.#changed.has(token) ? candidate : this.#named(candidate));
    if (duplicateOf !== null || error !== null) this.#leftOut.add(token);
    else this.#leftOut.delete(token);
  }

  #named(candidate: ImportCandidate): ImportCandidate {
    return candidate.count > 1 ? candidate : { ...candidate, ...this.#readName(stemOf(candidate.name)) };
  }

  #go(progress: Progress | null): void {
    this.progress = progress;
    this.#host.requestUpdate();
  }
}

/** The name of a file without its extension. */
function stemOf(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}
