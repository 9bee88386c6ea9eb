import type { Records } from '../model/record-set.ts';
import type { CheckReason, Passage, Stance, Target } from '../model/records.ts';
import { isToRecheck } from '../query/coding.ts';
import { joinValues, offsetsOf, quotationOf } from './cells.ts';
import { codedColumns, placeColumns } from './common.ts';
import { evidenceColumns, sheetColumns } from './sheet-columns.ts';
import { type Shown, shownStances } from './shown.ts';
import { actorTargets, goesWithoutSaying, stanceTargets, step } from './stance-parts.ts';
import { type Filled, type Table, number, tableOf, text } from './table.ts';

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

/** Why a stance is to be checked, as far as it tells by itself and the codebook. */
function checkedFor(stance: Stance, shared: Records): readonly CheckReason[] {
  return [
    ...(stance.position === null ? (['no-position'] as const) : []),
    ...(stance.issue === null ? (['no-issue'] as const) : []),
    ...(isToRecheck(shared, stance) ? (['recheck'] as const) : []),
  ];
}

/** Who takes which position on what: one row a stance. Columns of several values hold them with `; ` between. */
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
  text(
    'to_check',
    'Why it is to be checked: no-position, no-issue, or recheck, where its coder says so or the codebook means something else since; several with "; " between.',
    ({ stance }, { shared }) => joinValues(checkedFor(stance, shared)),
  ),
  ...codedColumns(fields).map(ofStance),
]);
