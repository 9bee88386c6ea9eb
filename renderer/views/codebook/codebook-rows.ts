import { panels } from '../../../store/messages/window-panels.ts';
import type { Code, Issue, RecordByType } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { relationStarts } from '../../../store/messages/values.ts';
import { type Branch, tree } from '../../../store/query/tree.ts';
import type { RowItem } from '../../ui/row-item.ts';
import type { EntryType } from './entry-commands.ts';

/** An entry as it is listed; those that have no tree stand at its top. */
export interface TreeEntry extends Pick<Issue | Code, 'name' | 'definition' | 'rule'> {
  readonly id: string;
  readonly parent: string | null;
  readonly type: EntryType;
}

/** The id of the entry that one stands below; null at the top. */
export function parentOf(entry: RecordByType[EntryType] | undefined): string | null {
  return entry !== undefined && 'parent' in entry ? entry.parent : null;
}

/** The entries of a part of the codebook as they are listed; relations say what they start from. */
export function entriesOf(records: Records, part: EntryType): readonly TreeEntry[] {
  return Array.from<RecordByType[EntryType], TreeEntry>(records.all(part), (entry) => {
    const { id, type, definition, rule } = entry;
    const name = entry.type === 'relation' ? `${entry.name} (${relationStarts[entry.from]})` : entry.name;
    return { id, type, name, definition, rule, parent: parentOf(entry) };
  });
}

/** What an entry means and when it is used; empty where nothing is said. */
export function aboutOf({ definition, rule }: Pick<TreeEntry, 'definition' | 'rule'>): string {
  return [definition, rule].filter((each) => each.trim() !== '').join('\n\n');
}

function rowOf(entry: TreeEntry, depth: number, uses: ReadonlyMap<string, number>): RowItem {
  const about = aboutOf(entry);
  const count = uses.get(entry.id) ?? 0;
  return {
    id: entry.id,
    label: entry.name,
    depth,
    count,
    countLabel: panels.records(count),
    ...(about === '' ? {} : { about }),
    ...(entry.type === 'code' ? { mark: 'square' as const } : {}),
  };
}

/** The rows of entries, those of issues and codes as a tree, all open but those that `folds` says are closed. */
export function codebookRows(
  entries: readonly TreeEntry[],
  uses: ReadonlyMap<string, number>,
  folds: ReadonlyMap<string, boolean> = new Map(),
): readonly RowItem[] {
  const rows: RowItem[] = [];
  function list({ entry, depth, below }: Branch<TreeEntry>): void {
    const isOpen = folds.get(entry.id) ?? true;
    rows.push({ ...rowOf(entry, depth, uses), ...(below.length === 0 ? {} : { isOpen }) });
    if (isOpen) below.forEach(list);
  }
  tree(entries).forEach(list);
  return rows;
}
