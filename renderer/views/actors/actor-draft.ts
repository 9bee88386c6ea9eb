import { panels } from '../../../store/messages/window-panels.ts';
import type { Actor } from '../../../store/model/records.ts';
import { daysOf } from '../../../store/query/days.ts';
import type { FieldRow } from '../../ui/rows-field.ts';
import { attributeRows, attributesOf } from '../attributes-field.ts';
import { orNull } from '../editor-form.ts';

/** An actor as its form has it: everything is text. */
export interface ActorDraft {
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly FieldRow[];
  readonly roles: readonly FieldRow[];
  readonly memberships: readonly FieldRow[];
  readonly description: string;
  readonly externalIds: readonly FieldRow[];
  readonly attributes: readonly FieldRow[];
}

interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

function periodRow({ from, to }: Period): { from: string; to: string } {
  return { from: from ?? '', to: to ?? '' };
}

/** The form of an actor, or an empty one. */
export function draftOf(actor: Actor | undefined): ActorDraft {
  return {
    name: actor?.name ?? '',
    kind: actor?.kind ?? '',
    aliases: (actor?.aliases ?? []).map((alias) => ({ name: alias.name, ...periodRow(alias) })),
    roles: (actor?.roles ?? []).map((role) => ({ name: role.name, ...periodRow(role) })),
    memberships: (actor?.memberships ?? []).map((membership) => ({
      of: membership.of,
      ...periodRow(membership),
    })),
    description: actor?.description ?? '',
    externalIds: (actor?.externalIds ?? []).map(({ scheme, value }) => ({ scheme, value })),
    attributes: attributeRows(actor?.attributes ?? {}),
  };
}

function periodOf({ from = '', to = '' }: FieldRow): Period {
  return { from: orNull(from), to: orNull(to) };
}

/** What is doubtful about the time of a row; empty where nothing is. */
export function doubtOf({ from = '', to = '' }: FieldRow): string {
  const [begins, ends] = [daysOf(from.trim()).first, daysOf(to.trim()).last];
  return begins !== undefined && ends !== undefined && ends < begins ? panels.actor.reversed : '';
}

function namesOf(rows: readonly FieldRow[]) {
  return rows.flatMap((row) => {
    const name = orNull(row['name'] ?? '');
    return name === null ? [] : [{ name, ...periodOf(row) }];
  });
}

/** The fields of an actor, as a command takes them; rows that say nothing are left out. */
export function fieldsOf(draft: ActorDraft) {
  return {
    name: draft.name.trim(),
    kind: orNull(draft.kind),
    aliases: namesOf(draft.aliases),
    roles: namesOf(draft.roles),
    memberships: draft.memberships.flatMap((row) => {
      const of = orNull(row['of'] ?? '');
      return of === null ? [] : [{ of, ...periodOf(row) }];
    }),
    description: draft.description,
    externalIds: draft.externalIds.flatMap(({ scheme = '', value = '' }) =>
      scheme.trim() === '' && value.trim() === '' ? [] : [{ scheme: scheme.trim(), value: value.trim() }],
    ),
    attributes: attributesOf(draft.attributes),
  };
}
