import type { Records } from '../../../../store/model/record-set.ts';
import { passagesOf } from '../../../../store/model/passages.ts';
import type { CorrectedPassage, CorrectionDecision } from '../../../state/answers.ts';

type Place = NonNullable<CorrectionDecision['place']>;

/** What was decided of a passage: its place in the new text, or that it is nowhere; undefined while it is open. */
export type Decided = Place | null | undefined;

/** The places that a passage may be put in, the likeliest first. */
export function candidatesOf({ fate }: CorrectedPassage): readonly (Place & { readonly score: number })[] {
  switch (fate.type) {
    case 'moved':
      return [fate];
    case 'doubtful':
      return fate.candidates;
    case 'lost':
      return [];
  }
}

/** What somebody has said so far of the passages of a report. A value: deciding gives another one. */
export class Decisions {
  readonly passages: readonly CorrectedPassage[];
  readonly #made: ReadonlyMap<number, Place | null>;

  constructor(passages: readonly CorrectedPassage[], made: ReadonlyMap<number, Place | null> = new Map()) {
    this.passages = passages;
    this.#made = made;
  }

  /** What counts for a passage: what was said of it, or where it moved to. */
  of(at: number): Decided {
    if (this.#made.has(at)) return this.#made.get(at);
    const passage = this.passages[at];
    return passage?.fate.type === 'moved' ? candidatesOf(passage)[0] : undefined;
  }

  with(at: number, place: Place | null): Decisions {
    return new Decisions(this.passages, new Map(this.#made).set(at, place));
  }

  /** Takes the first place of every passage that is open and has one. */
  withFirstPlaces(): Decisions {
    const made = new Map(this.#made);
    for (const at of this.open()) {
      const [first] = this.#candidates(at);
      if (first !== undefined) made.set(at, { from: first.from, to: first.to });
    }
    return new Decisions(this.passages, made);
  }

  /** The passages that nothing was said of yet. */
  open(): readonly number[] {
    return [...this.passages.keys()].filter((at) => this.of(at) === undefined);
  }

  /** How many of them have a place that could be taken. */
  withPlace(): number {
    return this.open().filter((at) => this.#candidates(at).length > 0).length;
  }

  /** The next open one after another, from the beginning again after the last; undefined where there is none. */
  next(at: number): number | undefined {
    const open = this.open();
    return open.find((each) => each > at) ?? open[0];
  }

  /** What main is told: all but what moved and stays there. */
  toSend(): readonly CorrectionDecision[] {
    return [...this.passages.entries()].flatMap(([at, { record, slot, at: nth, fate }]) => {
      const place = this.#made.get(at);
      if (place === undefined || (fate.type === 'moved' && place?.from === fate.from && place.to === fate.to))
        return [];
      return [{ record, slot, at: nth, place }];
    });
  }

  /** Whether the record of a passage goes where this is taken away, with what is taken away already. */
  goesWithout(at: number, records: Records): boolean {
    const id = this.passages[at]?.record ?? '';
    const others = this.passages.filter(
      (each, other) => other !== at && each.record === id && this.of(other) === null,
    );
    return isBareWithout(records, id, others.length + 1);
  }

  /** The records that lose all their words and cannot be without: these go. */
  going(records: Records): ReadonlySet<string> {
    const gone = new Map<string, number>();
    for (const [at, { record }] of this.passages.entries())
      if (this.of(at) === null) gone.set(record, (gone.get(record) ?? 0) + 1);
    return new Set([...gone].filter(([id, many]) => isBareWithout(records, id, many)).map(([id]) => id));
  }

  #candidates(at: number): readonly Place[] {
    const passage = this.passages[at];
    return passage === undefined ? [] : candidatesOf(passage);
  }
}

/** Whether a record is a mention, a tag or evidence without a citation, and has no more than so many passages. */
function isBareWithout(records: Records, id: string, many: number): boolean {
  const record = records.get(id);
  if (record === undefined) return false;
  const needsWords =
    record.type === 'mention' ||
    record.type === 'tag' ||
    (record.type === 'evidence' && record.citation === null);
  return needsWords && passagesOf(record).reduce((sum, { passages }) => sum + passages.length, 0) <= many;
}
