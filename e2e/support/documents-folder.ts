import type { Standpoint } from './standpoint.ts';

/** Gives the running program another folder for the user's documents: what it puts there goes with the test. */
export async function useDocuments({ app }: Standpoint, folder: string): Promise<void> {
  await app.evaluate(({ app }, folder) => {
    app.setPath('documents', folder);
  }, folder);
}
