import type { Locator } from '@playwright/test';
import { exportProject, type GivenText, makeProject } from '../support/command-line.ts';
import type { Standpoint } from '../support/standpoint.ts';
import { Workbench } from './workbench.ts';

type Launch = (options: { readonly args: readonly string[] }) => Promise<Standpoint>;

/** A project open in a window, with the ids of its documents by their titles. */
export interface Panels {
  readonly bench: Workbench;
  readonly path: string;
  readonly documents: ReadonlyMap<string, string>;
}

/** Makes a project of some texts and opens it. */
export async function openPanels(
  launch: Launch,
  folder: string,
  texts: readonly GivenText[],
): Promise<Panels> {
  const path = await makeProject(folder, 'Canals', texts);
  const records = await exportProject(path);
  const documents = records.filter(({ type }) => type === 'document');
  const bench = await Workbench.of(await launch({ args: [path] }));
  return { bench, path, documents: new Map(documents.map(({ id, title }) => [String(title), id])) };
}

/** The groups of what is to be checked, each with its rows. */
export function toCheck({ window }: Workbench): Locator {
  return window.locator('sp-to-check-panel details');
}
