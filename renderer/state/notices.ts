import type { Failure, Finding } from '../../store/model/result.ts';
import type { Slice } from './observable.ts';

/** Something that the user is told, until it is dismissed. */
export interface Notice {
  readonly id: number;
  readonly finding: Finding;
}

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
    const finding: Finding = 'where' in failure ? failure : { ...failure, where: '' };
    const key = JSON.stringify(finding);
    if (this.#list.some((notice) => JSON.stringify(notice.finding) === key)) return;
    this.#list = [...this.#list, { id: this.#next++, finding }];
    this.#notify(['notices']);
  }

  dismiss(id: number): void {
    this.#list = this.#list.filter((notice) => notice.id !== id);
    this.#notify(['notices']);
  }
}
