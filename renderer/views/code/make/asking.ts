import type { AnyCommand } from '../../../../store/commands/index.ts';
import { codeText } from '../../../../store/messages/window-code.ts';
import type { Coded } from '../../../../store/model/records.ts';
import type { Stage } from '../stage.ts';
import type { Question, Said } from './ask-popover.ts';
import { type Asked, type LeftQuestion, leftQuestion, sceneAgain, withSaid } from './left-question.ts';
import { type Askable, linking, questionFor, type Scene } from './maker.ts';

/** Asking what is needed before something is made, until it is made or the question is left. */
export class Asking {
  readonly #stage: Stage;
  #now: Question | null = null;
  #asked: Asked | null = null;
  #pickLink: ((picked: Coded) => void) | null = null;
  /** What the question was left with before, until it stands in it again. */
  #again: LeftQuestion | null = null;
  #isRunning = false;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The question that is asked; null where none is. */
  get now(): Question | null {
    return this.#now;
  }

  /** Whether a link is being made, so that a card can be chosen for its other end. */
  get isLinking(): boolean {
    return this.#pickLink !== null;
  }

  /** The question that is asked as it would be left; null where nothing is typed in it. */
  get left(): LeftQuestion | null {
    const { said } = this.#stage;
    return said === null ? this.#again : leftQuestion(this.#asked, said);
  }

  /** Asks before something is made, with what was said the last time where the question was left. */
  begin(making: Askable, scene: Scene, said?: Said): void {
    const question = questionFor(making, scene, this.run);
    if (question === undefined) {
      this.#stage.say(codeText.noSelection);
      return;
    }
    this.#asked = { making, scene, proposed: question.text };
    this.#ask(said === undefined ? question : withSaid(question, said));
  }

  /** Asks again what was left. */
  resume(left: LeftQuestion, scene: Scene): void {
    this.begin(left.making, sceneAgain(left, scene), left);
    this.#again = left;
  }

  /** Asks what to link the chosen record to. */
  link(scene: Scene): void {
    this.#pickLink = linking(scene, this.#ask, this.run);
    if (this.#pickLink === null) this.#stage.say(codeText.nothingToLink);
  }

  /** Takes a record for the other end of the link that is being made; false where it is not taken. */
  pick(picked: Coded): boolean {
    const pick = this.#pickLink;
    if (pick === null || (picked.type !== 'stance' && picked.type !== 'evidence')) return false;
    this.#pickLink = null;
    pick(picked);
    return true;
  }

  /** Whether something is typed in a question, which stays until it is answered or left; goes to it then. */
  stays(): boolean {
    if (this.left === null) return false;
    this.#stage.say(codeText.answerFirst);
    this.#stage.focusNext({ type: 'question' });
    return true;
  }

  /** Does what a question was answered with. Where it is refused, the question stays with what was typed. */
  readonly run = (command: AnyCommand, select: string | null): void => {
    const question = this.#now;
    const { workspace } = this.#stage;
    if (this.#isRunning) return;
    this.#isRunning = true;
    void workspace.perform(command).then((isDone) => {
      this.#isRunning = false;
      if (!isDone) return;
      if (this.#now === question) this.end();
      this.#stage.leaveWords();
      if (select !== null) workspace.selection.selectRecord(select);
      this.#stage.focusNext({ type: 'text' });
    });
  };

  end(): void {
    this.#now = null;
    this.#asked = null;
    this.#again = null;
    this.#pickLink = null;
    this.#stage.requestUpdate();
  }

  readonly #ask = (question: Question): void => {
    this.#now = question;
    this.#stage.requestUpdate();
    this.#stage.focusNext({ type: 'question' });
  };
}
