import { panels } from '../../../store/messages/window-panels.ts';
import type { Code, Issue } from '../../../store/model/records.ts';
import { type Branch, tree } from '../../../store/query/tree.ts';
import type { RowItem } from '../../ui/row-item.ts';

/** An issue or a code: what has its place in a tree. */
export type TreeEntry = Pick<Issue | Code, 'id' | 'name' | 'definition' | 'rule' | 'parent' | 'type'>;

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

/** The rows of a tree of issues or codes, all open but those that `folds` says are closed. */
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
