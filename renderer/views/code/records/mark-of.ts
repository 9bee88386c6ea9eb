import type { Coded } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { firstPassage } from '../../../../store/model/place.ts';
import type { TextMark, TextMarks } from '../text/mark-index.ts';
import { recordText, sideOf } from './describe.ts';
import type { Placeable, RecordOrder } from './record-order.ts';

function looksOf(record: Coded): Pick<TextMark, 'look' | 'fill'> {
  switch (record.type) {
    case 'mention':
      return { look: 'actor', fill: 'actor' };
    case 'stance': {
      const side = sideOf(record.position);
      return { look: `stance ${side}`, fill: side === 'for' || side === 'against' ? side : 'neutral' };
    }
    case 'evidence':
      return { look: 'evidence', fill: 'evidence' };
    case 'tag':
      return { look: 'tag', fill: '' };
    case 'note':
    case 'link':
      return { look: 'note', fill: '' };
  }
}

/**
 * How a record is drawn in the text; undefined where it has no words there. A stance without words of its own is drawn
 * where one of its parts has some.
 */
export function markOf(record: Coded, records: Records): TextMark | undefined {
  const own = record.type === 'link' ? [] : record.passages;
  const first = firstPassage(record);
  const passages = own.length > 0 ? own : first === undefined ? [] : [first];
  if (passages.length === 0) return undefined;
  const spans = passages.map(({ from, to }) => ({ from, to }));
  return { id: record.id, spans, label: recordText(records, record), ...looksOf(record) };
}

/** Marks made once a record, when they are asked for: the same record gives the same mark, so that only what changed is drawn anew. */
export class Marks {
  #made = new WeakMap<Coded, TextMark>();
  #names = '';

  /**
   * The marks of those records of an order that are shown. `names` is another string whenever a name that labels contain may
   * have changed.
   */
  of(
    order: RecordOrder,
    records: Records,
    names: string,
    isShown: (record: Placeable) => boolean,
  ): TextMarks {
    if (names !== this.#names) this.#made = new WeakMap();
    this.#names = names;
    const markOfShown = (record: Placeable): TextMark | undefined =>
      isShown(record) ? this.#mark(record, records) : undefined;
    return {
      get(id) {
        const record = order.get(id, records);
        return record === undefined ? undefined : markOfShown(record);
      },
      near: (from, to) => order.near(from, to).flatMap((record) => markOfShown(record) ?? []),
    };
  }

  #mark(record: Placeable, records: Records): TextMark | undefined {
    const mark = this.#made.get(record) ?? markOf(record, records);
    if (mark !== undefined) this.#made.set(record, mark);
    return mark;
  }
}
