import type { Coded } from '../../../../store/model/records.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { HasCard } from '../records/card-rule.ts';
import type { Linked } from '../records/linked-records.ts';
import type { LinePlaces } from '../text/line-places.ts';
import type { CardHeights } from './card-heights.ts';
import { type Entry, nearEntries } from './near-entries.ts';
import { type Placed, placeCards, slimHeight, type Wish } from './place-cards.ts';

/** How far outside the window cards exist, in pixels. */
const margin = 600;

/** How high the lines are that share a row of folded cards, in pixels: each has room for one. */
const rowHeight = slimHeight + 3;

/** What the column is made of. */
export interface Ingredients {
  readonly records: readonly Coded[];
  readonly hasCard: HasCard;
  readonly linked: Linked;
  /** How long the text is, in UTF-16 code units. */
  readonly length: number;
  /** What has a card wherever it is. */
  readonly always: readonly Entry[];
  /** The id of what is open. */
  readonly open: string | undefined;
  /** The highest place for a card, in pixels of the page. */
  readonly from: number;
}

function isSame(a: Placed, b: Placed | undefined): boolean {
  return a.id === b?.id && a.form === b.form && a.folded.join() === b.folded.join();
}

/** Which cards exist now, and where they are. */
export class Column {
  readonly #heights: CardHeights;
  #entries: ReadonlyMap<string, Entry> = new Map();
  #placed: readonly Placed[] = [];
  #near: Span = { from: 0, to: 0 };

  constructor(heights: CardHeights) {
    this.#heights = heights;
  }

  get placed(): readonly Placed[] {
    return this.#placed;
  }

  /** The stretch of text that cards exist for. */
  get near(): Span {
    return this.#near;
  }

  entry(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  /** Works out anew which cards there are and where; true where they are the same ones as before, if elsewhere. */
  layOut(lines: LinePlaces, { records, hasCard, linked, length, always, open, from }: Ingredients): boolean {
    const before = this.#placed;
    this.#near = lines.near(margin);
    lines.draw(this.#near);
    const entries = nearEntries(records, hasCard, { ...this.#near, length }, always);
    this.#entries = new Map(entries.map((entry) => [entry.item.id, entry]));
    this.#placed = placeCards(this.#wishes(entries, lines, linked), {
      from,
      open: open === undefined ? null : { id: open, height: this.#heights.open(open) },
    });
    return (
      before.length === this.#placed.length && before.every((each, at) => isSame(each, this.#placed[at]))
    );
  }

  #wishes(entries: readonly Entry[], lines: LinePlaces, linked: Linked): readonly Wish[] {
    let below = lines.end;
    return entries.map(({ item, from }): Wish => {
      const { id } = item;
      const line = from === Infinity ? undefined : lines.lineAt(from);
      const full =
        'type' in item && item.type === 'stance' ? this.#heights.full(id, likelyHeight(id, linked)) : null;
      if (line !== undefined) {
        const row = `${line.paragraph}:${Math.floor(line.below / rowHeight)}`;
        return { id, line: line.middle, full, row };
      }
      below += full ?? rowHeight;
      return { id, line: below, full, row: id };
    });
  }
}

/** How high a whole card is likely to be, in pixels: a head, and so much for each thing that bears on it. */
function likelyHeight(id: string, { bearings }: Linked): number {
  return 90 + 70 * Math.min(3, bearings.get(id)?.length ?? 0);
}
