import type { Records } from '../../../store/model/record-set.ts';
import { findByName } from '../../../store/query/find-by-name.ts';
import type { FoundList } from '../../../store/query/found-list.ts';
import { newId } from '../../state/new-id.ts';
import type { PlacesAsked } from '../../state/answers.ts';
import type { Choice } from '../../ui/events.ts';
import type { Option } from '../../ui/option.ts';
import { actorOptions } from '../actors/actor-options.ts';

/** What hits are coded as. */
export type CodedAs = PlacesAsked['as'];

/** The places of some hits, by document; the hits are in order. */
export function placesOf(list: FoundList, hits: readonly number[]): PlacesAsked['places'] {
  const places: { document: (typeof list.groups)[number]['document']; sha256: string; ends: number[] }[] = [];
  let group = -1;
  for (const hit of hits) {
    const at = list.groupOf(hit);
    const found = list.groups[at];
    if (found === undefined) continue;
    if (at !== group) places.push({ document: found.document, sha256: found.sha256, ends: [] });
    group = at;
    const { from, to } = list.line(hit);
    places.at(-1)?.ends.push(from, to);
  }
  return places;
}

/** The codes or actors that a typed text may mean. */
export function optionsFor(type: CodedAs['type'], records: Records, typed: string): readonly Option[] {
  if (type === 'mention') return actorOptions(records, typed);
  return findByName(records, 'code', typed).map(({ record }) => ({
    id: record.id,
    label: record.name,
    about: record.definition,
  }));
}

/** What was chosen or named anew; null where nothing was. */
export function codedAs(type: CodedAs['type'], choice: Choice): CodedAs | null {
  switch (choice.type) {
    case 'option':
      return { type, id: choice.id, name: null };
    case 'new':
      return { type, id: newId(), name: choice.text };
    case 'none':
      return null;
  }
}

/** What it is called that hits are coded as. */
export function nameOfCoded(as: CodedAs | null, records: Records): string {
  if (as === null) return '';
  return as.name ?? records.find(as.type === 'tag' ? 'code' : 'actor', as.id)?.name ?? '';
}
