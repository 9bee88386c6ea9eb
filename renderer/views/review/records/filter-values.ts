import { certainties, positionLabel, statuses } from '../../../../store/messages/labels.ts';
import { checkReasonNames, review } from '../../../../store/messages/window-review.ts';
import type { Position, RecordFilter } from '../../../../store/model/records.ts';
import type { Workspace } from '../../../state/workspace.ts';
import type { Option } from '../../../ui/option.ts';
import { keyOf, optionsOf } from '../../code/forms/rows.ts';
import { actorName } from '../../code/records/describe.ts';

/** The conditions of a filter that are lists. */
export const listFields = [
  'types',
  'actors',
  'issues',
  'codes',
  'positions',
  'certainties',
  'gaps',
  'statuses',
  'documents',
  'coders',
] as const;

export type ListField = (typeof listFields)[number];

function positionsIn({ records }: Workspace): readonly Position[] {
  const numbers = (records.find('scale', 'scale')?.values ?? []).map(({ value }) => value);
  return [...numbers, 'mixed', 'unclear', 'declined', null];
}

function idOf(value: Position): string {
  return String(value ?? '');
}

/** Everything that a list may have, as people know it. */
export function possible(field: ListField, workspace: Workspace): readonly Option[] {
  const { records, project } = workspace;
  switch (field) {
    case 'types':
      return optionsOf(review.types);
    case 'statuses':
      return optionsOf(statuses);
    case 'gaps':
      return optionsOf(checkReasonNames);
    case 'certainties':
      return [...optionsOf(certainties), { id: '', label: review.unset }];
    case 'positions':
      return positionsIn(workspace).map((value) => ({ id: idOf(value), label: positionLabel(value) }));
    case 'actors':
      return [...records.all('actor')]
        .filter(({ mergedInto }) => mergedInto === null)
        .map(({ id, name, aliases }) => ({ id, label: name, also: aliases.map((alias) => alias.name) }));
    case 'issues':
      return [...records.all('issue')].map(({ id, name }) => ({ id, label: name }));
    case 'codes':
      return [...records.all('code')].map(({ id, name }) => ({ id, label: name }));
    case 'coders':
      return [...records.all('coder')].map(({ id, name }) => ({ id, label: name }));
    case 'documents':
      return [...(project?.documents.values() ?? [])].map(({ id, title }) => ({ id, label: title }));
  }
}

/** What a list of a filter has, as people know it. */
export function present(filter: RecordFilter, field: ListField, workspace: Workspace): readonly Option[] {
  const ids = (filter[field] ?? []).map((value) => String(value ?? ''));
  const labels = new Map(
    field === 'actors'
      ? ids.map((id) => [id, actorName(workspace.records, id)])
      : possible(field, workspace).map(({ id, label }) => [id, label]),
  );
  return ids.map((id) => ({ id, label: labels.get(id) ?? id }));
}

function toggled<Value>(list: readonly Value[] | undefined, value: Value | undefined): readonly Value[] {
  const values = list ?? [];
  if (value === undefined) return values;
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
}

/** A filter whose list has a value more, or less where it had it; what is not known changes nothing. */
export function withToggled(
  filter: RecordFilter,
  field: ListField,
  id: string,
  workspace: Workspace,
): RecordFilter {
  const { records, project } = workspace;
  const known = <Key extends string>(labels: Readonly<Record<Key, string>>): Key | undefined =>
    keyOf(labels, id) ?? undefined;
  const lists: RecordFilter = (() => {
    switch (field) {
      case 'types':
        return { types: toggled(filter.types, known(review.types)) };
      case 'statuses':
        return { statuses: toggled(filter.statuses, known(statuses)) };
      case 'gaps':
        return { gaps: toggled(filter.gaps, known(checkReasonNames)) };
      case 'certainties':
        return { certainties: toggled(filter.certainties, id === '' ? null : known(certainties)) };
      case 'positions':
        return {
          positions: toggled(
            filter.positions,
            positionsIn(workspace).find((each) => idOf(each) === id),
          ),
        };
      case 'actors':
        return { actors: toggled(filter.actors, records.find('actor', id)?.id) };
      case 'issues':
        return { issues: toggled(filter.issues, records.find('issue', id)?.id) };
      case 'codes':
        return { codes: toggled(filter.codes, records.find('code', id)?.id) };
      case 'coders':
        return { coders: toggled(filter.coders, records.find('coder', id)?.id) };
      case 'documents':
        return {
          documents: toggled(
            filter.documents,
            [...(project?.documents.keys() ?? [])].find((each) => each === id),
          ),
        };
    }
  })();
  return tidy({ ...filter, ...lists });
}

/** A filter without conditions that say nothing. */
export function tidy(filter: RecordFilter): RecordFilter {
  const said = Object.entries(filter).filter(
    ([, value]) => value !== null && value !== '' && value.length > 0,
  );
  return Object.fromEntries(said);
}
