import { type Result, ok } from '../model/result.ts';
import type { Disk } from './disk.ts';
import { unlessMissing } from './disk-failure.ts';
import { removeFile, replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import {
  type FileStamp,
  type HeaderFile,
  indexVersion,
  parseHeaderFile,
  parseShardFile,
  parseStampsFile,
} from './index-files.parse.ts';
import type { Postings } from './postings.ts';
import type { IndexHeader, ProjectIndex } from './project-index.ts';

/** The files of the index in one installation's own folder. They are a cache: what cannot be read counts as absent. */
export class IndexStore {
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** What is read on opening: the documents, their counts and the counts of uses; null where there is no index. */
  async readHeader(): Promise<IndexHeader | null> {
    const file = parseHeaderFile(await this.#bytes('header.json'));
    return file === null ? null : { documents: new Map(file.documents), uses: new Map(file.uses) };
  }

  /** The files that the counts were made from, to see which have changed since. */
  async readStamps(): Promise<Map<string, FileStamp>> {
    return new Map(parseStampsFile(await this.#bytes('files.json')));
  }

  async readShard(shard: number): Promise<Postings> {
    const file = parseShardFile(await this.#bytes(shardName(shard)));
    return new Map(file.map(([id, byDocument]) => [id, new Map(byDocument)]));
  }

  /**
   * Writes what changed. The header goes first and comes back last, and only where all else was written: half an index is
   * never taken for one. Fails with `not-saved`; there is then no index, and it is made anew.
   */
  async write(index: ProjectIndex, stamps: ReadonlyMap<string, FileStamp>): Promise<Result<void>> {
    const made = await makeFolder(this.#disk, this.#folder);
    if (!made.ok) return made;
    const removed = await removeFile(this.#disk, `${this.#folder}/header.json`);
    if (!removed.ok) return removed;
    for (const [shard, postings] of await index.changedShards()) {
      const lines = [...postings].map(([id, byDocument]) => [id, [...byDocument]]);
      const written = await this.#write(shardName(shard), lines);
      if (!written.ok) return written;
    }
    const written = await this.#write('files.json', [...stamps]);
    if (!written.ok) return written;
    const header: HeaderFile = {
      version: indexVersion,
      documents: [...index.documents],
      uses: Object.entries(index.allUses()),
    };
    return this.#write('header.json', header);
  }

  #bytes(name: string): Promise<Uint8Array | undefined> {
    return unlessMissing(this.#disk.readFile(`${this.#folder}/${name}`));
  }

  async #write(name: string, content: unknown): Promise<Result<void>> {
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const replaced = await replaceFile(this.#disk, `${this.#folder}/${name}`, bytes);
    return replaced.ok ? ok(undefined) : replaced;
  }
}

function shardName(shard: number): string {
  return `postings-${String(shard).padStart(2, '0')}.json`;
}
