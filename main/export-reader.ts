import type { ProjectReader } from '../store/formats/format.ts';
import type { DocumentId } from '../store/model/id.ts';
import { fail } from '../store/model/result.ts';
import type { Scope } from '../store/query/scope.ts';
import { type LeftOut, scopedReader } from '../store/tables/scoped-reader.ts';
import type { FindRecords } from './find-records.ts';
import { isSameName } from '../store/query/same-name.ts';
import { readDocument } from './project-shown.ts';
import { orThrow } from './reading-failed.ts';
import type { Session } from './session.ts';

/** How many documents are read side by side: waiting for one after the other took half of the time. */
const together = 16;

/** What is told how many of the documents were read. */
export type Tell = (done: number, total: number) => void;

/** Whether and where reading is to stop, and who hears how far it is. */
export interface ReadingOptions {
  /** Finds the records that a saved filter chooses. */
  readonly find?: FindRecords | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly tell?: Tell | undefined;
}

/** A reader of a part of the open project that counts what it hands out. */
export interface ExportReader extends ProjectReader {
  /** The coded records that were handed out so far. */
  count(): number;
  left(): LeftOut;
  /** Lets go of the documents that were brought to hand for it. */
  release(): Promise<void>;
}

/** Hands out the open project, what is not in its files yet included, with a few documents in memory at a time. */
async function wholeReader(
  session: Session,
): Promise<ProjectReader & { readonly release: () => Promise<void> }> {
  orThrow(await session.loadRecords());
  const documents = await session.documentIds();
  const brought = new Set<DocumentId>();
  const bring = async (ids: readonly DocumentId[]): Promise<void> => {
    const missing = ids.filter((each) => !session.isLoaded(each));
    orThrow(await session.loadTogether(missing));
    for (const each of missing) brought.add(each);
  };
  const places = new Map(documents.map((id, at) => [id, at]));
  /** Where those are read to that are asked for in their order; one that is asked for between is read by itself. */
  let ahead = 0;
  return {
    shared: session.records,
    documents,
    async document(id) {
      const at = places.get(id) ?? 0;
      if (at >= ahead) {
        ahead = at + together;
        await bring(documents.slice(at, ahead));
      } else await bring([id]);
      const document = orThrow(await readDocument(session, id));
      if (brought.delete(id)) await session.unload(id);
      return document;
    },
    async unplaced() {
      orThrow(await session.load(null));
      return [...session.records.inDocument(null)];
    },
    async release() {
      for (const id of brought) await session.unload(id);
      brought.clear();
    },
  };
}

/** The ids that a scope's filter chooses; undefined without one. Throws, for `catchReading`, `not-found` and what fails. */
async function chosenIn(
  session: Session,
  { filter }: Scope,
  find: FindRecords | undefined,
): Promise<ReadonlySet<string> | undefined> {
  if (filter === null || find === undefined) return undefined;
  const saved = session.records.find('project', 'project')?.filters ?? [];
  const named = saved.find(({ name }) => isSameName(name, filter));
  if (named === undefined) return orThrow(fail('not-found', { type: 'filter', name: filter }));
  return new Set(orThrow(await find(named.filter)).map(({ id }) => id));
}

/** Hands out a part of the open project document by document. Throws, for `catchReading`, what fails, and `export-stopped`. */
export async function exportReader(
  session: Session,
  scope: Scope,
  { signal, tell, find }: ReadingOptions = {},
): Promise<ExportReader> {
  const chosen = await chosenIn(session, scope, find);
  const whole = await wholeReader(session);
  const reader = scopedReader(whole, scope, chosen);
  const counts = new Map<DocumentId | null, number>();
  return {
    shared: reader.shared,
    documents: reader.documents,
    async document(id) {
      if (signal?.aborted === true) orThrow(fail('export-stopped'));
      const found = await reader.document(id);
      counts.set(id, found.records.length);
      tell?.(counts.size, reader.documents.length);
      return found;
    },
    async unplaced() {
      const found = await reader.unplaced();
      counts.set(null, found.length);
      return found;
    },
    count: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    left: () => reader.left(),
    release: () => whole.release(),
  };
}
