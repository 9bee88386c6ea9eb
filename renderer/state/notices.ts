import type { Failure, Finding } from '../../store/model/result.ts';
import type { Slice } from './observable.ts';

/** Something that the user is told, until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly finding: Finding;
  /** Whether it says that an edit was refused: it is out of date once an edit succeeds. */
  readonly isRefusal: boolean;
}

/** What leaves work at risk, and so is told until it is dismissed even where an edit told it. */
const grave: ReadonlySet<Finding['code']> = new Set(['not-saved', 'unexpected']);

/** What is to be told in this window, oldest first. The same thing is told once. */
export class Notices {
  readonly #notify: (slices: readonly Slice[]) => void;
  #list: readonly Notice[] = [];
  #next = 1;

  constructor(notify: (slices: readonly Slice[]) => void) {
    this.#notify = notify;
  }

  get list(): readonly Notice[] {
    return this.#list;
  }

  tell(failure: Failure | Finding): void {
    this.#add(failure, false);
  }

  /** Tells that an edit was refused, until one succeeds. */
  refuse(failure: Failure): void {
    this.#add(failure, !grave.has(failure.code));
  }

  /** An edit succeeded: what was told of refused ones is over. */
  settle(): void {
    const left = this.#list.filter(({ isRefusal }) => !isRefusal);
    if (left.length === this.#list.length) return;
    this.#list = left;
    this.#notify(['notices']);
  }

  dismiss(id: number): void {
    this.#list = this.#list.filter((notice) => notice.id !== id);
    this.#notify(['notices']);
  }

  #add(failure: Failure | Finding, isRefusal: boolean): void {
    const finding: Finding = 'where' in failure ? failure : { ...failure, where: '' };
    const key = JSON.stringify(finding);
    if (this.#list.some((notice) => JSON.stringify(notice.finding) === key)) return;
    this.#list = [...this.#list, { id: this.#next++, finding, isRefusal }];
    this.#notify(['notices']);
  }
}
