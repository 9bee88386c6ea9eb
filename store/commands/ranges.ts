import { z } from 'zod';
import type { DocumentId } from '../model/id.ts';
import type { Passage } from '../model/records.ts';
import { type Result, fail, ok } from '../model/result.ts';
import { passage } from '../model/schema/parts.ts';
import { describePassage } from '../text/passage.ts';
import type { Context } from './command.ts';

/** A run of text as a command gets it: UTF-16 offsets, half-open; its quotation is read from the text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A range, or a whole passage of a record given back: what that has which Standpoint does not know then stays. */
const range: z.ZodType<Range, Range> = z.looseObject({ from: z.int(), to: z.int() });

/** The runs of text of one slot. */
export const ranges = z.array(range);

/** Where ranges lie, and the passages of the record as it is: those among the ranges are not touched. */
export interface Place {
  readonly document: DocumentId | null;
  readonly present: readonly Passage[];
}

/** Makes passages of ranges. */
export type Describe = (ranges: readonly Range[]) => readonly Passage[];

/** A passage given back keeps the context it came with, which an import may have taken from elsewhere. */
function passageAt(given: Range, text: string): Passage {
  const described = describePassage(text, given.from, given.to);
  const parsed = passage.safeParse(given);
  if (!parsed.success || parsed.data.quote !== described.quote) return { ...given, ...described };
  const { prefix, suffix } = parsed.data;
  return { ...given, ...described, prefix, suffix };
}

/**
 * A function that makes passages of these ranges and cannot fail. Fails with `passage-outside` where one is empty or
 * reaches beyond the text, and with `passage-without-text` where there is no text at hand.
 */
export function describer(
  all: readonly Range[],
  { document, present }: Place,
  context: Context,
): Result<Describe> {
  const untouched = new Map<Range, Passage>(present.map((each) => [each, each]));
  const text = document === null ? undefined : context.text(document);
  for (const each of all) {
    if (untouched.has(each)) continue;
    if (text === undefined) return fail('passage-without-text', { document: document ?? '' });
    const { from, to } = each;
    if (from < 0 || from >= to || to > text.length) {
      return fail('passage-outside', { from, to, length: text.length });
    }
  }
  return ok((some) => some.map((each) => untouched.get(each) ?? passageAt(each, text ?? '')));
}

/** The passages of one slot. Fails as `describer` does. */
export function describeRanges(
  some: readonly Range[],
  place: Place,
  context: Context,
): Result<readonly Passage[]> {
  const described = describer(some, place, context);
  return described.ok ? ok(described.value(some)) : described;
}
