import type { Step } from '../../../../store/commands/index.ts';
import type { ActorId, DocumentId } from '../../../../store/model/id.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Records } from '../../../../store/model/record-set.ts';
import { actorIdOf, actorOf } from '../../../../store/query/actor.ts';
import { otherMentions } from '../../../../store/suggest/other-mentions.ts';
import type { Span } from '../../../../store/text/span.ts';

/** The places where an actor may be mentioned, looked at one by one. Nothing of it is in the project until it is accepted. */
export interface MentionReview {
  readonly actor: ActorId;
  readonly name: string;
  /** Those that are left, in order. */
  readonly places: readonly Span[];
  /** Which of them is looked at. */
  readonly at: number;
  /** The ids of the mentions that were made so far. */
  readonly made: readonly string[];
}

/** The actor whose mentions are meant: that of a chosen mention, or the only holder of a chosen stance. */
export function actorMeant(records: Records, chosen: Coded | undefined): ActorId | undefined {
  if (chosen?.type === 'mention') return actorIdOf(records, chosen.actor);
  if (chosen?.type !== 'stance' || chosen.holders.length !== 1) return undefined;
  const [holder] = chosen.holders;
  return holder === undefined ? undefined : actorIdOf(records, holder);
}

/** Looks for the places of an actor's names and aliases that are no mentions yet, and begins at the first one after an offset. */
export function reviewMentions(
  records: Records,
  document: DocumentId,
  text: string,
  id: ActorId,
  from: number,
): MentionReview {
  const actor = actorOf(records, id);
  const names = actor === undefined ? [] : [actor.name, ...actor.aliases.map(({ name }) => name)];
  const taken = [...records.inDocument(document)].flatMap((record) =>
    record.type === 'mention' ? record.passages : [],
  );
  const places = otherMentions(text, names, taken);
  const after = places.findIndex((place) => place.from >= from);
  return { actor: id, name: actor?.name ?? '', places, at: Math.max(0, after), made: [] };
}

/** The step that makes a mention of a place. */
export function mentionStep({ actor }: MentionReview, id: string, document: DocumentId, place: Span): Step {
  return {
    name: 'addMention',
    input: { id, document, actor, passages: [{ from: place.from, to: place.to }] },
  };
}

/** The review with the next or the previous place looked at, around the end. */
export function moved(review: MentionReview, by: -1 | 1): MentionReview {
  const { places, at } = review;
  return { ...review, at: (at + by + places.length) % Math.max(1, places.length) };
}

/** The review with a mention made of the place that is looked at; the one after it is looked at next. */
export function withMade(review: MentionReview, id: string): MentionReview {
  const places = review.places.filter((_, at) => at !== review.at);
  const at = review.at >= places.length ? 0 : review.at;
  return { ...review, places, at, made: [...review.made, id] };
}

/** The mentions of a review that are there: what was made may have been undone. */
export function stillThere({ made }: MentionReview, records: Records): readonly string[] {
  return made.filter((id) => records.get(id) !== undefined);
}
