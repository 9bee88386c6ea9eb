import type { RelationId, StanceId } from '../../model/id.ts';
import type { Evidence } from '../../model/records.ts';
import { kindNamed, relationNamed } from './codebook-entries.ts';
import { idFor } from './ids.ts';
import type { PieceValues } from './piece-values.ts';
import type { Quoted } from './quotations.ts';
import { type RowWork, codedStamp } from './work.ts';

/** The relation that evidence in the row of a stance has where none is given. */
export const usualRelation = 'supports';

function evidenceFor(
  work: RowWork,
  { passages }: Quoted,
  piece: PieceValues,
  status: Evidence['status'],
): Evidence {
  const { citation, reliability, credibility, date, note } = piece;
  const values = {
    kind: kindNamed(work, piece.kind),
    passages,
    citation,
    reliability,
    credibility,
    date,
    note,
  };
  const there = work.evidence.find(
    { ...values, document: work.document, coder: work.coder },
    work.columns.own,
  );
  if (there !== undefined) return there;
  const id = idFor<'evidence'>(work.context.newId());
  const made: Evidence = { type: 'evidence', id, ...values, status, attributes: {}, ...codedStamp(work) };
  work.evidence.put(made);
  work.register.put(made);
  return made;
}

/** Links a stance to a piece of evidence: one that is there already, or one made for it. */
export function showBy(
  work: RowWork,
  stance: StanceId,
  status: Evidence['status'],
  quoted: Quoted,
  piece: PieceValues,
): void {
  const evidence = evidenceFor(work, quoted, piece, status);
  const relation: RelationId = relationNamed(work, piece.relation === '' ? usualRelation : piece.relation);
  work.register.put({
    type: 'link',
    id: idFor<'link'>(work.context.newId()),
    from: evidence.id,
    to: stance,
    relation,
    strength: piece.strength,
    note: piece.linkNote,
    status,
    attributes: {},
    ...codedStamp(work),
  });
}
