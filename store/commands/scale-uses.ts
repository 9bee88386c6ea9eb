import { z } from 'zod';
import type { Diff } from '../model/diff.ts';
import type { Scale, Stance } from '../model/records.ts';
import type { Records } from '../model/record-set.ts';
import { type Failure, fail } from '../model/result.ts';
import type { Context } from './command.ts';
import { editing } from './records-changed.ts';

/** Which value of a changed scale stands for each old one; null unsets the position. */
export const mapping = z.array(
  z.strictObject({
    from: z.number(),
    to: z.number().nullable(),
    /** Whether the stances that have it are to be checked again. */
    recheck: z.boolean().default(false),
  }),
);

type Mapping = z.output<typeof mapping>;

/** Whether these values of the scale leave none of the present ones out. */
export function keepsAll(records: Records, values: Scale['values']): boolean {
  const kept = new Set(values.map(({ value }) => value));
  return records.find('scale', 'scale')?.values.every(({ value }) => kept.has(value)) ?? true;
}

/** Why these cannot be the values of the scale: the first value that a stance at hand has, that they lack and nothing is said of. */
export function valueInUse(records: Records, values: Scale['values'], mapping: Mapping): Failure | undefined {
  const kept = new Set([...values.map(({ value }) => value), ...mapping.map(({ from }) => from)]);
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

/** The changes of the stances at hand, of all coders, whose position another value stands for. */
export function mappedStances(records: Records, mapping: Mapping, context: Context): Diff {
  const byValue = new Map(mapping.map((each) => [each.from, each]));
  return Array.from(records.all('stance')).flatMap((stance) => {
    const mapped = typeof stance.position === 'number' ? byValue.get(stance.position) : undefined;
    if (mapped === undefined) return [];
    const status: Stance['status'] = mapped.recheck ? 'recheck' : stance.status;
    return editing(stance, { ...stance, position: mapped.to, status }, context);
  });
}
