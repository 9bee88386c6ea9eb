import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = pathToFileURL(join(import.meta.dirname, '../../out/main/cli.js')).href;

/** What a command said, and how it ended. */
interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The process that all commands of these tests run in, one after the other; it goes with this one. */
function startedHost(): ChildProcess {
  if (host?.connected === true) return host;
  host = fork(join(import.meta.dirname, 'command-line-host.mjs'));
  host.unref();
  host.channel?.unref();
  return host;
}

async function runInHost(words: readonly string[]): Promise<string> {
  const process = startedHost();
  process.channel?.ref();
  try {
    const ended = once(process, 'message') as Promise<[Ended]>;
    process.send({ program, words });
    const [{ stdout, stderr, code }] = await ended;
    if (code !== 0) throw new Error(`standpoint ${words.join(' ')} ended with ${code}: ${stderr}`);
    return stdout;
  } finally {
    process.channel?.unref();
  }
}

/** Runs the built command line, and gives back what it prints; rejects where it fails. */
export function commandLine(...words: readonly string[]): Promise<string> {
  const run = last.then(() => runInHost(words));
  last = run.catch(() => undefined);
  return run;
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
