import { certainties, positionLabel, statuses } from '../../../../store/messages/labels.ts';
import { type recodedFields, review } from '../../../../store/messages/window-review.ts';
import type { RecodedValue } from '../../../../store/model/records.ts';
import type { Workspace } from '../../../state/workspace.ts';
import type { Option } from '../../../ui/option.ts';
import { keyOf, optionsOf } from '../../code/forms/rows.ts';
import { positionOf } from '../../code/forms/stance-form.ts';

/** A field that can be set in many records at once. */
export type SetField = keyof typeof recodedFields;

const none: Option = { id: '', label: review.unset };

/** The values that a field may be given. */
export function valuesFor(field: SetField, { records }: Workspace): readonly Option[] {
  const named = (type: 'issue' | 'code' | 'kind' | 'relation'): readonly Option[] =>
    Array.from(records.all(type), ({ id, name }) => ({ id, label: name }));
  switch (field) {
    case 'status':
      return optionsOf(statuses);
    case 'certainty':
      return [...optionsOf(certainties), none];
    case 'position': {
      const numbers = (records.find('scale', 'scale')?.values ?? []).map(({ value }) => value);
      const words = ['mixed', 'unclear', 'declined'] as const;
      return [
        ...[...numbers, ...words].map((value) => ({ id: String(value), label: positionLabel(value) })),
        none,
      ];
    }
    case 'actor':
      return Array.from(records.all('actor'))
        .filter(({ mergedInto }) => mergedInto === null)
        .map(({ id, name, aliases }) => ({ id, label: name, also: aliases.map((alias) => alias.name) }));
    case 'issue':
    case 'kind':
      return [...named(field), none];
    case 'code':
    case 'relation':
      return named(field);
  }
}

/** A value for a field, by its id among the options; null where it is none. */
export function recodedTo(field: SetField, id: string, { records }: Workspace): RecodedValue | null {
  switch (field) {
    case 'status': {
      const status = keyOf(statuses, id);
      return status === null ? null : { status };
    }
    case 'certainty':
      return { certainty: keyOf(certainties, id) };
    case 'position':
      return { position: positionOf(id, records.find('scale', 'scale')?.values ?? []) };
    case 'issue': {
      const issue = id === '' ? null : records.find('issue', id)?.id;
      return issue === undefined ? null : { issue };
    }
    case 'kind': {
      const kind = id === '' ? null : records.find('kind', id)?.id;
      return kind === undefined ? null : { kind };
    }
    case 'actor': {
      const actor = records.find('actor', id)?.id;
      return actor === undefined ? null : { actor };
    }
    case 'code': {
      const code = records.find('code', id)?.id;
      return code === undefined ? null : { code };
    }
    case 'relation': {
      const relation = records.find('relation', id)?.id;
      return relation === undefined ? null : { relation };
    }
  }
}
