import type { AttributionStep, Passage, Target } from '../model/records.ts';
import { actorOf } from '../query/actor.ts';
import { joinLists, joinValues, offsetsOf, quotationOf } from './cells.ts';
import { codedColumns, placeColumns } from './common.ts';
import { inForce } from './in-force.ts';
import { speaksForItself } from './manner.ts';
import { actorName, nameOf } from './names.ts';
import { type Shown, shownStances } from './shown.ts';
import { type Filled, type Slice, type Table, number, tableOf, text } from './table.ts';

const several = 'several with "; " between';
const parallel = 'one value for each piece of evidence, with "; " between';

/** One list for each holder; a single holder's list has "; " between its values, as a person would write them. */
function byHolder(lists: readonly (readonly string[])[]): string {
  const [only = []] = lists;
  return lists.length === 1 ? joinValues(only) : joinLists(lists);
}

function holderColumns(): readonly Filled<Shown>[] {
  return [
    text('actor', `Who takes the position; ${several} take it jointly.`, ({ stance }, { shared }) =>
      joinValues(stance.holders.map((id) => actorName(shared, id))),
    ),
    text('actor_type', 'The kind of the holder, one for each.', ({ stance }, { shared }) =>
      joinValues(stance.holders.map((id) => nameOf(shared, 'actorKind', actorOf(shared, id)?.kind ?? null))),
    ),
    text(
      'role',
      `The holder's roles at the date of the stance; of several holders " | " between one's roles.`,
      (row, slice) =>
        byHolder(
          row.stance.holders.map((id) =>
            inForce(actorOf(slice.shared, id)?.roles ?? [], row.stance.date).map(({ name }) => name),
          ),
        ),
    ),
    text(
      'member_of',
      'What the holder belongs to at that date, written as roles are.',
      ({ stance }, { shared }) =>
        byHolder(
          stance.holders.map((id) =>
            inForce(actorOf(shared, id)?.memberships ?? [], stance.date).map(({ of }) =>
              actorName(shared, of),
            ),
          ),
        ),
    ),
  ];
}

/** A position as people write it, with its sign. */
function signed(position: number | string | null): string {
  return typeof position === 'number' && position > 0 ? `+${position}` : String(position ?? '');
}

/** Whether a step's source goes without saying: the author, or the first step's holder where its manner says so. */
function goesWithoutSaying(
  { shared }: Slice,
  { stance }: Shown,
  step: AttributionStep,
  at: number,
): 'author' | 'holder' | null {
  if (step.source === null) return 'author';
  const [holder] = stance.holders;
  const isHolder = holder !== undefined && actorOf(shared, holder)?.id === actorOf(shared, step.source)?.id;
  return at === 0 && isHolder && speaksForItself(step.manner) ? 'holder' : null;
}

function actorTargets({ stance }: Shown, role: 'about' | 'addressee') {
  return stance.targets.flatMap((target) => ('actor' in target && target.role === role ? [target] : []));
}

function stanceTargets({ stance }: Shown) {
  return stance.targets.flatMap((target) => ('stance' in target ? [target] : []));
}

function step(of: (step: AttributionStep) => string) {
  return ({ stance }: Shown): string => joinValues(stance.attribution.map(of));
}

function piece(of: (piece: Shown['shownBy'][number], slice: Slice) => string | number | null) {
  return ({ shownBy }: Shown, slice: Slice): string =>
    joinValues(shownBy.map((each) => String(of(each, slice) ?? '')));
}

/** The columns that a spreadsheet of codings has, in its order: what is read back when the table is imported. */
function sheetColumns(): readonly Filled<Shown>[] {
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

function evidenceColumns(): readonly Filled<Shown>[] {
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

/** The offsets and the words of a slot that can hold several lists of passages. */
function slotColumns(
  slot: string,
  of: (row: Shown) => readonly (readonly Passage[])[],
): readonly Filled<Shown>[] {
  return [
    text(`${slot}_passages`, `The offsets of the words for ${slot}.`, (row) =>
      joinValues(of(row).map(offsetsOf)),
    ),
    text(`${slot}_words`, `The words for ${slot}.`, (row) => joinValues(of(row).map(quotationOf))),
  ];
}

function passagesOf(targets: readonly Target[]): readonly (readonly Passage[])[] {
  return targets.map(({ passages }) => passages);
}

function anchorColumns(): readonly Filled<Shown>[] {
  return (['holders', 'issue', 'position', 'date'] as const).flatMap((slot) =>
    slotColumns(slot, ({ stance }) => (stance.anchors[slot] === undefined ? [] : [stance.anchors[slot]])),
  );
}

function idColumns(): readonly Filled<Shown>[] {
  return [
    text('actor_ids', 'The ids of the holders, as coded.', ({ stance }) => joinValues(stance.holders)),
    text('issue_id', 'The id of the issue.', ({ stance }) => stance.issue),
    text(
      'attribution_ids',
      'The ids of the sources, as coded.',
      step(({ source }) => source ?? ''),
    ),
    text('about_ids', 'The ids of the actors it is about.', (row) =>
      joinValues(actorTargets(row, 'about').map(({ actor }) => actor)),
    ),
    text('addressee_ids', 'The ids of the actors it is addressed to.', (row) =>
      joinValues(actorTargets(row, 'addressee').map(({ actor }) => actor)),
    ),
    text('about_stances', 'The stances it is about, as document/stance.', (row) =>
      joinValues(stanceTargets(row).map(({ document, stance }) => `${document}/${stance}`)),
    ),
  ];
}

const fields = [
  ...[
    'holders',
    'issue',
    'position',
    'certainty',
    'date',
    'attribution',
    'targets',
    'condition',
    'passages',
    'anchors',
  ],
];

function ofStance(column: Filled<Shown['stance']>): Filled<Shown> {
  return { ...column, value: ({ stance }, slice) => column.value(stance, slice) };
}

export const stances: Table = tableOf<Shown>('stances', 'Who takes which position on what.', shownStances, [
  ...sheetColumns(),
  ...placeColumns().map(ofStance),
  number(
    'position_value',
    'The position where it is a value of the scale.',
    ({ stance }) => (typeof stance.position === 'number' ? stance.position : null),
    'number',
  ),
  text('stance_passages', 'The offsets of the words of the stance, as 310-372+400-420.', ({ stance }) =>
    offsetsOf(stance.passages),
  ),
  ...evidenceColumns(),
  text('attribution_sources', 'What each source is: named, author or holder.', (row, slice) =>
    joinValues(row.stance.attribution.map((each, at) => goesWithoutSaying(slice, row, each, at) ?? 'named')),
  ),
  ...slotColumns('attribution', ({ stance }) => stance.attribution.map(({ passages }) => passages)),
  ...slotColumns('about', (row) => passagesOf(actorTargets(row, 'about'))),
  ...slotColumns('addressee', (row) => passagesOf(actorTargets(row, 'addressee'))),
  ...slotColumns('about_stances', (row) => passagesOf(stanceTargets(row))),
  ...slotColumns('condition', ({ stance }) => (stance.condition === null ? [] : [stance.condition.passages])),
  ...anchorColumns(),
  ...idColumns(),
  ...codedColumns(fields).map(ofStance),
]);
