import type { Scale } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Failure, fail } from '../model/result.ts';

/** Whether these values of the scale leave none of the present ones out. */
export function keepsAll(records: Records, values: Scale['values']): boolean {
  const kept = new Set(values.map(({ value }) => value));
  return records.find('scale', 'scale')?.values.every(({ value }) => kept.has(value)) ?? true;
}

/** Why these cannot be the values of the scale: the first value that a stance at hand has and they lack. */
export function valueInUse(records: Records, values: Scale['values']): Failure | undefined {
  const kept = new Set(values.map(({ value }) => value));
  const uses = new Map<number, number>();
  for (const { position } of records.all('stance')) {
    if (typeof position === 'number') uses.set(position, (uses.get(position) ?? 0) + 1);
  }
  for (const [value, count] of uses) {
    if (!kept.has(value))
      return fail('in-use', { type: 'scale', id: 'scale', name: value, uses: count }).error;
  }
  return undefined;
}
