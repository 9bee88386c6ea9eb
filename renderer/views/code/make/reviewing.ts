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
  withoutPlace,
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
    const review = this.#now;
    const { document, workspace } = this.#stage;
    const place = review?.places[review.at];
    if (review === null || document === null || place === undefined) return;
    if (action === 'end') this.end();
    else if (action === 'all') await this.#acceptAll(review, document);
    else if (action !== 'accept') this.#look(moved(review, action === 'next' ? 1 : -1));
    else if (await workspace.perform(mentionStep(review, newId(), document, place)))
      this.#look(withoutPlace(review));
  }

  end(): void {
    const review = this.#now;
    this.#now = null;
    if (review !== null && review.accepted > 0)
      this.#stage.say(codeText.review.done(review.name, review.accepted), true);
    this.#stage.requestUpdate();
    this.#stage.focusNext({ type: 'text' });
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
    const steps = review.places.map((place) => mentionStep(review, newId(), document, place));
    const isDone = await this.#stage.workspace.perform(together(steps));
    if (!isDone) return;
    this.#now = { ...review, places: [], accepted: review.accepted + steps.length };
    this.end();
  }
}
