import type { Records } from '../../../../store/model/record-set.ts';

/**
 * A string that is another one after any actor, issue, code, kind, relation or the scale was renamed or removed; adding one
 * leaves it as it is, since nothing drawn can have named it yet. Cost: one pass over them.
 */
export function namesKey(records: Records): string {
  let names = 0;
  let latest = '';
  for (const type of ['actor', 'issue', 'code', 'kind', 'relation', 'scale'] as const) {
    for (const record of records.all(type)) {
      if (record.changed === record.created) continue;
      names += 1;
      if (record.changed > latest) latest = record.changed;
    }
  }
  return `${names} ${latest}`;
}
