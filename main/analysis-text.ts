import type { Dossier } from '../store/analysis/dossier.ts';
import type { PositionMatrix } from '../store/analysis/position-matrix.ts';
import type { StanceView } from '../store/analysis/stance-view.ts';
import type { Term } from '../store/analysis/terms.ts';
import type { Timeline, TimelinePoint } from '../store/analysis/timeline.ts';
import type { Sayer } from '../store/analysis/who-says-so.ts';
import {
  analysisText,
  anyPositionLabel,
  apartLabel,
  changeLabel,
  meanLabel,
  spreadLabel,
  termLabel,
} from '../store/messages/analysis-lines.ts';
import { certainties, manners, positionLabel } from '../store/messages/labels.ts';

/** Rows of cells as lines whose columns begin below each other; columns with nothing in them are left out. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, at) => {
      widths[at] = Math.max(widths[at] ?? 0, [...cell].length);
    });
  return rows.map((row) =>
    row
      .flatMap((cell, at) => {
        const width = widths[at] ?? 0;
        return width === 0 ? [] : [cell + ' '.repeat(width - [...cell].length)];
      })
      .join('  ')
      .trimEnd(),
  );
}

/** A matrix as lines: one for each actor and issue of which something was said. */
export function matrixLines({ rows, columns, cells }: PositionMatrix): readonly string[] {
  const { row, column, count, mean, lowest, highest, isOpposed, apart } = cells;
  if (row.length === 0) return [analysisText.nothing];
  return aligned(
    Array.from(row, (who, at) => {
      const counts = {
        mixed: apart.mixed[at] ?? 0,
        unclear: apart.unclear[at] ?? 0,
        declined: apart.declined[at] ?? 0,
        unset: apart.unset[at] ?? 0,
      };
      const has = (count[at] ?? 0) > 0;
      return [
        rows[who]?.name ?? '',
        columns[column[at] ?? 0]?.name ?? '',
        has ? meanLabel(mean[at] ?? 0) : '',
        has ? `${count[at]}` : '',
        has ? spreadLabel(lowest[at] ?? 0, highest[at] ?? 0) : '',
        isOpposed[at] === 1 ? analysisText.opposed : '',
        apartLabel(counts),
      ];
    }),
  );
}

/** Who says so, the nearest first: "Kuleba (indirect) < the author". */
function sayers(saidBy: readonly Sayer[]): string {
  return saidBy
    .map(({ name, manner }) => {
      const who = name ?? analysisText.author;
      return manner === null ? who : `${who} (${manners[manner]})`;
    })
    .join(' < ');
}

function pointCells(point: TimelinePoint): readonly string[] {
  const { date, holder, issue, position, change, saidBy } = point;
  return [
    date ?? '',
    holder.name,
    issue.name,
    anyPositionLabel(position),
    change === null ? '' : changeLabel(change.type, change.value, change.isSure),
    sayers(saidBy),
  ];
}

/** Positions as lines by date, then those beside the scale and those without a date. */
export function timelineLines({ points, beside, undated }: Timeline): readonly string[] {
  const parts = [
    { title: null, list: points },
    { title: analysisText.beside, list: beside },
    { title: analysisText.undated, list: undated },
  ].filter(({ list }) => list.length > 0);
  if (parts.length === 0) return [analysisText.nothing];
  const lines = aligned(parts.flatMap(({ list }) => list.map(pointCells)));
  let at = 0;
  return parts.flatMap(({ title, list }) => {
    const own = lines.slice(at, at + list.length);
    at += list.length;
    return title === null ? own : ['', title, ...own];
  });
}

function withTerm(name: string, { from, to }: Term): string {
  const term = termLabel(from, to);
  return term === '' ? name : `${name}, ${term}`;
}

/** A stance in a dossier: one line with what it is, then its words and what shows it. */
function stanceLines(stance: StanceView, subject: string): readonly string[] {
  const { position, date, certainty, saidBy, words, condition, shownBy, title } = stance;
  const others = stance.holders.filter(({ id }) => id !== subject).map(({ name }) => name);
  const facts = [
    positionLabel(position),
    date ?? '',
    certainty === null ? '' : certainties[certainty],
    others.length === 0 ? '' : `${analysisText.together} ${others.join(', ')}`,
    sayers(saidBy),
    title,
  ];
  return [
    `    ${facts.filter((fact) => fact !== '').join(' · ')}`,
    ...(words === '' ? [] : [`      “${words}”`]),
    ...(condition === null ? [] : [`      ${analysisText.onlyIf}: ${condition}`]),
    ...shownBy.map((each) => {
      const rating = `${each.reliability ?? ''}${each.credibility ?? ''}`;
      const kind = [each.relation.name, each.kind?.name ?? '', each.strength ?? '', rating];
      return `      ${kind.filter((word) => word !== '').join(' · ')}: ${each.words}`;
    }),
  ];
}

/** Stances of others, with who holds them on what. */
function others(title: string, stances: readonly StanceView[]): readonly string[] {
  if (stances.length === 0) return [];
  const rows = stances.map(({ holders, issue, position, date, saidBy }) => [
    `    ${holders.map(({ name }) => name).join(', ')}`,
    ...[issue?.name ?? analysisText.noIssue, positionLabel(position), date ?? '', sayers(saidBy)],
  ]);
  return ['', `  ${title}`, ...aligned(rows)];
}

function listed(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`  ${title}: ${items.join('; ')}`];
}

/** All that is known of an actor, as lines. */
export function dossierLines(dossier: Dossier): readonly string[] {
  const { actor, kind, positions, contradictions, target, reports, mentions } = dossier;
  const members = dossier.members.map((each) => {
    const held = each.stances.length === 0 ? '' : ` (${each.stances.length})`;
    return `${withTerm(each.actor.name, each)}${held}`;
  });
  return [
    kind === null ? actor.name : `${actor.name} · ${kind.name}`,
    ...(dossier.description === '' ? [] : [`  ${dossier.description}`]),
    ...listed(
      analysisText.aliases,
      dossier.aliases.map((each) => withTerm(each.name, each)),
    ),
    ...listed(
      analysisText.merged,
      dossier.merged.map(({ name }) => name),
    ),
    ...listed(
      analysisText.roles,
      dossier.roles.map((each) => withTerm(each.name, each)),
    ),
    ...listed(
      analysisText.memberships,
      dossier.memberships.map((each) => withTerm(each.of.name, each)),
    ),
    ...listed(analysisText.members, members),
    ...listed(
      analysisText.mentions,
      mentions.map((each) => `${each.title} (${each.mentions.length})`),
    ),
    ...listed(
      analysisText.contradictions,
      contradictions.map((each) => `${each.issue.name} (${each.stances.length})`),
    ),
    ...positions.flatMap(({ issue, stances }) => [
      '',
      `  ${issue?.name ?? analysisText.noIssue}`,
      ...stances.flatMap((stance) => stanceLines(stance, actor.id)),
    ]),
    ...others(analysisText.about, target.about),
    ...others(analysisText.addressee, target.addressee),
    ...others(analysisText.reports, reports),
  ];
}
