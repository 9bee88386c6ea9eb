import { cp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../../store/disk/disk.ts';
import { nodeDisk } from '../../store/disk/node-disk.ts';
import { unsyncedDisk } from '../../store/disk/testing/without-sync.ts';
import { inTemporaryFolder } from '../../store/disk/testing/tree.ts';
import type { Result } from '../../store/model/result.ts';
import { text as textFormat } from '../../store/formats/text/text.ts';
import { fileOf } from '../file-source.ts';
import { importSources } from '../import.ts';
import { type ExtractFile, extractHere } from '../jobs/extract-file.ts';
import { type Surroundings, createIn, openSession } from '../open-session.ts';
import type { Session } from '../session.ts';

/** The value of a result; a test fails with its failure. */
export function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.details)}`);
  return result.value;
}

/** Projects in a temporary folder, opened as the program opens them. */
export class Bench {
  readonly folder: string;
  #second = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  path(name = 'study'): string {
    return join(this.folder, name);
  }

  /** Without real syncs unless a disk is given: what is read back is the same, and many times faster. */
  surroundings(disk: Disk = unsyncedDisk(nodeDisk)): Surroundings & { readonly extract: ExtractFile } {
    return {
      disk,
      configFolder: join(this.folder, 'config'),
      now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * this.#second++),
      extract: extractHere,
    };
  }

  async create(name = 'study', disk?: Disk): Promise<void> {
    must(await createIn(this.path(name), 'The harbour dispute', 'AK', this.surroundings(disk)));
  }

  async open(name = 'study', disk?: Disk): Promise<Session> {
    return must(await openSession(this.path(name), null, this.surroundings(disk)));
  }

  /** A copy as it is at this moment: what a process that is killed now leaves behind. */
  async copy(name: string, copy: string): Promise<void> {
    await cp(this.path(name), this.path(copy), { recursive: true });
  }

  /** Gives a copy the journal and the texts of the project, while its databases stay as old as they are. */
  async catchUp(name: string, copy: string): Promise<void> {
    for (const folder of ['.standpoint', 'texts', 'originals']) {
      await cp(join(this.path(name), folder), join(this.path(copy), folder), { recursive: true });
    }
    await this.unlock(copy);
  }

  /** Takes away the lock that a copied project still carries, as its holder lives. */
  async unlock(name: string): Promise<void> {
    const folder = join(this.path(name), '.standpoint');
    for (const { name: machine } of (await readdir(folder, { withFileTypes: true })).filter((each) =>
      each.isDirectory(),
    ))
      await rm(join(folder, machine, 'lock'), { force: true });
  }
}

/** Does something with projects in a temporary folder, which goes afterwards. */
export function onBench<Value>(work: (bench: Bench) => Promise<Value>): Promise<Value> {
  return inTemporaryFolder((folder) => work(new Bench(folder)));
}

/** Brings a text in and gives the id of its document. */
export async function addDocument(session: Session, text: string, name = 'text.txt'): Promise<string> {
  const sources = [fileOf({ name, bytes: new TextEncoder().encode(text) })];
  const options = { document: undefined, coder: session.coder, encoding: undefined, extract: extractHere };
  const known = new Set(await session.documentIds());
  const report = must(await importSources(session, textFormat, sources, options));
  const added = (await session.documentIds()).find((id) => !known.has(id));
  if (added === undefined) throw new Error(JSON.stringify(report));
  return added;
}

/** Some text on invented offices, in several writings. */
export const sampleText = [
  'The Harbour Office supports the new quay. The Fishers’ League opposes it, unless the old pier stays.',
  'اداره بندر از اسکله تازه پشتیبانی می‌کند. 🛳️',
  'משרד הנמל תומך ברציף החדש.',
].join('\n');

/** Codes the stance `first` of the actor `office` in a new document, and gives the document's id. */
export async function codeFirst(session: Session): Promise<string> {
  const document = await addDocument(session, sampleText);
  must(await session.run({ name: 'addActor', input: { id: 'office', name: 'The Harbour Office' } }));
  const stance = { document, holders: ['office'], passages: [{ from: 0, to: 10 }] };
  must(await session.run({ name: 'addStance', input: { id: 'first', ...stance } }));
  return document;
}
