import type { Diff } from '../model/diff.ts';
import type { DocumentId } from '../model/id.ts';
import type { AnyRecord } from '../model/records.ts';
import { type Failure, type Finding, type Result, fail, ok } from '../model/result.ts';
import type { FolderContext } from './folder-context.ts';
import type { InMemory } from './index-keeper.ts';
import type { StoredFile } from './stored-file.ts';
import { contested, lackingIn } from './waiting.ts';

/** What other programs do to the files of an open project: taken over, or kept beside ours where both changed a record. */
export class ForeignChanges {
  readonly #context: FolderContext;

  constructor(context: FolderContext) {
    this.#context = context;
  }

  /**
   * Looks whether other programs have changed some files, and takes their changes over; those of documents that are not
   * loaded are only counted anew.
   */
  async look(files: ReadonlySet<string>, inMemory: InMemory): Promise<void> {
    const { parts, state } = this.#context;
    const others = new Set(files);
    const touched = new Set<DocumentId>();
    for (const stored of [...this.#context.files.all()]) {
      if (!others.delete(stored.file) || stored.isWaiting) continue;
      const isChanged = await stored.isChanged();
      if (!isChanged.ok || !isChanged.value) continue;
      await this.#adopt(stored);
      const { home } = stored;
      if ('document' in home && home.document !== null) touched.add(home.document);
    }
    // Only now: a text and the codings in it come as several files.
    for (const document of touched) this.#context.content.tellAstray(document);
    if (others.size > 0 && (await parts.index.recount(others, inMemory))) state.tell({ type: 'refresh' });
  }

  /**
   * Brings together a file that another program changed and the edits of ours that wait for it; gives the file, to be
   * written. Where both changed a record nothing is written from then on, and the failure says so.
   */
  async reconcile({ file, home, waitingFor }: StoredFile, failure: Failure): Promise<Result<StoredFile>> {
    const { files, content, state, unwritten } = this.#context;
    const before = unwritten.of(file);
    files.forget(home);
    const read = await files.read(home, true);
    if (!read.ok) return state.stop(failure, [{ ...read.error, where: file }]);
    const { records, stored, conflicts } = read.value;
    const [conflict] = conflicts;
    if (conflict !== undefined) return state.stop(conflict, conflicts);
    const ours = (id: string): AnyRecord | null => content.records.get(id) ?? null;
    const differing = contested(before, records, ours);
    if (differing.length > 0) {
      const conflict = (id: string): Finding => ({
        ...fail('foreign-change', { file, id }).error,
        where: file,
      });
      return state.stop(failure, differing.map(conflict));
    }
    this.#context.make(content.differenceTo(home, records, new Set(before.keys())));
    stored.waitingFor = waitingFor;
    await this.note(stored, lackingIn(records, new Map([...before.keys()].map((id) => [id, ours(id)]))));
    state.tell({ type: 'refresh' });
    return ok(stored);
  }

  /** Takes over what another program made of a file that nothing of ours waits for. */
  async #adopt({ home, file }: StoredFile): Promise<void> {
    const { files, content, state } = this.#context;
    files.forget(home);
    const read = await files.read(home, home.type !== 'coding' && home.type !== 'document');
    if (!read.ok) {
      state.stop(read.error, [{ ...read.error, where: file }]);
      return;
    }
    this.#context.make(content.differenceTo(home, read.value.records, new Set()));
    if (home.type === 'document' && content.isLoaded(home.document)) await content.loadText(home.document);
    const [conflict] = read.value.conflicts;
    if (conflict !== undefined) state.stop(conflict, read.value.conflicts);
    await this.note(read.value.stored);
    state.tell({ type: 'refresh' });
  }

  /** Notes in the journal that a file's bytes are somebody else's, and what waits on top of them; keeps the bytes. */
  async note(stored: StoredFile, waiting: Diff = []): Promise<void> {
    const { state, parts } = this.#context;
    const { journal, index } = parts;
    const hash = stored.known?.sha256 ?? null;
    if (journal === null || state.readOnly !== null) return;
    await index.keep(stored.file, hash);
    const entry = { type: 'foreign', file: stored.file, sha256: hash } as const;
    const noted = await journal.append(waiting.length === 0 ? entry : { ...entry, diff: waiting });
    if (noted.ok) index.wrote(stored);
    else state.notSaved(noted.error);
  }
}
