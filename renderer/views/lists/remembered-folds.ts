import { recallSet, rememberIn } from '../shell/project-memory.ts';

/** What is opened and closed of a tree, kept in mind by project; what is not said is as it comes. */
export class RememberedFolds {
  readonly #what: string;
  #known: { readonly project: string; readonly folds: ReadonlyMap<string, boolean> } | undefined;

  constructor(what: string) {
    this.#what = what;
  }

  /** Whether keys are open, the same map until one changes. */
  of(project: string): ReadonlyMap<string, boolean> {
    if (this.#known?.project === project) return this.#known.folds;
    const words = recallSet(project, this.#what);
    const folds = new Map(Array.from(words, (word) => [word.slice(1), word.startsWith('+')]));
    this.#known = { project, folds };
    return folds;
  }

  set(project: string, key: string, isOpen: boolean): void {
    rememberIn(project, this.#what, `+${key}`, isOpen);
    rememberIn(project, this.#what, `-${key}`, !isOpen);
    this.#known = undefined;
  }
}
