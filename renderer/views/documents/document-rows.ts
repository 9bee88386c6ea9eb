import { panels } from '../../../store/messages/window-panels.ts';
import type { CoderId } from '../../../store/model/id.ts';
import type { DocumentEntry } from '../../state/answers.ts';
import type { RowItem } from '../../ui/row-item.ts';
import { stateOf, tagCount } from './listed-documents.ts';

/** What rows of documents say besides the documents. */
export interface RowsFor {
  /** Who codes in this window. */
  readonly coder: CoderId | undefined;
  /** The language of most documents, which goes without saying. */
  readonly usual: string | null;
  /** What the coders are called, by id. */
  readonly coders: ReadonlyMap<string, string>;
}

function rowOf(entry: DocumentEntry, { coder, usual, coders }: RowsFor): RowItem {
  const { id, title, language, date, done, counts } = entry;
  const shape = stateOf(entry, coder);
  const count = tagCount(counts);
  const others = done.filter((each) => each !== coder).map((each) => coders.get(each) ?? each);
  const about = [
    date ?? '',
    panels.countsPresent(counts),
    counts.stances === 0 ? '' : panels.progress(counts.stancesWithEvidence, counts.stances),
    others.length === 0 ? '' : panels.doneBy(others),
  ];
  return {
    id,
    label: language === null || language === usual ? title : `${title} (${language})`,
    about: about.filter((line) => line !== '').join('\n'),
    state: { shape, label: panels.states[shape] },
    ...(count === 0 ? {} : { count, countLabel: panels.tags(count) }),
  };
}

/** Makes rows of documents, and keeps those of documents that did not change. */
export class DocumentRows {
  #rows = new WeakMap<DocumentEntry, RowItem>();
  #known = '';

  /** The rows of documents in their order. Cost: what changed, and one pass over the rest. */
  of(entries: readonly DocumentEntry[], rowsFor: RowsFor): readonly RowItem[] {
    const known = JSON.stringify([rowsFor.coder, rowsFor.usual, ...rowsFor.coders]);
    if (known !== this.#known) this.#rows = new WeakMap();
    this.#known = known;
    return entries.map((entry) => {
      const row = this.#rows.get(entry) ?? rowOf(entry, rowsFor);
      this.#rows.set(entry, row);
      return row;
    });
  }
}

/** The language of most documents, which goes without saying; null where none is known. */
export function usualLanguage(entries: readonly DocumentEntry[]): string | null {
  const counts = new Map<string, number>();
  for (const { language } of entries)
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? null;
}
