import type { Coder } from '../../model/records.ts';
import { parseRecord } from '../../model/parse.ts';
import { referencesOf } from '../../model/references.ts';
import { type Finding, fail } from '../../model/result.ts';
import type { ReadContext } from '../format.ts';
import type { Read } from './records.ts';

/**
 * The coders whom records name but neither file nor project knows: other programs write a coder's name and no record of the
 * coder. Each is made, named by the id, and gets a notice.
 */
export function missingCoders(
  read: readonly Read[],
  { records, now }: ReadContext,
): { readonly coders: readonly Coder[]; readonly notices: readonly Finding[] } {
  const named = new Map<string, string>();
  const known = new Set<string>(read.flatMap(({ record }) => (record.type === 'coder' ? [record.id] : [])));
  for (const { record, where } of read) {
    for (const { id, types } of referencesOf(record)) {
      const isMissing = types.includes('coder') && !known.has(id) && records.get(id) === undefined;
      if (isMissing && !named.has(id)) named.set(id, where);
    }
  }
  const coders: Coder[] = [];
  const notices: Finding[] = [];
  for (const [id, where] of named) {
    const made = parseRecord({ type: 'coder', id, name: id, created: now, changed: now });
    if (!made.ok || made.value.type !== 'coder') continue;
    coders.push(made.value);
    notices.push({ ...fail('coder-made', { type: 'coder', to: id, made: id }).error, where });
  }
  return { coders, notices };
}
