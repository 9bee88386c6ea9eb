import { searchText } from '../../../store/messages/window-search.ts';
import type { DocumentId } from '../../../store/model/id.ts';
import { escapePattern } from '../../../store/text/find-in-text.ts';
import type { Span } from '../../../store/text/span.ts';
import type { Search } from '../../state/project-search.ts';
import type { Workspace } from '../../state/workspace.ts';
import { remember } from '../shell/project-memory.ts';

/** What showing a hit needs of the window. */
interface Showing {
  readonly workspace: Workspace;
  readonly tell: (text: string) => void;
  readonly showWords: (document: DocumentId, span: Span) => void;
  readonly focusWork: () => void;
}

/** The most of selected words that are taken over into the search, in UTF-16 code units. */
const MOST_WORDS = 200;

/** Has something looked for in all documents, in the order of their titles, and keeps it in mind on this machine. */
export function lookFor({ search, project }: Workspace, wanted: Search, when: 'now' | 'soon'): void {
  if (project === null) return;
  if (wanted.wanted.words !== '')
    remember(project.token, 'search', JSON.stringify({ ...wanted, arrangement: search.arrangement }));
  search.look(wanted, [...project.documents.keys()], when);
}

/** The words that are selected in the text, but for those of the hit that was opened there last. */
function selectedWords({ selection, open, search }: Workspace): string {
  const { document, text, page } = selection;
  if (document === null || text === null || page !== 'code') return '';
  const { list, current } = search;
  const hit = list.line(current);
  const isHit =
    current !== -1 &&
    list.groups[list.groupOf(current)]?.document === document &&
    hit.from === text.from &&
    hit.to === text.to;
  const words = isHit ? '' : (open.get(document)?.text.slice(text.from, text.to) ?? '');
  return words.length > MOST_WORDS || words.includes('\n') ? '' : words;
}

/** Shows the search, for the words that are selected in the text; without any, as it was left. */
export function goToSearch({ workspace, focusWork }: Pick<Showing, 'workspace' | 'focusWork'>): void {
  const { search, selection } = workspace;
  const words = selectedWords(workspace);
  if (words !== '') {
    const { wanted, inside } = search.search;
    const sought = wanted.isPattern ? escapePattern(words) : words;
    lookFor(workspace, { wanted: { ...wanted, words: sought }, inside }, 'now');
  }
  selection.showPage('search');
  focusWork();
}

/** Shows a hit in its text, selected, so that it can be coded at once. */
export async function openHit(
  { workspace, tell, showWords, focusWork }: Showing,
  hit: number,
): Promise<void> {
  const { search } = workspace;
  const group = search.list.groups[search.list.groupOf(hit)];
  if (group === undefined) return;
  search.goTo(hit);
  const { document, sha256 } = group;
  if (workspace.project?.documents.has(document) !== true) {
    tell(searchText.gone);
    return;
  }
  if (!(await workspace.showDocument(document))) return;
  if (workspace.open.get(document)?.document.sha256 === sha256) {
    showWords(document, search.list.line(hit));
    return;
  }
  tell(searchText.textChanged);
  focusWork();
}

/** Shows the next or the previous hit of those that were found, in the order of the list. */
export async function stepHit(desk: Showing, by: 1 | -1): Promise<void> {
  const { order, current, list } = desk.workspace.search;
  const at = order === null || current === -1 ? current : order.indexOf(current);
  const to = current === -1 && by === -1 ? list.count - 1 : at + by;
  if (to < 0 || to >= list.count) desk.tell(searchText.noMore[by === 1 ? 'next' : 'previous']);
  else await openHit(desk, order?.[to] ?? to);
}
