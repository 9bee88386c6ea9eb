import { z } from 'zod';
import type { DocumentId } from '../model/id.ts';
import { passagesOf } from '../model/passages.ts';
import type { Coded, Passage } from '../model/records.ts';
import { type Failure, type Result, fail, ok } from '../model/result.ts';
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
function passageAt(given: Range, document: DocumentId | null, text: string | undefined): Result<Passage> {
  if (text === undefined) return fail('passage-without-text', { document: document ?? '' });
  const { from, to } = given;
  if (from < 0 || from >= to || to > text.length) {
    return fail('passage-outside', { from, to, length: text.length });
  }
  const described = describePassage(text, from, to);
  // A check that fails costs more than all else here, and a plain range is no passage from the start.
  const parsed = 'quote' in given ? passage.safeParse(given) : undefined;
  if (parsed?.success !== true || parsed.data.quote !== described.quote) {
    return ok({ ...given, ...described });
  }
  const { prefix, suffix } = parsed.data;
  return ok({ ...given, ...described, prefix, suffix });
}

/** All passages that a record has. */
export function presentPassages(record: Coded): readonly Passage[] {
  return passagesOf(record).flatMap(({ passages }) => passages);
}

/**
 * What `make` makes with a function that turns ranges into passages. Fails with `passage-outside` where a range is empty or
 * reaches beyond the text, and with `passage-without-text` where there is no text at hand.
 */
export function describing<Made>(
  { document, present }: Place,
  context: Context,
  make: (describe: Describe) => Made,
): Result<Made> {
  const untouched = new Map<Range, Passage>(present.map((each) => [each, each]));
  const text = document === null ? undefined : context.text(document);
  let wrong: Failure | undefined;
  const describeOne = (given: Range): Passage[] => {
    const passage = untouched.get(given);
    if (passage !== undefined) return [passage];
    const described = passageAt(given, document, text);
    if (described.ok) return [described.value];
    wrong ??= described.error;
    return [];
  };
  const made = make((ranges) => ranges.flatMap(describeOne));
  return wrong === undefined ? ok(made) : { ok: false, error: wrong };
}
