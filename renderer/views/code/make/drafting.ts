import { fieldIn } from '../../../../store/messages/fields.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Stance } from '../../../../store/model/records.ts';
import type { Failure } from '../../../../store/model/result.ts';
import type { Stage } from '../stage.ts';
import { draftStance, type StanceDraft, stepsOf, withFields, withoutGone } from './draft.ts';
import { type Scene, wordsAt } from './maker.ts';
import { propose } from './propose.ts';
import { likeStance } from './repeat.ts';
import { type FieldsOf, together } from './steps.ts';

/** A draft of a stance at the words of a scene, like another one if there is one to repeat; or why there can be none. */
function draftAt(scene: Scene, coder: string | undefined, like?: Stance): StanceDraft | string {
  const { document, context, locale } = scene;
  const words = wordsAt(scene, 'sentence');
  if (words === undefined) return codeText.noSelection;
  const proposal = propose(context.records, document.id, words, {
    text: context.text,
    locale,
    ...(coder === undefined ? {} : { coder }),
  });
  const draft = draftStance(context.newId(), document.id, context.text, words, proposal);
  return like === undefined ? draft : likeStance(draft, like);
}

/** Gives the keyboard to the field that a refusal is about. */
export function goToFault(stage: Stage, { details }: Failure): void {
  const field = fieldIn(String(details['field'] ?? ''));
  if (field !== undefined) stage.focusNext({ type: 'field', field });
}

/** Drafting a stance, until it is saved or given up. */
export class Drafting {
  readonly #stage: Stage;
  #now: StanceDraft | null = null;
  #last: string | null = null;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** What is drafted; null where nothing is. */
  get now(): StanceDraft | null {
    return this.#now;
  }

  /** The id of the stance that was saved last in the document that is shown. */
  get last(): string | null {
    return this.#last;
  }

  /** Another document is shown. */
  forget(): void {
    this.#now = null;
    this.#last = null;
  }

  /** Goes on with what was left half-made, as far as what it names is still there. */
  resume(left: StanceDraft | null): void {
    this.#now = left;
    this.follow();
  }

  /** Begins a draft at the words of a scene, like another stance if there is one to repeat. */
  begin(scene: Scene, like?: Stance): void {
    if (this.#now !== null) {
      this.#stage.say(codeText.draftFirst);
      this.#stage.focusNext({ type: 'field' });
      return;
    }
    const draft = draftAt(scene, this.#stage.workspace.project?.coder, like);
    if (typeof draft === 'string') {
      this.#stage.say(draft);
      return;
    }
    this.#now = draft;
    this.#stage.requestUpdate();
    const isHeld = (draft.fields.holders ?? []).length > 0;
    this.#stage.focusNext({ type: 'field', field: isHeld ? 'position' : 'holders' });
  }

  /** Changes fields of the draft; `before` makes what they name. */
  set(set: FieldsOf['stance'], before: Parameters<typeof withFields>[2]): void {
    if (this.#now !== null) this.#now = withFields(this.#now, set, before);
    this.#stage.requestUpdate();
  }

  /** Makes the stance. Where it is refused, the draft stays. */
  async save(): Promise<void> {
    const draft = this.#now;
    const steps = draft === null ? undefined : stepsOf(draft);
    if (draft === null || steps === undefined) {
      this.#stage.say(codeText.needsHolder);
      this.#stage.focusNext({ type: 'field', field: 'holders' });
      return;
    }
    const result = await this.#stage.workspace.attempt(together(steps));
    if (!result.ok) {
      goToFault(this.#stage, result.error);
      return;
    }
    this.#now = null;
    this.#last = draft.id;
    this.#stage.leaveWords();
    this.#stage.workspace.selection.selectRecord(draft.id);
    this.#stage.focusNext({ type: 'text' });
  }

  /** Leaves out of the draft what is gone from the project. */
  follow(): void {
    const { records } = this.#stage.workspace;
    if (this.#now !== null) this.#now = withoutGone(this.#now, (id) => records.get(id) !== undefined);
  }

  /** Nothing is drafted any more. */
  giveUp(): void {
    this.#now = null;
  }
}
