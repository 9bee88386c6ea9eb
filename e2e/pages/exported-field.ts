import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Exported, readExport } from '../support/command-line.ts';
import { answerDialog } from '../support/dialogs.ts';
import type { Workbench } from './workbench.ts';

/** The records of the open project, exported as JSON lines by the program itself as often as a test wants to look. */
export class ExportedRecords {
  readonly #bench: Workbench;
  readonly #file: string;

  private constructor(bench: Workbench, file: string) {
    this.#bench = bench;
    this.#file = file;
  }

  static async of(bench: Workbench, folder: string): Promise<ExportedRecords> {
    const file = join(folder, 'exported.jsonl');
    await answerDialog(bench.program, 'showSaveDialog', file);
    return new ExportedRecords(bench, file);
  }

  async all(): Promise<readonly Exported[]> {
    const written = await this.#bench.window.evaluate(() =>
      window.standpoint.request('export.run', {
        format: 'jsonl',
        scope: {
          ...{ documents: null, coders: null, from: null, to: null },
          ...{ undated: false, types: null, statuses: null, filter: null },
        },
        columns: {},
        raw: false,
      }),
    );
    expect(written).toMatchObject({ ok: true });
    return readExport(this.#file);
  }

  async record(id: string): Promise<Exported | undefined> {
    return (await this.all()).find((record) => record.id === id);
  }

  /** Waits until a field of a record is something. */
  async expectField(id: string, field: string, value: unknown, when: string): Promise<void> {
    const message = `${id}.${field} ${when}`;
    await expect
      .poll(async () => (await this.record(id))?.[field], { message, intervals: [20, 50, 100, 200] })
      .toEqual(value);
  }
}
