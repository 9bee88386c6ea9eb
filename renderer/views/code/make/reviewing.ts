import { codeText } from '../../../../store/messages/window-code.ts';
import type { DocumentId } from '../../../../store/model/id.ts';
import { newId } from '../../../state/new-id.ts';
import type { Stage } from '../stage.ts';
import type { Scene } from './maker.ts';
import {
  actorMeant,
  type MentionReview,
  mentionStep,
  moved,
  reviewMentions,
  stillThere,
  withMade,
} from './mention-review.ts';
import type { ReviewAction } from './review-bar.ts';
import { together } from './steps.ts';

/** Looking through the other mentions of an actor, one by one: each answer counts for the place that the one before it led to. */
export class Reviewing {
  readonly #stage: Stage;
  #now: MentionReview | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** What is looked through; null where nothing is. */
  get now(): MentionReview | null {
    return this.#now;
  }

  /** Forgets what was looked through, as when another document is shown. */
  forget(): void {
    this.#now = null;
  }

  begin({ context, document, chosen, range }: Scene): void {
    const actor = actorMeant(context.records, chosen);
    if (actor === undefined) {
      this.#stage.say(codeText.review.whose);
      return;
    }
    const from = range?.focus ?? 0;
    const review = reviewMentions(context.records, document.id, context.text, actor, from);
    if (review.places.length === 0) this.#stage.say(codeText.review.none(review.name));
    else this.#look(review);
  }

  act(action: ReviewAction): void {
    this.#last = this.#last.then(() => this.#do(action));
  }

  async #do(action: ReviewAction): Promise<void> {
    const { document, workspace } = this.#stage;
    const review = this.#seen(document);
    const place = review?.places[review.at];
    if (review === null || document === null || place === undefined) return;
    if (action === 'end') this.end();
    else if (action === 'all') await this.#acceptAll(review, document);
    else if (action !== 'accept') this.#look(moved(review, action === 'next' ? 1 : -1));
    else {
      const id = newId();
      if (await workspace.perform(mentionStep(review, id, document, place))) this.#look(withMade(review, id));
    }
  }

  end(): void {
    const review = this.#now;
    this.#now = null;
    const count = review === null ? 0 : stillThere(review, this.#stage.workspace.records).length;
    if (review !== null && count > 0) this.#stage.say(codeText.review.done(review.name, count), true);
    this.#stage.requestUpdate();
    this.#stage.focusNext({ type: 'text' });
  }

  /** What is looked through now: where something of it was undone, its place is among the others again. */
  #seen(document: DocumentId | null): MentionReview | null {
    const review = this.#now;
    const { open, records } = this.#stage.workspace;
    const text = document === null ? undefined : open.get(document)?.text;
    if (review === null || document === null || text === undefined) return review;
    const made = stillThere(review, records);
    if (made.length === review.made.length) return review;
    const from = review.places[review.at]?.from ?? 0;
    return { ...reviewMentions(records, document, text, review.actor, from), made };
  }

  /** Shows the place that is looked at; ends where none is left. */
  #look(review: MentionReview): void {
    const place = review.places[review.at];
    this.#now = review;
    if (place === undefined) {
      this.end();
      return;
    }
    this.#stage.selectWords(place);
    this.#stage.requestUpdate();
    this.#stage.focusNext({ type: 'review' });
  }

  async #acceptAll(review: MentionReview, document: DocumentId): Promise<void> {
    const ids = review.places.map(() => newId());
    const steps = review.places.map((place, at) => mentionStep(review, ids[at] ?? newId(), document, place));
    const isDone = await this.#stage.workspace.perform(together(steps));
    if (!isDone) return;
    this.#now = { ...review, places: [], made: [...review.made, ...ids] };
    this.end();
  }
}
