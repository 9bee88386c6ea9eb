import type { DocumentId } from '../../store/model/id.ts';

/**
 * What a view can subscribe to: `app` (settings, recents), `project` (open or not, coder, revision, undo labels),
 * `shared` (project, coders, codebook, actors, uses), `documents` (the list), one open document, and so on.
 */
export type Slice =
  | 'app'
  | 'project'
  | 'shared'
  | 'documents'
  | `document:${DocumentId}`
  | 'save'
  | 'notices'
  | 'selection'
  | 'page'
  | 'place'
  | 'hover'
  | 'search';

/** Who draws what: listeners by slice. */
export class Observable {
  readonly #listeners = new Map<Slice, Set<() => void>>();

  /** Calls `listener` after a change of any of the slices; returns the function that ends it. */
  subscribe(slices: Iterable<Slice>, listener: () => void): () => void {
    const taken = [...slices];
    for (const slice of taken) {
      const known = this.#listeners.get(slice);
      if (known === undefined) this.#listeners.set(slice, new Set([listener]));
      else known.add(listener);
    }
    return () => {
      for (const slice of taken) {
        const known = this.#listeners.get(slice);
        known?.delete(listener);
        if (known?.size === 0) this.#listeners.delete(slice);
      }
    };
  }

  /** Tells those who draw any of the slices, each once. */
  notify(slices: Iterable<Slice>): void {
    const listeners = new Set<() => void>();
    for (const slice of slices)
      for (const listener of this.#listeners.get(slice) ?? []) listeners.add(listener);
    for (const listener of listeners) listener();
  }
}
