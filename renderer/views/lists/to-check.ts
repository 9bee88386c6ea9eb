import type { DocumentId } from '../../../store/model/id.ts';
import type { Stance } from '../../../store/model/records.ts';
import type { Records } from '../../../store/model/record-set.ts';
import { type Gap, unchecked } from '../../../store/query/coding.ts';
import { type Opposition, opposites } from '../../../store/query/opposites.ts';

/** What waits to be checked in a document, for one reason. None is empty. */
export type CheckGroup =
  | { readonly type: Gap; readonly stances: readonly Stance[] }
  | { readonly type: 'opposite'; readonly cases: readonly Opposition[] };

const gaps: readonly Gap[] = ['no-evidence', 'no-position', 'no-issue', 'recheck'];

/** What waits to be checked in a document, by why it waits. Costs all stances and links at hand. */
export function toCheck(records: Records, document: DocumentId): readonly CheckGroup[] {
  const waiting = unchecked(records).filter(({ stance }) => stance.document === document);
  const groups = gaps.map((type): CheckGroup => {
    const stances = waiting.filter((each) => each.gaps.includes(type)).map(({ stance }) => stance);
    return { type, stances };
  });
  const cases = opposites(records).filter(({ stances }) =>
    stances.some((stance) => stance.document === document),
  );
  return [...groups, { type: 'opposite' as const, cases }].filter(isFilled);
}

function isFilled(group: CheckGroup): boolean {
  return (group.type === 'opposite' ? group.cases : group.stances).length > 0;
}

/** The stance after the one that is selected, in a circle; the first where none of them is. */
export function nextOf(stances: readonly Stance[], selected: string | null): Stance | undefined {
  const at = stances.findIndex(({ id }) => id === selected);
  return stances[(at + 1) % stances.length];
}
