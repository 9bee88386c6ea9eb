import { isEdtf } from '../../model/schema/edtf.ts';
import type { Evidence, Link, Position, Scale, Stance } from '../../model/records.ts';
import { type Manner, manners } from '../../model/manner.ts';

/** Takes note of a cell that cannot be read. */
export type Bad = (column: string, value: string) => void;

const certainties = ['certain', 'probable', 'possible'] as const;
const answers = ['mixed', 'unclear', 'declined'] as const;
const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
const strengths = ['weak', 'moderate', 'strong'] as const;
const statuses = ['draft', 'done', 'recheck'] as const;

function oneOf<Value extends string>(
  choices: readonly Value[],
  column: string,
  cell: string,
  bad: Bad,
): Value | null {
  if (cell === '') return null;
  const value = choices.find((choice) => choice.toLowerCase() === cell.toLowerCase());
  if (value === undefined) bad(column, cell);
  return value ?? null;
}

/** A position: a value of the scale (`+1`, `-2`, also with a true minus sign, or kept as text by an apostrophe) or an answer. */
export function positionOf(cell: string, scale: Scale | undefined, bad: Bad): Position {
  const written = cell.replace(/^'/, '').replace(/^[−–]/u, '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(written)) return oneOf(answers, 'position', cell, bad);
  const position = Number(written) + 0;
  if (scale?.values.some(({ value }) => value === position) !== true) bad('position', cell);
  return position;
}

/** How sure the coder is. */
export function certaintyOf(cell: string, bad: Bad): Stance['certainty'] {
  return oneOf(certainties, 'certainty', cell, bad);
}

/** How something is said. */
export function mannerOf(cell: string, bad: Bad): Manner | null {
  return oneOf(manners, 'manner', cell, bad);
}

/** A date in EDTF. */
export function dateOf(column: string, cell: string, bad: Bad): string | null {
  if (cell !== '' && !isEdtf(cell)) bad(column, cell);
  return cell === '' ? null : cell;
}

/** The reliability of a source. */
export function reliabilityOf(cell: string, bad: Bad): Evidence['reliability'] {
  return oneOf(reliabilities, 'evidence_reliability', cell, bad);
}

/** The credibility of information. */
export function credibilityOf(cell: string, bad: Bad): number | null {
  if (cell !== '' && !/^[1-6]$/.test(cell)) bad('evidence_credibility', cell);
  return cell === '' ? null : Number(cell);
}

/** How strong a link is. */
export function strengthOf(cell: string, bad: Bad): Link['strength'] {
  return oneOf(strengths, 'strength', cell, bad);
}

/** How far a record is coded; what comes from a sheet is a draft unless it says otherwise. */
export function statusOf(cell: string, bad: Bad): Stance['status'] {
  return oneOf(statuses, 'status', cell, bad) ?? 'draft';
}
