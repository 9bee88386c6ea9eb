import { z } from 'zod';
import type { DocumentId } from '../model/id.ts';
import type { AttributionStep, Stance, Target } from '../model/records.ts';
import * as coded from '../model/schema/coded.ts';
import { id } from '../model/schema/parts.ts';
import { type Describe, type Range, ranges } from './ranges.ts';

// Each part is loose: what a part of a record has that Standpoint does not know comes back with it and stays.

/** Who says so, with ranges for passages. */
export const attribution = z.array(
  z.looseObject({
    source: coded.attributionStep.shape.source.default(null),
    manner: coded.attributionStep.shape.manner.default(null),
    cue: coded.attributionStep.shape.cue.default(null),
    passages: ranges.default([]),
  }),
);

const [actorTarget, stanceTarget] = coded.target.options;

/** What a stance is about and whom it addresses, with ranges for passages. */
export const targets = z.array(
  z.union([
    z.looseObject({ ...actorTarget.shape, passages: ranges.default([]) }),
    z.looseObject({ ...stanceTarget.shape, passages: ranges.default([]) }),
  ]),
);

/** The words of a condition, with ranges for passages. */
export const condition = z
  .looseObject({ text: coded.condition.unwrap().shape.text, passages: ranges.default([]) })
  .nullable();

/** The passages of single slots, as ranges. */
export const anchors = z.looseObject({
  holders: z.exactOptional(ranges),
  issue: z.exactOptional(ranges),
  position: z.exactOptional(ranges),
  date: z.exactOptional(ranges),
});

type RangesIn<Part> = Part extends { readonly passages: unknown }
  ? Omit<Part, 'passages'> & { readonly passages: readonly Range[] }
  : Part;

/** The parts of a stance that have passages, with ranges in their place. */
export interface StanceParts {
  readonly passages: readonly Range[];
  readonly attribution: readonly RangesIn<AttributionStep>[];
  readonly targets: readonly RangesIn<Target>[];
  readonly condition: RangesIn<NonNullable<Stance['condition']>> | null;
  readonly anchors: Readonly<Partial<Record<keyof Stance['anchors'], readonly Range[]>>>;
}

/** The documents that targets name. */
export function targetDocuments(given: z.output<typeof targets>): DocumentId[] {
  return given.flatMap((target) => {
    const document = id.document.safeParse('stance' in target ? target.document : undefined);
    return document.success ? [document.data] : [];
  });
}

function describeAnchors(given: StanceParts['anchors'], describe: Describe): Stance['anchors'] {
  const { holders, issue, position, date, ...unknown } = given;
  return {
    ...unknown,
    ...(holders && { holders: describe(holders) }),
    ...(issue && { issue: describe(issue) }),
    ...(position && { position: describe(position) }),
    ...(date && { date: describe(date) }),
  };
}

/** The parts of a stance with passages for ranges. */
export function describeStance(parts: StanceParts, describe: Describe) {
  return {
    passages: describe(parts.passages),
    attribution: parts.attribution.map((step) => ({ ...step, passages: describe(step.passages) })),
    targets: parts.targets.map((target) => ({ ...target, passages: describe(target.passages) })),
    condition:
      parts.condition === null ? null : { ...parts.condition, passages: describe(parts.condition.passages) },
    anchors: describeAnchors(parts.anchors, describe),
  };
}
