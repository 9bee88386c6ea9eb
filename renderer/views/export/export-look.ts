import type { ReactiveControllerHost } from 'lit';
import type { Failure, Result } from '../../../store/model/result.ts';
import type { ExportChoices, ExportCounts, ExportPreview, ExportReport } from '../../state/answers.ts';
import type { Exports } from '../../state/exports.ts';

/** After how long what takes time says so, and after how long it says how far it is and can be stopped; in ms. */
const SAY = 500;
const STOPPABLE = 2000;

/** How far something is that takes long. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Something that may take long: silent at first, then said, then said how far and stoppable. */
export class Wait {
  readonly #host: ReactiveControllerHost;
  #timers: readonly ReturnType<typeof setTimeout>[] = [];
  phase: 'none' | 'silent' | 'said' | 'stoppable' = 'none';
  progress: Progress | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  begin(): void {
    this.end();
    this.phase = 'silent';
    const later = (phase: 'said' | 'stoppable', after: number): ReturnType<typeof setTimeout> =>
      setTimeout(() => {
        this.phase = phase;
        this.#host.requestUpdate();
      }, after);
    this.#timers = [later('said', SAY), later('stoppable', STOPPABLE)];
    this.#host.requestUpdate();
  }

  tell(progress: Progress): void {
    this.progress = progress;
    this.#host.requestUpdate();
  }

  end(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.phase = 'none';
    this.progress = null;
    this.#host.requestUpdate();
  }
}

/** What an export would write: its beginning and how much it is, asked for anew with every choice; and the writing. */
export class ExportLook {
  readonly #host: ReactiveControllerHost;
  readonly #exports: () => Exports;
  readonly counting: Wait;
  readonly writing: Wait;
  /** How often each was asked for: what comes for an earlier choice is too late. */
  #previews = 0;
  #counts = 0;
  preview: ExportPreview | null = null;
  #counted: ExportCounts | null = null;
  failure: Failure | null = null;

  constructor(host: ReactiveControllerHost, exports: () => Exports) {
    this.#host = host;
    this.#exports = exports;
    this.counting = new Wait(host);
    this.writing = new Wait(host);
  }

  /** Shows the beginning of a table, or of the file. */
  async show(choices: ExportChoices, table: string): Promise<void> {
    const turn = (this.#previews += 1);
    const shown = await this.#exports().ask('export.preview', { ...choices, table });
    if (turn !== this.#previews) return;
    this.preview = shown.ok ? shown.value : this.preview;
    this.failure = shown.ok || shown.error.code === 'export-stopped' ? null : shown.error;
    this.#host.requestUpdate();
  }

  /** What was counted; null while that is of an earlier choice for longer than one would notice. */
  get known(): ExportCounts | null {
    const { phase } = this.counting;
    return phase === 'none' || phase === 'silent' ? this.#counted : null;
  }

  async count(choices: ExportChoices): Promise<void> {
    const turn = (this.#counts += 1);
    this.counting.begin();
    const counted = await this.#exports().work('export.count', choices, (progress) => {
      if (turn === this.#counts) this.counting.tell(progress);
    });
    if (turn !== this.#counts) return;
    this.counting.end();
    this.#counted = counted.ok ? counted.value : null;
  }

  /** Writes it to where main asks; null where that dialog was closed. */
  async write(choices: ExportChoices): Promise<Result<ExportReport | null>> {
    this.writing.begin();
    const written = await this.#exports().work('export.run', choices, (progress) => {
      this.writing.tell(progress);
    });
    this.writing.end();
    return written;
  }

  /** Ends what is being done; nothing is written. */
  async stop(): Promise<void> {
    await this.#exports().ask('export.cancel', null);
  }

  async copy(text: string): Promise<void> {
    await this.#exports().ask('text.copy', { text });
  }
}
