import type { AnyRecord, Coded, Passage, Stance } from './records.ts';

/** A named part of a record that has passages of its own: `passages`, `condition`, `anchors.issue`, `attribution.0` ... */
export type Slot = string;

/** The passages of one slot. */
export interface SlotPassages {
  readonly slot: Slot;
  readonly passages: readonly Passage[];
}

const anchorSlots = ['holders', 'issue', 'position', 'date'] as const;

function stanceSlots(stance: Stance): SlotPassages[] {
  const slots: SlotPassages[] = [{ slot: 'passages', passages: stance.passages }];
  for (const name of anchorSlots)
    slots.push({ slot: `anchors.${name}`, passages: stance.anchors[name] ?? [] });
  stance.attribution.forEach(({ passages }, at) => slots.push({ slot: `attribution.${at}`, passages }));
  stance.targets.forEach(({ passages }, at) => slots.push({ slot: `targets.${at}`, passages }));
  if (stance.condition !== null) slots.push({ slot: 'condition', passages: stance.condition.passages });
  return slots;
}

/** Every slot of a record that has passages, its own first; slots without a passage are left out. */
export function passagesOf(record: AnyRecord): readonly SlotPassages[] {
  switch (record.type) {
    case 'stance':
      return stanceSlots(record).filter(({ passages }) => passages.length > 0);
    case 'mention':
    case 'evidence':
    case 'tag':
    case 'note':
      return record.passages.length > 0 ? [{ slot: 'passages', passages: record.passages }] : [];
    default:
      return [];
  }
}

function setStancePassages(stance: Stance, slot: Slot, passages: readonly Passage[]): Stance {
  const [part, key] = slot.split('.');
  switch (part) {
    case 'passages':
      return { ...stance, passages };
    case 'condition':
      return stance.condition === null ? stance : { ...stance, condition: { ...stance.condition, passages } };
    case 'attribution':
      return {
        ...stance,
        attribution: stance.attribution.map((step, at) =>
          String(at) === key ? { ...step, passages } : step,
        ),
      };
    case 'targets':
      return {
        ...stance,
        targets: stance.targets.map((target, at) => (String(at) === key ? { ...target, passages } : target)),
      };
    case 'anchors': {
      const anchor = anchorSlots.find((each) => each === key);
      if (anchor === undefined) return stance;
      const { [anchor]: _replaced, ...others } = stance.anchors;
      return { ...stance, anchors: passages.length === 0 ? others : { ...others, [anchor]: passages } };
    }
    default:
      return stance;
  }
}

/** The same record with other passages in one slot; a slot that the record does not have changes nothing. */
export function withPassages(record: Coded, slot: Slot, passages: readonly Passage[]): Coded {
  if (record.type === 'stance') return setStancePassages(record, slot, passages);
  if (record.type === 'link' || slot !== 'passages') return record;
  return { ...record, passages };
}
