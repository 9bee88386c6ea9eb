import type { IndexedDocument } from './project-index.ts';
import type { IndexKey } from './posted.ts';

/** Version of the index's own files; another one is taken for absent, as the index can be made anew. */
export const indexVersion = 3;

/**
 * What a file was when it was last read: size in bytes, mtime in milliseconds, SHA-256, and whether the journal or an
 * object can make it again.
 */
export type FileStamp = readonly [number, number, string, boolean];

/** The file that is read on opening. */
export interface HeaderFile {
  readonly version: number;
  readonly documents: readonly (readonly [IndexKey, IndexedDocument])[];
  readonly uses: readonly (readonly [string, number])[];
}

/** The stamps of all files that were counted, by path. */
export type StampsFile = readonly (readonly [string, FileStamp])[];

/** One shard of the postings. */
export type ShardFile = readonly (readonly [string, readonly (readonly [IndexKey, number])[]])[];

/** Reads JSON that this program wrote for itself, and whose loss costs only time; null where it is none. */
function parseOwn(bytes: Uint8Array | undefined): unknown {
  if (bytes === undefined) return null;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function parseHeaderFile(bytes: Uint8Array | undefined): HeaderFile | null {
  const content = parseOwn(bytes) as HeaderFile | null;
  return content?.version === indexVersion ? content : null;
}

export function parseStampsFile(bytes: Uint8Array | undefined): StampsFile {
  return (parseOwn(bytes) ?? []) as StampsFile;
}

export function parseShardFile(bytes: Uint8Array | undefined): ShardFile {
  return (parseOwn(bytes) ?? []) as ShardFile;
}
