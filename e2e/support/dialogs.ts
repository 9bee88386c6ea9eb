import type { Standpoint } from './standpoint.ts';

/** What the person answers to the next dialogs of a kind: paths, a path, or the number of a button. */
export interface Answers {
  readonly showOpenDialog: readonly string[] | null;
  readonly showSaveDialog: string | null;
  readonly showMessageBox: number;
}

/** Answers all native dialogs of a kind from now on, without showing them. */
export async function answerDialog<Kind extends keyof Answers>(
  { app }: Standpoint,
  kind: Kind,
  answer: Answers[Kind],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, [kind, answer]) => {
      const asked: unknown[] = ((globalThis as { askedDialogs?: unknown[] }).askedDialogs ??= []);
      const reply =
        kind === 'showMessageBox'
          ? { response: answer, checkboxChecked: false }
          : { canceled: answer === null, filePaths: answer ?? [], filePath: answer ?? '' };
      Object.assign(dialog, {
        [kind]: (...words: readonly unknown[]) => {
          asked.push(words.at(-1));
          return Promise.resolve(reply);
        },
      });
    },
    [kind, answer] as const,
  );
}

/** The options of the dialogs that were answered so far, in order. */
export async function askedDialogs({ app }: Standpoint): Promise<readonly Record<string, unknown>[]> {
  return app.evaluate(() => (globalThis as { askedDialogs?: Record<string, unknown>[] }).askedDialogs ?? []);
}
