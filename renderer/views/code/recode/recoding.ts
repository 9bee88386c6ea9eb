import type { Step } from '../../../../store/commands/index.ts';
import { certainties, positionLabel, statuses } from '../../../../store/messages/labels.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded, Scale } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { comparePlaces, placeOf } from '../../../../store/model/place.ts';
import { actorIdOf } from '../../../../store/query/actor.ts';
import type { Option } from '../../../ui/option.ts';
import { keyOf } from '../forms/rows.ts';
import { positionOf } from '../forms/stance-form.ts';
import { actorName } from '../records/describe.ts';

/** A field of tags whose value can be changed in many at once. */
export type RecodedField = keyof typeof codeText.recode.fields;

/** The fields that may be emptied. */
const emptied: ReadonlySet<RecodedField> = new Set(['issue', 'position', 'certainty', 'kind']);

/** What a record has in a field, as ids; the empty one where it has nothing. Undefined where it has no such field. */
function valuesOf(record: Coded, field: RecodedField, records: Records): readonly string[] | undefined {
  if (field === 'status') return [record.status];
  if (field === 'actor') return record.type === 'mention' ? [actorIdOf(records, record.actor)] : undefined;
  if (field === 'code') return record.type === 'tag' ? [record.code] : undefined;
  if (field === 'kind') return record.type === 'evidence' ? [record.kind ?? ''] : undefined;
  if (record.type !== 'stance') return undefined;
  if (field === 'holders') return record.holders.map((id) => actorIdOf(records, id));
  return [String(record[field] ?? '')];
}

function labelOf(id: string, field: RecodedField, records: Records): string {
  if (id === '') return codeText.unset;
  switch (field) {
    case 'actor':
    case 'holders':
      return actorName(records, id);
    case 'issue':
    case 'code':
    case 'kind':
      return records.find(field, id)?.name ?? codeText.unknownRecord;
    case 'position':
      return positionLabel(positionOf(id, scaleOf(records)));
    case 'certainty':
      return certainties[keyOf(certainties, id) ?? 'certain'];
    case 'status':
      return statuses[keyOf(statuses, id) ?? 'done'];
  }
}

function scaleOf(records: Records): Scale['values'] {
  return records.find('scale', 'scale')?.values ?? [];
}

/** The values that tags have in a field, each with how many have it, by name. */
export function presentValues(
  coded: Iterable<Coded>,
  field: RecodedField,
  records: Records,
): readonly Option[] {
  const counts = new Map<string, number>();
  for (const record of coded) {
    for (const id of new Set(valuesOf(record, field, records))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({ id, label: codeText.recode.counted(labelOf(id, field, records), count) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** The values that a field may be given, in the order of the codebook. */
export function possibleValues(field: RecodedField, records: Records): readonly Option[] {
  const option = (id: string): Option => ({ id, label: labelOf(id, field, records) });
  const none = emptied.has(field) ? [option('')] : [];
  switch (field) {
    case 'actor':
    case 'holders':
      return [...records.all('actor')]
        .filter(({ mergedInto }) => mergedInto === null)
        .map(({ id }) => option(id));
    case 'issue':
    case 'code':
    case 'kind':
      return [...[...records.all(field)].map(({ id }) => option(id)), ...none];
    case 'position': {
      const numbers = scaleOf(records).map(({ value }) => String(value));
      return [...[...numbers, 'mixed', 'unclear', 'declined'].map(option), ...none];
    }
    case 'certainty':
      return [...Object.keys(certainties).map(option), ...none];
    case 'status':
      return Object.keys(statuses).map(option);
  }
}

/** The tags that have a value in a field, in the order of the text. */
export function tagsWith(
  coded: Iterable<Coded>,
  field: RecodedField,
  value: string,
  records: Records,
): readonly Coded[] {
  return [...coded]
    .filter((record) => valuesOf(record, field, records)?.includes(value) === true)
    .sort((a, b) => comparePlaces(placeOf(a), placeOf(b)));
}

/** The step that gives a tag another value in a field, in the place of the one it has. */
export function recodeStep(
  record: Coded,
  field: RecodedField,
  from: string,
  to: string,
  records: Records,
): Step {
  const { id, document } = record;
  const orNone = to === '' ? null : to;
  if (field === 'status') return statusStep(record, to);
  if (field === 'actor') return { name: 'editMention', input: { id, document, set: { actor: to } } };
  if (field === 'code') return { name: 'editTag', input: { id, document, set: { code: to } } };
  if (field === 'kind') return { name: 'editEvidence', input: { id, document, set: { kind: orNone } } };
  if (field === 'holders') {
    const before = record.type === 'stance' ? record.holders : [];
    const holders = before.map((holder) => (actorIdOf(records, holder) === from ? to : holder));
    return { name: 'editStance', input: { id, document, set: { holders: [...new Set(holders)] } } };
  }
  const set =
    field === 'position'
      ? { position: positionOf(to, scaleOf(records)) }
      : field === 'certainty'
        ? { certainty: keyOf(certainties, orNone) }
        : { issue: orNone };
  return { name: 'editStance', input: { id, document, set } };
}

function statusStep({ id, document, type }: Coded, to: string): Step {
  const input = { id, document, set: { status: keyOf(statuses, to) ?? 'done' } };
  switch (type) {
    case 'mention':
      return { name: 'editMention', input };
    case 'stance':
      return { name: 'editStance', input };
    case 'evidence':
      return { name: 'editEvidence', input };
    case 'link':
      return { name: 'editLink', input };
    case 'tag':
      return { name: 'editTag', input };
    case 'note':
      return { name: 'editNote', input };
  }
}
