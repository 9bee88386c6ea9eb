import type { DocumentId } from './id.ts';
import type { AnyRecord, RecordType, Stance } from './records.ts';

/** One place where a record points to another. */
export interface Reference {
  readonly slot: string;
  readonly id: string;
  /** What the other record may be; empty where it may be anything. */
  readonly types: readonly RecordType[];
  /** The document that the other record is in, where that is not the record's own. */
  readonly document?: DocumentId;
}

function to(slot: string, type: RecordType, id: string | null): Reference[] {
  return id === null ? [] : [{ slot, id, types: [type] }];
}

function ofStance(stance: Stance): Reference[] {
  return [
    ...stance.holders.flatMap((id) => to('holders', 'actor', id)),
    ...to('issue', 'issue', stance.issue),
    ...stance.attribution.flatMap(({ source }, at) => to(`attribution.${at}`, 'actor', source)),
    ...stance.targets.flatMap((target, at): Reference[] =>
      'actor' in target
        ? to(`targets.${at}`, 'actor', target.actor)
        : [{ slot: `targets.${at}`, id: target.stance, types: ['stance'], document: target.document }],
    ),
  ];
}

function ofSubject(record: AnyRecord): Reference[] {
  switch (record.type) {
    case 'project':
    case 'coder':
    case 'codebook':
    case 'scale':
    case 'actorKind':
    case 'kind':
    case 'relation':
      return [];
    case 'document':
      return Object.keys(record.done).flatMap((id) => to('done', 'coder', id));
    case 'issue':
      return to('parent', 'issue', record.parent);
    case 'code':
      return to('parent', 'code', record.parent);
    case 'actor':
      return [
        ...to('kind', 'actorKind', record.kind),
        ...record.memberships.flatMap(({ of }, at) => to(`memberships.${at}`, 'actor', of)),
        ...to('mergedInto', 'actor', record.mergedInto),
      ];
    case 'mention':
      return to('actor', 'actor', record.actor);
    case 'stance':
      return ofStance(record);
    case 'evidence':
      return to('kind', 'kind', record.kind);
    case 'tag':
      return to('code', 'code', record.code);
    case 'note':
      return record.about === null ? [] : [{ slot: 'about', id: record.about, types: [] }];
    case 'link':
      return [
        { slot: 'from', id: record.from, types: ['evidence', 'stance'] },
        {
          slot: 'to',
          id: record.to,
          types: ['stance'],
          ...(record.toDocument === undefined ? {} : { document: record.toDocument }),
        },
        ...to('relation', 'relation', record.relation),
      ];
  }
}

/** Every place where a record points to another one, its coder and document included. */
export function referencesOf(record: AnyRecord): readonly Reference[] {
  const references = ofSubject(record);
  if ('coder' in record) references.push(...to('coder', 'coder', record.coder));
  if ('document' in record) references.push(...to('document', 'document', record.document));
  return references;
}
