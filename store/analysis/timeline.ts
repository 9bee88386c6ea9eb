import type { DocumentId, StanceId } from '../model/id.ts';
import type { Records } from '../model/record-set.ts';
import type { Named } from './counts.ts';
import { middleOf } from './matrix-cells.ts';
import { dayText } from './period.ts';
import { type Before, type PositionChange, beforeOf, changeFrom } from './position-change.ts';
import { type Apart, type Statements, apart } from './statements.ts';
import { type Sayer, whoSaysSo } from './who-says-so.ts';

/** A position that somebody took at some time. */
export interface TimelinePoint {
  readonly stance: StanceId;
  readonly document: DocumentId;
  readonly holder: Named;
  readonly issue: Named;
  /** A value of the scale, or what stands apart from it. */
  readonly position: number | Apart;
  /** As it is written in EDTF; that of the document where `isOfDocument`. */
  readonly date: string | null;
  readonly isOfDocument: boolean;
  /** The first and last day that it may have been taken, as `2022-03-01`; null where that side is open. */
  readonly first: string | null;
  readonly last: string | null;
  /** Whether it was one day and no other. */
  readonly isPrecise: boolean;
  /** Who says so, nearest the event first. */
  readonly saidBy: readonly Sayer[];
  /** Null where it is the first that is known of its holder on the issue, or the same as the one before. */
  readonly change: PositionChange | null;
}

/** Positions in time. */
export interface Timeline {
  /** Those on the scale with a date, as they come in time. */
  readonly points: readonly TimelinePoint[];
  /** Those with a date that are no value of the scale: they stand beside it, and change nothing. */
  readonly beside: readonly TimelinePoint[];
  /** Those that no days are known of. */
  readonly undated: readonly TimelinePoint[];
}

/** Whom and what a timeline is of: ids, null for all. */
export interface TimelineParameters {
  readonly holder: string | null;
  readonly issue: string | null;
}

/** The numbers of the statements that are wanted, in their order. */
function wanted(
  { holders, issues, holder, issue, size }: Statements,
  of: TimelineParameters,
): readonly number[] {
  const numbers: number[] = [];
  for (let at = 0; at < size; at++) {
    const [who, what] = [holders[holder[at] ?? 0], issues[issue[at] ?? 0]];
    if ((of.holder === null || who?.id === of.holder) && (of.issue === null || what?.id === of.issue))
      numbers.push(at);
  }
  return numbers;
}

/** A side of a period as it is written; null where it is open. */
function sideText(day: number): string | null {
  return Number.isFinite(day) ? dayText(day) : null;
}

/**
 * Positions by date, with the changes of each holder on each issue marked against the one before it. Of two coders who read
 * the same document, each is held against their own. Costs about 2 µs a statement.
 */
export function timelineOf(
  records: Records,
  statements: Statements,
  parameters: TimelineParameters,
): Timeline {
  const { holders, issues, values, stances, periods } = statements;
  const middle = middleOf(statements);
  const earlier = new Map<string, Before[]>();
  const timeline: Record<keyof Timeline, TimelinePoint[]> = { points: [], beside: [], undated: [] };
  for (const at of wanted(statements, parameters)) {
    const number = statements.stance[at] ?? 0;
    const [stance, period] = [stances[number], periods[number]];
    const [holder, issue] = [holders[statements.holder[at] ?? 0], issues[statements.issue[at] ?? 0]];
    if (stance === undefined || period === undefined || holder === undefined || issue === undefined) continue;
    const value = values[statements.value[at] ?? -1];
    const [first, last] = [sideText(period.first), sideText(period.last)];
    const list = first === null && last === null ? 'undated' : value === undefined ? 'beside' : 'points';
    let change: PositionChange | null = null;
    if (list === 'points' && value !== undefined) {
      const key = `${holder.id} ${issue.id}`;
      const known = earlier.get(key) ?? [];
      change = changeFrom(beforeOf(known, stance), value, period.first, middle);
      known.push({ stance, value, last: period.last });
      earlier.set(key, known);
    }
    timeline[list].push({
      stance: stance.id,
      document: stance.document,
      holder: { id: holder.id, name: holder.name },
      issue: { id: issue.id, name: issue.name },
      position: value ?? apart[-1 - (statements.value[at] ?? -1)] ?? 'unset',
      date: stance.date ?? records.find('document', stance.document)?.date ?? null,
      isOfDocument: stance.date === null && list !== 'undated',
      first,
      last,
      isPrecise: first !== null && first === last,
      saidBy: whoSaysSo(records, stance),
      change,
    });
  }
  return timeline;
}
