/** What is typed into forms and not saved, for as long as the window is open: a form that is left has it again when one is back. */
export class KeptDrafts<Draft> {
  readonly #drafts = new Map<string, Draft>();

  of(key: string): Draft | undefined {
    return this.#drafts.get(key);
  }

  /** Keeps a draft in the place of the one before; null keeps none. */
  keep(key: string, draft: Draft | null): void {
    if (draft === null) this.#drafts.delete(key);
    else this.#drafts.set(key, draft);
  }
}
