import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { exportProject } from '../support/command-line.ts';
import type { Panels } from './panels.ts';
import type { Workbench } from './workbench.ts';

/** A document that a project gets by a command, with the text of another. */
export interface GivenDocument {
  readonly id: string;
  readonly title: string;
  readonly date?: string;
  readonly language?: string;
}

/** The list of documents on the left. */
export class DocumentsList {
  readonly #bench: Workbench;
  readonly rows: Locator;
  /** The names of the rows, in the order in which they are listed. */
  readonly names: Locator;
  readonly panel: Locator;

  constructor(bench: Workbench, window: Page = bench.window) {
    this.#bench = bench;
    this.panel = window.locator('sp-documents-panel');
    this.rows = window.getByRole('tree', { name: 'Documents' }).getByRole('treeitem');
    this.names = this.rows.locator('.label');
  }

  /** The row of a document. */
  row(id: string): Locator {
    return this.panel.locator(`[role=treeitem][data-id="${id}"]`);
  }

  /** The row that stands at a place, from 1. */
  nth(place: number): Locator {
    return this.panel.locator(`[role=treeitem][aria-posinset="${place}"]`);
  }

  get filter(): Locator {
    return this.panel.getByRole('searchbox', { name: 'Filter documents' });
  }

  /** What opens the menu of orders and scopes. */
  get opener(): Locator {
    return this.panel.getByRole('button', { name: 'Sort and filter documents' });
  }

  /** Chooses an order or a scope from the menu above the list, by keys. */
  async choose(entry: string): Promise<void> {
    const { keyboard, window } = this.#bench;
    await keyboard.focus(this.opener);
    await keyboard.press('Enter');
    const item = window.getByRole('menuitemradio', { name: entry });
    await keyboard.focus(item);
    await keyboard.press('Enter');
    await expect(item).toBeHidden();
  }
}

/** Adds documents to a project that has one, with its text; all at once. */
export async function addDocuments(
  { bench, path }: Panels,
  documents: readonly GivenDocument[],
): Promise<void> {
  const records = await exportProject(path);
  const first = records.find(({ type }) => type === 'document');
  const [sha256, length] = [first?.['sha256'], first?.['length']];
  await bench.make(
    documents.map((document) => ({ name: 'addDocument', input: { ...document, sha256, length } })),
  );
}

/** Gives a project that is not open, and has one document, copies of it under other names, as they would come by Git. */
export async function copyDocument(
  path: string,
  copies: number,
  named: (at: number) => GivenDocument,
): Promise<void> {
  const folder = join(path, 'documents');
  const [first = ''] = readdirSync(folder);
  const content = readFileSync(join(folder, first), 'utf8');
  const known = (await exportProject(path)).find(({ type }) => type === 'document');
  for (let at = 0; at < copies; at++) {
    const { id, title: name } = named(at);
    const copy = content
      .replaceAll(`"${known?.id}"`, `"${id}"`)
      .replace(`"${String(known?.['title'])}"`, `"${name}"`);
    writeFileSync(join(folder, `${id}.json`), copy);
  }
}
