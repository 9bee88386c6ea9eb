import { z } from 'zod';
import { codedStamp, date, id, named, passages, place, placeOrNone, prose } from './parts.ts';

const text = z.string().max(10_000);

export const mention = z
  .object({ ...named('mention'), ...place, actor: id.actor, passages: passages.min(1), ...codedStamp })
  .describe('A passage that names an actor.');

export const position = z
  .union([z.number(), z.enum(['mixed', 'unclear', 'declined'])])
  .nullable()
  .describe(
    'A value of the scale, or mixed, unclear or declined; null is unset and never counted as a value.',
  );

export const attributionStep = z
  .object({
    source: id.actor.nullable().describe('Who says so; null is the author of the document.'),
    manner: z.enum(['direct', 'indirect', 'paraphrase', 'act', 'omission', 'vote']).nullable(),
    cue: text.nullable().describe('The words that show it, as "stated".'),
    passages,
  })
  .describe('One step of who says so.');

export const target = z
  .union([
    z.object({ role: z.enum(['about', 'addressee']), actor: id.actor, passages }),
    z.object({ role: z.literal('about'), stance: id.stance, document: id.document, passages }),
  ])
  .describe('An actor or another stance that the stance is about, or an actor that it is addressed to.');

export const condition = z
  .object({ text: text.min(1), passages })
  .nullable()
  .describe('The words of an "only if", "unless" or "provided that".');

export const anchors = z
  .object({
    holders: z.exactOptional(passages),
    issue: z.exactOptional(passages),
    position: z.exactOptional(passages),
    date: z.exactOptional(passages),
  })
  .describe('Passages of single slots, where the words for them are known.');

export const stance = z
  .object({
    ...named('stance'),
    ...place,
    holders: z.array(id.actor).min(1).describe('Who takes the position; several take it jointly.'),
    issue: id.issue.nullable(),
    position,
    certainty: z.enum(['certain', 'probable', 'possible']).nullable().describe('How sure the coder is.'),
    date: date.describe('When the position was taken.'),
    attribution: z.array(attributionStep).describe('Who says so, nearest the event first.'),
    targets: z.array(target),
    condition,
    passages: passages.describe('The words of the stance; several are one discontinuous wording.'),
    anchors,
    ...codedStamp,
  })
  .describe('A holder takes a position on an issue, according to somebody.');

export const evidence = z
  .object({
    ...named('evidence'),
    ...placeOrNone,
    kind: id.kind.nullable(),
    passages,
    citation: text.min(1).nullable().describe('A source outside the texts of the project.'),
    reliability: z
      .enum(['A', 'B', 'C', 'D', 'E', 'F'])
      .nullable()
      .describe('Of the source (Admiralty code).'),
    credibility: z.number().int().min(1).max(6).nullable().describe('Of the information (Admiralty code).'),
    date,
    note: prose,
    ...codedStamp,
  })
  .describe('What a stance is shown by: words in a text, or a citation.');

export const link = z
  .object({
    ...named('link'),
    ...placeOrNone,
    from: z.union([id.evidence, id.stance]),
    to: id.stance,
    toDocument: z.exactOptional(id.document).describe('The document of the stance, where it is another one.'),
    relation: id.relation,
    strength: z.enum(['weak', 'moderate', 'strong']).nullable(),
    note: prose,
    ...codedStamp,
  })
  .describe('How evidence or a stance bears on a stance; kept with the record it starts from.');

export const tag = z
  .object({ ...named('tag'), ...place, code: id.code, passages: passages.min(1), ...codedStamp })
  .describe('One application of a code to a passage.');

export const note = z
  .object({
    ...named('note'),
    ...placeOrNone,
    text: prose.min(1),
    passages,
    about: z
      .string()
      .nullable()
      .describe('The id of the record that it is about; null where it is about the words, or the project.'),
    ...codedStamp,
  })
  .describe('Free text on a passage, a record or the project.');
