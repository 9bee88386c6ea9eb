import type { Step } from '../../../../store/commands/index.ts';
import type { DocumentId } from '../../../../store/model/id.ts';
import { speaksForItself } from '../../../../store/model/manner.ts';
import type { Speech } from '../../../../store/suggest/speech.ts';
import type { Span } from '../../../../store/text/span.ts';
import type { FieldsOf } from './steps.ts';
import type { Proposal } from './propose.ts';

type DraftStep = NonNullable<FieldsOf['stance']['attribution']>[number];

/** A stance that is being made: nothing of it is in the project until it is saved. */
export interface StanceDraft {
  readonly id: string;
  readonly document: DocumentId;
  readonly fields: FieldsOf['stance'];
  /** The fields that were proposed and not yet touched. */
  readonly proposed: ReadonlySet<string>;
  /** Actors and issues that were named anew in it. */
  readonly before: readonly Step[];
}

/** The holder itself where it speaks or acts; else the author of the document, until its coder says otherwise. */
function sourceOf(manner: Speech['manner'], holders: readonly string[]): string | null {
  return speaksForItself(manner) && holders.length === 1 ? (holders[0] ?? null) : null;
}

function stepOf({ manner, cue }: Speech, text: string, holders: readonly string[]): DraftStep {
  const words = cue === null ? null : text.slice(cue.from, cue.to);
  const passages = cue === null ? [] : [{ from: cue.from, to: cue.to }];
  return { source: sourceOf(manner, holders), manner, cue: words, passages };
}

/** A draft of a stance at some words, filled with what is known. */
export function draftStance(
  id: string,
  document: DocumentId,
  text: string,
  span: Span,
  proposal: Proposal,
): StanceDraft {
  const { holder, issue, date, speech } = proposal;
  const proposed = [
    ...(holder === null ? [] : ['holders']),
    ...(issue === null ? [] : ['issue']),
    ...(date === null ? [] : ['date']),
    ...(speech === null ? [] : ['attribution']),
  ];
  return {
    id,
    document,
    fields: {
      holders: holder === null ? [] : [holder],
      issue,
      date,
      attribution: speech === null ? [] : [stepOf(speech, text, holder === null ? [] : [holder])],
      passages: [{ from: span.from, to: span.to }],
    },
    proposed: new Set(proposed),
    before: [],
  };
}

/** The draft with some fields set by its coder; what was proposed of who says so follows the holder. */
export function withFields(
  draft: StanceDraft,
  set: FieldsOf['stance'],
  before: readonly Step[],
): StanceDraft {
  const proposed = new Set(draft.proposed);
  for (const field of Object.keys(set)) proposed.delete(field);
  const fields = { ...draft.fields, ...set };
  const { attribution = [], holders = [] } = fields;
  const following = attribution.map((step) =>
    step.manner === null || step.manner === undefined
      ? step
      : { ...step, source: sourceOf(step.manner, holders) },
  );
  return {
    ...draft,
    fields: proposed.has('attribution') ? { ...fields, attribution: following } : fields,
    proposed,
    before: [...draft.before, ...before],
  };
}

/** The draft without actors and an issue that are gone, as when what made them was undone; the same where all are there. */
export function withoutGone(draft: StanceDraft, has: (id: string) => boolean): StanceDraft {
  const named = new Set(draft.before.map(({ input }) => ('id' in input ? input.id : undefined)));
  const isGone = (id: string | null | undefined): boolean =>
    id !== null && id !== undefined && !has(id) && !named.has(id);
  const { holders = [], issue = null, attribution = [] } = draft.fields;
  if (![...holders, issue, ...attribution.map(({ source }) => source)].some(isGone)) return draft;
  return {
    ...draft,
    fields: {
      ...draft.fields,
      holders: holders.filter((id) => !isGone(id)),
      issue: isGone(issue) ? null : issue,
      attribution: attribution.map((step) => (isGone(step.source) ? { ...step, source: null } : step)),
    },
  };
}

/** The steps that make a draft true: undefined while it has no holder. Names typed but not used any more are left out. */
export function stepsOf({ id, document, fields, before }: StanceDraft): readonly Step[] | undefined {
  const { holders = [], ...others } = fields;
  if (holders.length === 0) return undefined;
  const used = JSON.stringify(fields);
  const needed = before.filter((step) => {
    const made = 'id' in step.input ? step.input.id : undefined;
    return made === undefined || used.includes(`"${made}"`);
  });
  return [...needed, { name: 'addStance', input: { id, document, holders, ...others } }];
}
