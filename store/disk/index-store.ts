import type { Disk } from './disk.ts';
import { unlessMissing } from './disk-failure.ts';
import { replaceFile } from './durable-file.ts';
import { makeFolder } from './durable-folder.ts';
import { parseOwnJson } from './own-json.parse.ts';
import type { Postings } from './postings.ts';
import type { IndexHeader, IndexKey, IndexedDocument, ProjectIndex } from './project-index.ts';

/**
 * What a file was when it was last read: size in bytes, mtime in milliseconds, SHA-256, and whether the journal or an
 * object can make it again.
 */
export type FileStamp = readonly [number, number, string, boolean];

/** Version of the index's own files; another one is taken for absent, as the index can be made anew. */
const version = 1;

interface HeaderFile {
  readonly version: number;
  readonly documents: readonly (readonly [IndexKey, IndexedDocument])[];
  readonly uses: readonly (readonly [string, number])[];
}

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
    const file: HeaderFile | null = await this.#read('header.json');
    if (file?.version !== version) return null;
    return { documents: new Map(file.documents), uses: new Map(file.uses) };
  }

  /** The files that the counts were made from, to see which have changed since. */
  async readStamps(): Promise<Map<string, FileStamp>> {
    const file: readonly (readonly [string, FileStamp])[] | null = await this.#read('files.json');
    return new Map(file ?? []);
  }

  async readShard(shard: number): Promise<Postings> {
    const file: readonly (readonly [string, readonly (readonly [IndexKey, number])[]])[] | null =
      await this.#read(shardName(shard));
    return new Map((file ?? []).map(([id, byDocument]) => [id, new Map(byDocument)]));
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
      version,
      documents: [...index.documents],
      uses: Object.entries(index.allUses()),
    };
    await this.#write('header.json', header);
  }

  async #read<Shape>(name: string): Promise<Shape | null> {
    const bytes = await unlessMissing(this.#disk.readFile(`${this.#folder}/${name}`));
    return bytes === undefined ? null : parseOwnJson<Shape>(new TextDecoder().decode(bytes));
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
