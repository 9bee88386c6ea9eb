import type { ActionName } from '../../../store/messages/shortcuts.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { linksTo, unchecked } from '../../../store/query/coding.ts';
import type { Workspace } from '../../state/workspace.ts';

/** A step of the checklist, and the action whose key it shows. */
export interface Step {
  readonly name: 'open' | 'actor' | 'stance' | 'evidence' | 'check' | 'done' | 'export';
  readonly action: ActionName | null;
}

/** The steps in their order: once through the coding loop. */
export const steps: readonly Step[] = [
  { name: 'open', action: 'document.quick-open' },
  { name: 'actor', action: 'coding.actor' },
  { name: 'stance', action: 'coding.stance' },
  { name: 'evidence', action: 'coding.evidence' },
  { name: 'check', action: null },
  { name: 'done', action: 'document.done' },
  { name: 'export', action: 'export.run' },
];

/** The moment at which the sample was made: what was made at another is the user's own. */
function shippedAt(records: Records): string | undefined {
  return records.find('project', 'project')?.created;
}

/** What of the sample's own stances waits to be checked in the open documents: their ids and for what. */
export function waitingIn(records: Records): ReadonlySet<string> {
  const shipped = shippedAt(records);
  const keys = unchecked(records).flatMap(({ stance, gaps }) =>
    stance.created === shipped ? gaps.map((gap) => `${stance.id} ${gap}`) : [],
  );
  return new Set(keys);
}

/** Whether something that waited before waits no more, as its stance was changed or something linked to it. */
export function isSettled(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  records: Records,
): boolean {
  const shipped = shippedAt(records);
  return [...before].some((key) => {
    const stance = after.has(key) ? undefined : records.find('stance', key.slice(0, key.indexOf(' ')));
    if (stance === undefined) return false;
    return (
      stance.changed !== shipped || linksTo(records, stance.id).some(({ created }) => created !== shipped)
    );
  });
}

/**
 * The steps that can be seen to have been done, by what the project holds now beyond what it was shipped with: whatever was
 * made at another moment than the project itself. `check` needs what was before: see `isSettled`.
 */
export function stepsSeen({ project, records, selection, exported }: Workspace): ReadonlySet<Step['name']> {
  const seen = new Set<Step['name']>();
  const shipped = shippedAt(records);
  if (project === null || shipped === undefined) return seen;
  const isOwn = ({ created }: { readonly created: string }): boolean => created !== shipped;
  const shown = selection.document === null ? undefined : records.find('document', selection.document);
  if (shown !== undefined && Object.keys(shown.done).length === 0) seen.add('open');
  if (some(records.all('mention'), isOwn)) seen.add('actor');
  if (some(records.all('stance'), (each) => isOwn(each) && each.issue !== null && each.position !== null))
    seen.add('stance');
  const bears = (link: { readonly from: string; readonly created: string }): boolean =>
    isOwn(link) && records.find('evidence', link.from) !== undefined;
  if (some(records.all('link'), bears)) seen.add('evidence');
  if (some(records.all('document'), ({ done }) => (done[project.coder] ?? shipped) !== shipped))
    seen.add('done');
  if (exported > 0) seen.add('export');
  return seen;
}

function some<Item>(items: Iterable<Item>, fits: (item: Item) => boolean): boolean {
  for (const item of items) if (fits(item)) return true;
  return false;
}
