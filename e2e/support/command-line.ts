import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = join(import.meta.dirname, '../../out/main/cli.js');

/** Runs the built command line, and gives back what it prints; rejects where it fails. */
export async function commandLine(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words]);
  return stdout;
}

/** A record of any type, as an export writes it. */
export type Exported = Readonly<Record<string, unknown>> & { readonly type: string; readonly id: string };

/** The records of an export as JSON lines, in its order. */
export async function readExport(file: string): Promise<readonly Exported[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Exported);
}

/** A text that a project begins with. */
export interface GivenText {
  /** The name of its file without its ending, which becomes its title. */
  readonly title: string;
  readonly text: string;
}

/** Makes a project in a folder that is there and empty, with texts, and gives back the project's path. */
export async function makeProject(
  folder: string,
  title: string,
  texts: readonly GivenText[] = [],
): Promise<string> {
  const path = join(folder, 'project');
  await commandLine('new', path, '--title', title, '--coder', 'AK');
  const files = texts.map(({ title }) => join(folder, `${title}.txt`));
  for (const [i, { text }] of texts.entries()) await writeFile(files[i] ?? '', text);
  if (files.length > 0) await commandLine('import', path, ...files);
  return path;
}

/** The records of a project, which may be open in a window, as the command line exports them. */
export async function exportProject(path: string): Promise<readonly Exported[]> {
  const file = `${path}.jsonl`;
  await commandLine('export', path, '--format', 'jsonl', '--out', file);
  return readExport(file);
}
