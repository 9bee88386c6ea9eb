import { positionLabel, positions } from './labels.ts';
import type { Stance } from '../model/records.ts';

/** What the command line says around analyses. */
export const analysisText = {
  opposed: 'both sides',
  beside: 'Not on the scale',
  undated: 'Without a date',
  nothing: 'nothing coded',
  aliases: 'also called',
  merged: 'also coded as',
  roles: 'roles',
  memberships: 'belongs to',
  members: 'belong to it',
  contradictions: 'on both sides',
  about: 'about it',
  addressee: 'addressed to it',
  reports: 'it says that others hold',
  mentions: 'named in',
  noIssue: 'on no issue',
  together: 'with',
  onlyIf: 'condition',
  author: 'the author',
  unsure: 'or at the same time',
} as const;

/** The positions that are no numbers, with how many there are: "2 mixed, 1 not set". */
export function apartLabel(counts: Readonly<Record<keyof typeof positions, number>>): string {
  const words = ['mixed', 'unclear', 'declined', 'unset'] as const;
  return words
    .flatMap((word) => (counts[word] === 0 ? [] : [`${counts[word]} ${positions[word]}`]))
    .join(', ');
}

/** A mean as it is shown: signed, with one decimal. */
export function meanLabel(mean: number): string {
  const rounded = Math.abs(mean).toFixed(1);
  const sign = Number(rounded) === 0 ? '' : mean < 0 ? '−' : '+';
  return `${sign}${rounded}`;
}

/** From the lowest to the highest position: "−1 to +2"; one alone where they are the same. */
export function spreadLabel(lowest: number, highest: number): string {
  return lowest === highest ? positionLabel(lowest) : `${positionLabel(lowest)} to ${positionLabel(highest)}`;
}

/** How a position differs from the one before: "turns from +1". */
export function changeLabel(type: 'turn' | 'shift', value: number, isSure: boolean): string {
  const word = `${type}s from ${positionLabel(value)}`;
  return isSure ? word : `${word} (${analysisText.unsure})`;
}

/** A position that may stand apart from the scale, as it is shown. */
export function anyPositionLabel(position: Stance['position'] | 'unset'): string {
  return position === 'unset' ? positions.unset : positionLabel(position);
}

/** Since when and until when, as "2019 to 2021", "since 2019"; empty where neither is known. */
export function termLabel(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : `until ${to}`;
  return to === null ? `since ${from}` : `${from} to ${to}`;
}

/** Why a name that several actors have is not enough. */
export function severalActors(name: string, ids: readonly string[]): string {
  return `several actors are called ${name}; name one of them by its id: ${ids.join(', ')}`;
}
