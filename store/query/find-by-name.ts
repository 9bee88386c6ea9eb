import { type RecordByType } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { foldName } from './same-name.ts';
import { compareNames } from './tree.ts';

type NamedType = 'coder' | 'actorKind' | 'kind' | 'relation' | 'issue' | 'code' | 'actor';

/** A record that has a fitting name, and the name that fits, which may be an alias. */
export interface Found<Type extends NamedType> {
  readonly record: RecordByType[Type];
  readonly name: string;
}

/** How well a name fits, the best first; infinite where it does not. */
function rankOf(name: string, wanted: string): number {
  const folded = foldName(name);
  if (folded === wanted) return 0;
  if (folded.startsWith(wanted)) return 1;
  const at = folded.indexOf(wanted);
  if (at === -1) return Infinity;
  for (let start = at; start !== -1; start = folded.indexOf(wanted, start + 1)) {
    if (!/[\p{L}\p{N}\p{M}]$/u.test(folded.slice(0, start))) return 2;
  }
  return 3;
}

function namesOf(record: RecordByType[NamedType]): readonly string[] {
  return record.type === 'actor' ? [record.name, ...record.aliases.map(({ name }) => name)] : [record.name];
}

/**
 * The records of a type that a typed text may mean, the likeliest first: whole names, then beginnings, then beginnings of
 * words, then the rest; names before aliases where they fit alike. Case, composition and outer space do not matter;
 * tombstones are left out; no text asks for all. Costs all records of the type.
 */
export function findByName<Type extends NamedType>(
  records: Records,
  type: Type,
  text: string,
  limit = Infinity,
): readonly Found<Type>[] {
  const wanted = foldName(text);
  const found: { readonly record: RecordByType[Type]; readonly name: string; readonly rank: number }[] = [];
  for (const record of records.all(type)) {
    const named: RecordByType[NamedType] = record;
    if (named.type === 'actor' && named.mergedInto !== null) continue;
    let best = { name: named.name, rank: Infinity };
    namesOf(named).forEach((name, at) => {
      const rank = rankOf(name, wanted) + (at === 0 ? 0 : 0.5);
      if (rank < best.rank) best = { name, rank };
    });
    if (best.rank < Infinity) found.push({ record, ...best });
  }
  found.sort((a, b) => a.rank - b.rank || compareNames(a.record, b.record));
  return found.slice(0, limit).map(({ record, name }) => ({ record, name }));
}
