import { positionLabel } from '../../../store/messages/labels.ts';
import { panels } from '../../../store/messages/window-panels.ts';
import { firstPassage } from '../../../store/model/place.ts';
import type { Stance } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { actorOf } from '../../../store/query/actor.ts';
import type { Opposition } from '../../../store/query/opposites.ts';
import type { Workspace } from '../../state/workspace.ts';
import type { RowItem } from '../../ui/row-item.ts';
import type { CheckGroup } from './to-check.ts';

/** A row of what waits, and the stances that it stands for. */
export interface CheckEntry {
  readonly row: RowItem;
  readonly stances: readonly Stance[];
}

/** A group as it is drawn. */
export interface CheckList {
  readonly type: CheckGroup['type'];
  readonly label: string;
  readonly rows: readonly RowItem[];
  readonly entries: readonly CheckEntry[];
}

/** A group with its name, how much is in it, and its rows. */
export function listOf(group: CheckGroup, workspace: Workspace): CheckList {
  const isOpposite = group.type === 'opposite';
  const entries = isOpposite
    ? group.cases.map((each) => caseEntry(each, workspace))
    : group.stances.map((stance) => ({ row: stanceRow(workspace.records, stance), stances: [stance] }));
  const label = isOpposite
    ? panels.opposite.count(entries.length)
    : panels.gapCount(entries.length, panels.gaps[group.type]);
  return { type: group.type, label, rows: entries.map(({ row }) => row), entries };
}

/** Stances in their circle, beginning with those of a document. */
function fromDocument(stances: readonly Stance[], document: string | null): readonly Stance[] {
  const at = Math.max(
    stances.findIndex((stance) => stance.document === document),
    0,
  );
  return [...stances.slice(at), ...stances.slice(0, at)];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

function namesOf(records: Records, holders: readonly string[]): string {
  return holders.map((id) => actorOf(records, id)?.name ?? panels.noHolder).join(', ');
}

function issueOf(records: Records, issue: string | null): string {
  return issue === null ? '' : (records.find('issue', issue)?.name ?? '');
}

/** A stance that waits for something: whose, on what, and how; its words on hovering. */
function stanceRow(records: Records, stance: Stance): RowItem {
  const { id, holders, issue, position } = stance;
  const label = joined([
    namesOf(records, holders),
    issueOf(records, issue),
    position === null ? '' : positionLabel(position),
  ]);
  return { id, label, title: firstPassage(stance)?.quote ?? label };
}

function titleOf({ document }: Stance, { project }: Workspace): string {
  return project?.documents.get(document)?.title ?? document;
}

/** One of several stances that are opposed: its position, its date and where it is. */
export function whereOf(stance: Stance, workspace: Workspace): string {
  const { selection } = workspace;
  const title = stance.document === selection.document ? '' : titleOf(stance, workspace);
  const words = firstPassage(stance)?.quote ?? '';
  return joined([positionLabel(stance.position), stance.date ?? '', title, panels.opposite.words(words)]);
}

/** Stances that are opposed: whose, on what, how, and in which documents besides the one that is shown. */
function caseEntry({ holders, issue, stances: all }: Opposition, workspace: Workspace): CheckEntry {
  const { records, selection } = workspace;
  const stances = fromDocument(all, selection.document);
  const positions = [...new Set(stances.map(({ position }) => position))]
    .sort((a, b) => Number(a) - Number(b))
    .map(positionLabel);
  const elsewhere = stances.filter(({ document }) => document !== selection.document);
  const titles = [...new Set(elsewhere.map((stance) => titleOf(stance, workspace)))];
  const label = joined([
    namesOf(records, holders),
    issueOf(records, issue),
    panels.opposite.positions(positions),
    titles.length === 0 ? '' : panels.opposite.alsoIn(titles),
  ]);
  const title = stances.map((stance) => whereOf(stance, workspace)).join('\n');
  return { row: { id: `${holders[0]}/${all[0]?.id}`, label, title }, stances };
}

/** Where it was looked for opposite positions. */
export function scopeOf(open: number, all: number): string {
  if (open >= all) return panels.opposite.everywhere;
  return panels.opposite.scope(open - 1);
}
