import { searchText } from '../../../store/messages/window-search.ts';
import type { Arrangement } from '../../../store/query/found-list.ts';
import type { Search } from '../../state/project-search.ts';
import { keyOf } from '../code/forms/rows.ts';
import { parsed, recall } from '../shell/project-memory.ts';

function fieldOf(of: unknown, name: string): unknown {
  return of !== null && typeof of === 'object'
    ? Object.entries(of).find(([key]) => key === name)?.[1]
    : undefined;
}

function insideOf(kept: unknown): Search['inside'] {
  if (fieldOf(kept, 'type') === 'uncoded') return { type: 'uncoded' };
  const kinds = fieldOf(kept, 'kinds');
  if (!Array.isArray(kinds)) return { type: 'anywhere' };
  const known = kinds.flatMap((kind) => keyOf(searchText.kinds, String(kind)) ?? []);
  return known.length === 0 ? { type: 'anywhere' } : { type: 'tags', kinds: known };
}

/** What was searched for last in a project on this machine; null where nothing was. */
export function rememberedSearch(
  project: string,
): { readonly search: Search; readonly arrangement: Arrangement } | null {
  const kept = parsed(recall(project, 'search'));
  const wanted = fieldOf(kept, 'wanted');
  const words = fieldOf(wanted, 'words');
  if (typeof words !== 'string') return null;
  const isOn = (name: string): boolean => fieldOf(wanted, name) === true;
  const arrangement = fieldOf(kept, 'arrangement');
  return {
    search: {
      wanted: {
        words,
        matchesCase: isOn('matchesCase'),
        isWhole: isOn('isWhole'),
        isPattern: isOn('isPattern'),
      },
      inside: insideOf(fieldOf(kept, 'inside')),
    },
    arrangement: keyOf(searchText.arrangements, String(arrangement)) ?? 'documents',
  };
}
