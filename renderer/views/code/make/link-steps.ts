import type { Step } from '../../../../store/commands/index.ts';
import type { DocumentId } from '../../../../store/model/id.ts';
import type { Relation, Stance } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';

/** The relation that new evidence gets: the one called `supports` in the codebook that projects begin with, else the first. */
export function usualRelation(records: Records, from: Relation['from']): Relation | undefined {
  const fitting = [...records.all('relation')].filter((relation) => relation.from === from);
  return fitting.find(({ id }) => id === 'supports') ?? fitting[0];
}

/** The step that links a record to a stance, which may be in another document. */
export function linkStep(
  id: string,
  document: DocumentId | null,
  from: string,
  to: Stance,
  relation: Relation['id'],
): Step {
  const toDocument = to.document === document ? null : to.document;
  return { name: 'addLink', input: { id, document, from, to: to.id, toDocument, relation } };
}
