import { type Failure, fail } from '../model/result.ts';

/** How many there are of something, and what it is called in the singular and the plural. */
export type Counted = readonly [count: number, one: string, many: string];

/** The notice of what of a file is not in its text, counted or in words; none where nothing was left out. */
export function leftOut(things: readonly Counted[], others: readonly string[] = []): readonly Failure[] {
  const counted = things
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  const what = [...counted, ...others];
  return what.length === 0 ? [] : [fail('left-out', { what: what.join(', ') }).error];
}
