import { joinValues, offsetsOf, quotationOf } from './cells.ts';
import { holderColumns } from './holder-columns.ts';
import { actorName, nameOf } from './names.ts';
import type { Shown } from './shown.ts';
import { actorTargets, goesWithoutSaying, piece, step } from './stance-parts.ts';
import { type Filled, type Slice, text } from './table.ts';

const several = 'several with "; " between';
const parallel = 'one value for each piece of evidence, with "; " between';

/** A position as people write it, with its sign. */
function signed(position: number | string | null): string {
  return typeof position === 'number' && position > 0 ? `+${position}` : String(position ?? '');
}

/** The columns that a spreadsheet of codings has, in its order: what is read back when the table is imported. */
export function sheetColumns(): readonly Filled<Shown>[] {
  const targets =
    (role: 'about' | 'addressee') =>
    (row: Shown, { shared }: Slice) =>
      joinValues(actorTargets(row, role).map(({ actor }) => actorName(shared, actor)));
  return [
    ...holderColumns(),
    text('issue', 'What the stance is about.', ({ stance }, { shared }) =>
      nameOf(shared, 'issue', stance.issue),
    ),
    text('position', 'A value of the scale, or mixed, unclear or declined; empty is unset.', ({ stance }) =>
      signed(stance.position),
    ),
    text(
      'certainty',
      'How sure the coder is: certain, probable or possible.',
      ({ stance }) => stance.certainty,
    ),
    text(
      'manner',
      'How it is said, one for each step of the attribution: direct, indirect, paraphrase, act, omission or vote.',
      step(({ manner }) => manner ?? ''),
    ),
    text(
      'reported_by',
      'Who says so, nearest the event first; empty for the author, and for a holder who speaks, acts or votes.',
      (row, slice) =>
        joinValues(
          row.stance.attribution.map((each, at) =>
            each.source === null || goesWithoutSaying(slice, row, each, at) !== null
              ? ''
              : actorName(slice.shared, each.source),
          ),
        ),
    ),
    text('about', `The actors it is about; ${several}.`, targets('about')),
    text('addressee', `The actors it is addressed to; ${several}.`, targets('addressee')),
    text(
      'condition',
      'The words of an "only if", "unless" or "provided that".',
      ({ stance }) => stance.condition?.text ?? '',
    ),
    text('date', 'When the position was taken, in EDTF.', ({ stance }) => stance.date),
    text('stance_quote', 'The words of the stance, discontinuous ones with […] between.', ({ stance }) =>
      quotationOf(stance.passages),
    ),
    text(
      'evidence_quote',
      `The words of its evidence in this document by this coder, ${parallel}; ";", "|" and "\\" inside one have a "\\" before them.`,
      piece(({ evidence }) => quotationOf(evidence.passages)),
    ),
    text(
      'evidence_kind',
      `The kind of evidence, ${parallel}.`,
      piece(({ evidence }, { shared }) => nameOf(shared, 'kind', evidence.kind)),
    ),
    text(
      'relation',
      `How it bears on the stance, ${parallel}.`,
      piece(({ link }, { shared }) => nameOf(shared, 'relation', link.relation)),
    ),
  ];
}

/** What else a stance says of its attribution and evidence; read back as well. */
export function evidenceColumns(): readonly Filled<Shown>[] {
  return [
    text(
      'cue',
      'The words that show who says so, one for each step.',
      step(({ cue }) => cue ?? ''),
    ),
    text(
      'evidence_citation',
      `A source outside the texts, ${parallel}.`,
      piece(({ evidence }) => evidence.citation),
    ),
    text(
      'evidence_reliability',
      `Of the source, A to F, ${parallel}.`,
      piece(({ evidence }) => evidence.reliability),
    ),
    text(
      'evidence_credibility',
      `Of the information, 1 to 6, ${parallel}.`,
      piece(({ evidence }) => evidence.credibility),
    ),
    text(
      'evidence_date',
      `Its date in EDTF, ${parallel}.`,
      piece(({ evidence }) => evidence.date),
    ),
    text(
      'evidence_note',
      `What the coder noted on it, ${parallel}.`,
      piece(({ evidence }) => evidence.note),
    ),
    text(
      'strength',
      `weak, moderate or strong, ${parallel}.`,
      piece(({ link }) => link.strength),
    ),
    text(
      'link_note',
      `What the coder noted on the link, ${parallel}.`,
      piece(({ link }) => link.note),
    ),
    text(
      'evidence_passages',
      `The offsets of its words, ${parallel}.`,
      piece(({ evidence }) => offsetsOf(evidence.passages)),
    ),
    text(
      'evidence_ids',
      `The ids of the evidence, ${parallel}.`,
      piece(({ evidence }) => evidence.id),
    ),
    text(
      'link_ids',
      `The ids of the links, ${parallel}.`,
      piece(({ link }) => link.id),
    ),
  ];
}
