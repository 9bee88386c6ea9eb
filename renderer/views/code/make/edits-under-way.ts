import type { Step } from '../../../../store/commands/index.ts';
import type { Edit } from './steps.ts';

/** An edit that was asked for and is not done yet, of the record with an id. */
export interface EditUnderWay {
  readonly id: string;
  readonly edit: Edit;
}

/** The edits that are under way: the next one of the same list must build on them, however fast one types. */
export class EditsUnderWay {
  #all: readonly EditUnderWay[] = [];

  get all(): readonly EditUnderWay[] {
    return this.#all;
  }

  /** What they make before themselves. */
  get before(): readonly Step[] {
    return this.#all.flatMap(({ edit }) => edit.before);
  }

  /** Notes an edit; what it gives is called once it is done or refused. */
  add(id: string, edit: Edit): () => void {
    const one = { id, edit };
    this.#all = [...this.#all, one];
    return () => {
      this.#all = this.#all.filter((each) => each !== one);
    };
  }
}

/** The fields of the record with an id as they will be once the edits of it that are under way are done. */
export function comingFields<Fields extends object>(
  record: string,
  fields: Fields,
  edits: readonly EditUnderWay[],
): Fields {
  return edits.reduce<Fields>((all, { id, edit }) => (id === record ? { ...all, ...edit.set } : all), fields);
}
