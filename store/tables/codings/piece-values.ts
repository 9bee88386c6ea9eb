import type { Evidence, Link } from '../../model/records.ts';
import { splitValues } from '../cells.ts';
import type { Row } from './columns.ts';
import { at } from './parallel.ts';
import * as values from './values.ts';
import type { Bad } from './values.ts';

/** A piece of evidence as a row describes it, without its words. */
export interface PieceValues {
  readonly kind: string;
  readonly relation: string;
  readonly citation: string | null;
  readonly reliability: Evidence['reliability'];
  readonly credibility: Evidence['credibility'];
  readonly date: string | null;
  readonly note: string;
  readonly strength: Link['strength'];
  readonly linkNote: string;
}

/**
 * Reads what a row says of each of a number of pieces of evidence. One value is for all; another number of values than of pieces
 * is bad, and so is any value where there is no piece.
 */
export function pieceValues(row: Row, count: number, bad: Bad): readonly PieceValues[] {
  const list = (column: string): readonly string[] => {
    const found = splitValues(row.cell(column));
    if (count === 0 ? found.length > 0 : found.length > 1 && found.length !== count)
      bad(column, row.cell(column));
    return found;
  };
  // A `;` in prose about a single piece is only a sign.
  const prose = (column: string): readonly string[] =>
    count === 1 ? [splitValues(row.cell(column)).join('; ')] : list(column);
  const kinds = list('evidence_kind');
  const relations = list('relation');
  const citations = prose('evidence_citation');
  const reliabilities = list('evidence_reliability');
  const credibilities = list('evidence_credibility');
  const dates = list('evidence_date');
  const notes = prose('evidence_note');
  const strengths = list('strength');
  const linkNotes = prose('link_note');
  return Array.from({ length: count }, (_, index) => ({
    kind: at(kinds, index) ?? '',
    relation: at(relations, index) ?? '',
    citation: at(citations, index) === '' ? null : (at(citations, index) ?? null),
    reliability: values.reliabilityOf(at(reliabilities, index) ?? '', bad),
    credibility: values.credibilityOf(at(credibilities, index) ?? '', bad),
    date: values.dateOf('evidence_date', at(dates, index) ?? '', bad),
    note: at(notes, index) ?? '',
    strength: values.strengthOf(at(strengths, index) ?? '', bad),
    linkNote: at(linkNotes, index) ?? '',
  }));
}
