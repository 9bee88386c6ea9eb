import type { DocumentId } from '../../model/id.ts';
import type { RecordType } from '../../model/records.ts';
import type { Json } from './json.ts';

const wording = { definition: '', rule: '', example: '' };

/** The fields of a type that may be left out because they may be unset. */
export function unset(type: RecordType, revision: number, document: DocumentId | undefined): Json {
  const meaning = { ...wording, revision, history: [] };
  switch (type) {
    case 'project':
      return { id: 'project', description: '' };
    case 'coder':
      return {};
    case 'codebook':
      return { id: 'codebook', revision: 1 };
    case 'scale':
      return { id: 'scale', ...meaning };
    case 'actorKind':
    case 'kind':
      return meaning;
    case 'relation':
      return { ...meaning, from: 'evidence' };
    case 'issue':
    case 'code':
      return { ...meaning, parent: null };
    case 'document':
      return {
        ...{ author: null, outlet: null, date: null, language: null, address: null, description: '' },
        ...{ encoding: null, original: null, done: {}, attributes: {} },
      };
    case 'actor':
      return {
        ...{ kind: null, aliases: [], roles: [], memberships: [], description: '', externalIds: [] },
        ...{ attributes: {}, mergedInto: null },
      };
    case 'stance':
      return {
        ...{
          issue: null,
          position: null,
          certainty: null,
          date: null,
          attribution: [],
          targets: [],
          condition: null,
        },
        ...{ passages: [], anchors: {} },
      };
    case 'evidence':
      return {
        ...{ document: document ?? null, kind: null, passages: [], citation: null, reliability: null },
        ...{ credibility: null, date: null, note: '' },
      };
    case 'link':
      return { document: document ?? null, strength: null, note: '' };
    case 'note':
      return { document: document ?? null, passages: [], about: null };
    case 'mention':
    case 'tag':
      return {};
  }
}
