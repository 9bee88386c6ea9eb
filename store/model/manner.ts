import type { AttributionStep } from './records.ts';

/** A manner of saying or doing. */
export type Manner = NonNullable<AttributionStep['manner']>;

/** All manners. */
export const manners: readonly Manner[] = ['direct', 'indirect', 'paraphrase', 'act', 'omission', 'vote'];

const own: ReadonlySet<Manner> = new Set(['direct', 'act', 'omission', 'vote']);

/** Whether in this manner the holder itself is the source, so that a table need not name it. */
export function speaksForItself(manner: Manner | null): boolean {
  return manner !== null && own.has(manner);
}
