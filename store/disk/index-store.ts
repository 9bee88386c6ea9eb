import type { Disk } from './disk.ts';
import { unlessMissing } from './disk-failure.ts';
import { replaceFile } from './durable-file.ts';
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

  /** Writes what changed. The header goes first and comes back last, so that half an index is never taken for one. */
  async write(index: ProjectIndex, stamps: ReadonlyMap<string, FileStamp>): Promise<void> {
    await makeFolder(this.#disk, this.#folder);
    await unlessMissing(this.#disk.unlink(`${this.#folder}/header.json`));
    for (const [shard, postings] of await index.changedShards()) {
      await this.#write(
        shardName(shard),
        [...postings].map(([id, byDocument]) => [id, [...byDocument]]),
      );
    }
    await this.#write('files.json', [...stamps]);
    const header: HeaderFile = {
      version: indexVersion,
      documents: [...index.documents],
      uses: Object.entries(index.allUses()),
    };
    await this.#write('header.json', header);
  }

  #bytes(name: string): Promise<Uint8Array | undefined> {
    return unlessMissing(this.#disk.readFile(`${this.#folder}/${name}`));
  }

  async #write(name: string, content: unknown): Promise<void> {
    await replaceFile(
      this.#disk,
      `${this.#folder}/${name}`,
      new TextEncoder().encode(JSON.stringify(content)),
    );
  }
}

function shardName(shard: number): string {
  return `postings-${String(shard).padStart(2, '0')}.json`;
}
