import { sentence } from '../../../store/messages/errors.ts';
import { findText } from '../../../store/messages/window-find.ts';
import { searchText } from '../../../store/messages/window-search.ts';
import type { ProjectSearch } from '../../state/project-search.ts';

/** How long an expression may take in one text, in seconds; as main has it. */
const LIMIT = 3;

/** What is said about a search: how much was found, how far it is, and why it ended where it did not come to an end. */
export function searchSaid({ state, progress, list }: ProjectSearch): string {
  const { count, inDocuments, done, total } = progress;
  const found = count === 0 ? searchText.none : searchText.found(count, inDocuments);
  const listed = count > list.count ? [searchText.listed(list.count)] : [];
  switch (state.type) {
    case 'idle':
      return '';
    case 'searching':
      return count === 0 ? searchText.searching : found;
    case 'done': {
      const unread = state.unread.length > 0 ? [searchText.unread(state.unread.length)] : [];
      return [found, ...listed, ...unread].join(' · ');
    }
    case 'stopped':
      return [found, ...listed, searchText.stopped(done, total)].join(' · ');
    case 'too-slow':
      return findText.tooSlow(LIMIT);
    case 'no-pattern':
      return findText.noPattern(state.reason);
    case 'failed':
      return sentence(state.failure);
  }
}

/** Whether what is looked for is at fault, or could not be looked for. */
export function isSearchWrong({ state }: Pick<ProjectSearch, 'state'>): boolean {
  return state.type === 'no-pattern' || state.type === 'too-slow' || state.type === 'failed';
}
