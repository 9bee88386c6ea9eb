import { recallSet, rememberIn } from '../shell/project-memory.ts';

/** What is opened and closed of a tree, kept in mind by project; what is not said is as it comes. */
export class RememberedFolds {
  readonly #what: string;
  #known: { readonly folder: string; readonly folds: ReadonlyMap<string, boolean> } | undefined;

  constructor(what: string) {
    this.#what = what;
  }

  /** Whether keys are open, the same map until one changes. */
  of(folder: string): ReadonlyMap<string, boolean> {
    if (this.#known?.folder === folder) return this.#known.folds;
    const words = recallSet(folder, this.#what);
    const folds = new Map(Array.from(words, (word) => [word.slice(1), word.startsWith('+')]));
    this.#known = { folder, folds };
    return folds;
  }

  set(folder: string, key: string, isOpen: boolean): void {
    rememberIn(folder, this.#what, `+${key}`, isOpen);
    rememberIn(folder, this.#what, `-${key}`, !isOpen);
    this.#known = undefined;
  }
}
